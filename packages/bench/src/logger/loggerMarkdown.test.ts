import { describe, expect, it } from "vitest";
import { value, type Row } from "../consent/measured.ts";
import { loggerMarkdown } from "./loggerMarkdown.ts";
import type { Subject } from "./subject.ts";

const subject = (id: string, kind: Subject["kind"], lacks?: string): Subject => ({
  ...{ id, kind, title: `title of ${id}`, code: "" },
  ...(lacks && { lacks }),
});

const subjects = [
  subject("floor", "floor"),
  subject("ours", "ours"),
  subject("one", "peer"),
  subject("two", "peer", "no queue"),
];

function page(...rows: readonly Row[]): readonly string[] {
  const topics = [{ title: "Topic", explained: "How.", rows }];
  return loggerMarkdown({ subjects, topics, with: "a browser" }).split("\n");
}

const row = (values: Readonly<Record<string, number>>, more: Partial<Row> = {}): Row => ({
  ...{ what: "bytes", goal: "≤ 10", reached: true },
  values: new Map(Object.entries(values).map(([id, number]) => [id, value(number)])),
  ...more,
});

describe("the page of the logger's figures", () => {
  it("tells ours beside goal, probe and the best peer, with what that one lacks", () => {
    const lines = page(row({ floor: 1, ours: 9, one: 4000, two: 20 }));
    expect(lines).toContain("| bytes | ≤ 10 | **9** | reached | 1 | 20 (title of two, no queue) |");
    expect(lines).toContain("| title of two (no queue) | 20 |");
    expect(lines).toContain("| title of one | 4,000 |");
  });

  it("says where a goal is not reached, and that all peers are alike", () => {
    const lines = page(row({ ours: 11, one: 3, two: 3 }, { reached: false }));
    expect(lines).toContain("| bytes | ≤ 10 | **11** | not reached | – | 3 (all) |");
  });

  it("tells what only ours was asked once, in the first table", () => {
    expect(page(row({ ours: 9 })).filter((line) => line.includes("**9**"))).toHaveLength(1);
  });
});
