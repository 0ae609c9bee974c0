import { describe, expect, it } from "vitest";
import { median, pairedExcess, pairedRatio, shuffled, spread } from "./statistics.ts";

describe("statistics", () => {
  it("the median lies between the two in the middle", () => {
    expect(median([9, 1, 3])).toBe(3);
    expect(median([4, 1, 3, 2])).toBe(2.5);
    expect(median([])).toBeNaN();
  });

  it("a spread tells the quartiles, between neighbours in proportion", () => {
    expect(spread([1, 2, 3, 4, 5])).toEqual({ middle: 3, low: 2, high: 4 });
    expect(spread([10, 20])).toEqual({ middle: 15, low: 12.5, high: 17.5 });
  });

  it("what is measured in pairs is compared round by round", () => {
    expect(pairedRatio([2, 6, 40], [1, 2, 4])).toEqual({ middle: 3, low: 2.5, high: 6.5 });
    expect(pairedExcess([2, 6, 40], [1, 2, 4])).toEqual({ middle: 4, low: 2.5, high: 20 });
  });

  it("shuffling keeps every item, in an order that chance alone decides", () => {
    const chance = [0.9, 0.1, 0.5];
    expect(shuffled(["a", "b", "c"], () => chance.shift() ?? 0)).toEqual(["b", "c", "a"]);
  });
});
