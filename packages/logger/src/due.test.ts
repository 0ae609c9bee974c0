import fc from "fast-check";
import { expect, it } from "vitest";
import type { Batch } from "./cut.ts";
import { due } from "./due.ts";

const NOW = 1_700_000_000_000;
const DAY = 86_400_000;
const batch = (age: number, count = 1): Batch => ({
  ...{ body: "{}", bytes: 2, count, through: 1 },
  at: NOW - age,
  rest: [[], {}, 0],
});

it("L4 a batch leaves at 50 events, after five seconds, or when it is in a hurry", () => {
  expect(due(batch(1000), NOW, 0, 1)).toEqual([4000]);
  expect(due(batch(5001), NOW, 0, 1)).toEqual([0]);
  expect(due(batch(0, 50), NOW, 0, 50)).toEqual([0]);
  expect(due(batch(0), NOW, 0, 1, true)).toEqual([0]);
  expect(due(undefined, NOW, 0, 0)).toEqual([15_000]);
});

it("L10 but not before the pause is over", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: DAY - 1 }), fc.boolean(), fc.nat(100), (pause, hurry, count) => {
      expect(due(batch(6000, count), NOW, pause, 1, hurry)).toEqual([pause]);
    }),
  );
});

it("L17 what is older than seven days goes unsent, and the oldest of more than 4,000 rows, during a pause too", () => {
  expect(due(batch(7 * DAY + 1), NOW, 9999, 1)).toEqual([0, "old"]);
  expect(due(batch(1), NOW, 9999, 4001)).toEqual([0, "full"]);
  expect(due(batch(1), NOW, 9999, 4000)).toEqual([9999]);
});

it("L6 a clock that was set back by days holds nothing up", () => {
  expect(due(batch(-3 * DAY), NOW, 0, 1)).toEqual([0]);
  expect(due(batch(6000), NOW, 3 * DAY, 1)).toEqual([0]);
});
