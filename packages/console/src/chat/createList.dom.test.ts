import fc from "fast-check";
import { expect, it } from "vitest";
import { summary } from "../frame/testBackend.ts";
import { merge } from "./createList.ts";

const lines = fc.array(fc.record({ id: fc.constantFrom("a", "b", "c", "d"), lastAt: fc.nat(50) }), {
  maxLength: 8,
});

it("A3 a merged list holds each conversation once, the newest word of it, the last active first", () => {
  fc.assert(
    fc.property(lines, lines, (old, fresh) => {
      const merged = merge(
        old.map(({ id, lastAt }) => summary(id, { lastAt })),
        fresh.map(({ id, lastAt }) => summary(id, { lastAt })),
      );
      const ids = merged.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      for (const { id, lastAt } of merged) {
        const last = [...old, ...fresh].findLast((line) => line.id === id);
        expect(lastAt).toBe(last?.lastAt);
      }
      const times = merged.map(({ lastAt }) => lastAt);
      expect(times).toEqual(times.toSorted((a, b) => b - a));
    }),
  );
});
