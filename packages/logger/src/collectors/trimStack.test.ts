import fc from "fast-check";
import { expect, it } from "vitest";
import { trimStack } from "./trimStack.ts";

it("L9 frames of three engines lose origin, query and fragment, and the message before them", () => {
  const v8 = `TypeError: no someone@example.com at https://a.example/?x:1
    at go (https://a.example/js/app.js?v=someone:10:5)
    at async https://a.example/js/lib.js:2:3
    at <anonymous>`;
  expect(trimStack(v8)).toBe("at go (/js/app.js:10:5)\nat async /js/lib.js:2:3");
  const others = `go@https://a.example/js/app.js?v=1#x:10:5\n@https://a.example/:2:3\nsomeone@example.com`;
  expect(trimStack(others)).toBe("go@/js/app.js:10:5\n@/:2:3");
});

it("never throws, keeps 20 frames at most, and takes no more than linear time", () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 5000 }), (text) => {
      expect(trimStack(text).split("\n").length).toBeLessThanOrEqual(20);
    }),
  );
  const began = performance.now();
  trimStack(`    at x (https://a.example/${"?".repeat(50_000)}:1:1)\n`.repeat(3));
  expect(performance.now() - began).toBeLessThan(500);
});
