/// <reference types="node" />
// oxlint-disable no-restricted-imports -- this test reads the sources
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { hints } from "./hints.ts";
import { redact } from "./redact.ts";

const sources = ["forms", "hints", "numberAt", "redact", "words"].map((name) =>
  readFileSync(new URL(`./${name}.ts`, import.meta.url), "utf8"),
);

/** The regular expressions written in `source`, without their escapes and classes. */
function skeletons(source: string): string[] {
  const code = source.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, "");
  return [
    ...code.matchAll(
      /(?<=[=(,[\s])\/(?![/*\s])(?:\\.|\[(?:\\.|[^\]\\])*\]|[^/\\\n])+\/(?=[a-z]{0,4}[\s,;).])/g,
    ),
  ].map(([pattern]) => pattern.replace(/\\./g, "e").replace(/\[(?:[^\]])*\]/g, "c"));
}

it("L13: every repetition in every pattern has an end, so that a place costs a bounded time whatever follows", () => {
  const patterns = sources.flatMap(skeletons);
  expect(patterns.length).toBeGreaterThan(15);
  const open = patterns.filter((pattern) => /[*+]|\{\d*,\}/.test(pattern));
  expect(open).toEqual([]);
  const most = patterns.flatMap((pattern) =>
    [...pattern.matchAll(/\{\d*,?(\d+)\}/g)].map(([, times]) => Number(times)),
  );
  expect(Math.max(...most)).toBeLessThanOrEqual(250);
});

it("L13: 100 KB of anything that looks like the beginning of something is read to its end", () => {
  const pieces = [
    ..."0123456789.@ :+(-a".split(""),
    ..."68050012 |a@|@a.|b.|1 |12-|4111 |abcd:|NO46 |ab12|1.|(at)| (a|1(|+1|-1|ordre |ordre 48123456 |00 |45.".split(
      "|",
    ),
  ];
  for (const piece of pieces) {
    const text = piece.repeat(100_000 / piece.length);
    expect(redact(text, { replace: (_, found) => found }).text).toBe(text);
    expect(hints(text)).toEqual([]);
  }
});
