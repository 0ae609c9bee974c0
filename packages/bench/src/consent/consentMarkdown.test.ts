import { describe, expect, it } from "vitest";
import { consentMarkdown } from "./consentMarkdown.ts";
import { value, type Row } from "./measured.ts";
import type { Subject } from "./subject.ts";

const subject = (id: string, kind: Subject["kind"], lacks?: string): Subject => ({
  ...{ id, kind, title: `title of ${id}`, markup: () => ({}) },
  ...(lacks && { lacks }),
});

const subjects = [
  subject("empty", "empty"),
  subject("floor", "floor"),
  subject("ours", "ours"),
  subject("one", "peer"),
  subject("two", "peer"),
  subject("part", "peer", "no banner"),
];

function page(...rows: readonly Row[]): readonly string[] {
  const topics = [{ title: "Topic", explained: "How.", rows }];
  return consentMarkdown({ subjects, topics, with: "a browser" }).split("\n");
}

const row = (values: Readonly<Record<string, number>>, more: Partial<Row> = {}): Row => ({
  ...{ what: "bytes", goal: "≤ 10", reached: true },
  values: new Map(Object.entries(values).map(([id, number]) => [id, value(number)])),
  ...more,
});

describe("the page of the consent gate's figures", () => {
  it("tells ours beside goal, stub and the best of the peers that do the whole task", () => {
    const lines = page(row({ floor: 1, ours: 9, one: 4000, two: 20, part: 2 }));
    expect(lines).toContain("| bytes | ≤ 10 | **9** | reached | 1 | 20 (title of two) |");
    expect(lines).toContain("| title of part (no banner) | 2 |");
    expect(lines).toContain("| title of one | 4,000 |");
  });

  it("says where a goal is not reached, and that all peers are alike", () => {
    const lines = page(row({ ours: 11, one: 3, two: 3 }, { reached: false }));
    expect(lines).toContain("| bytes | ≤ 10 | **11** | not reached | – | 3 (all) |");
  });

  it("tells values that two rows share in one column", () => {
    const both = row({ ours: 9, floor: 1 });
    const lines = page(both, { ...both, what: "drawn elsewhere", ours: "floor" });
    expect(lines).toContain("| drawn elsewhere | ≤ 10 | **1** | reached | 1 | – |");
    expect(lines).toContain("| title of ours | **9** |");
  });

  it("leaves out whom nothing was asked", () => {
    expect(page(row({ ours: 9 })).join("\n")).not.toContain("title of empty");
  });
});
