import fc from "fast-check";
import { expect, it } from "vitest";
import { clean } from "./clean.ts";

it("L9 an address among the attributes loses query and fragment", () => {
  fc.assert(
    fc.property(fc.constantFrom("https", "http", "HTTPS"), fc.string(), fc.string(), (scheme, a, b) => {
      const kept = clean({ "url.full": `${scheme}://a.example/${a}?${b}#${a}` });
      expect(kept["url.full"]).not.toMatch(/[?#]/);
    }),
  );
});

it("any value becomes attributes that the collector takes, whatever a page without types passes", () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.anything(), { maxKeys: 50 }), (anything) => {
      const kept = clean(anything as Parameters<typeof clean>[0]);
      expect(Object.keys(kept).length).toBeLessThanOrEqual(32);
      for (const value of Object.values(kept)) {
        expect(typeof value).toMatch(/^(string|number|boolean)$/);
        expect(String(value).length).toBeLessThanOrEqual(2000);
        expect(JSON.parse(JSON.stringify(value))).toEqual(Object.is(value, -0) ? 0 : value);
      }
    }),
  );
});

it("is a copy: what the page changes afterwards does not change the event", () => {
  const mine = { a: 1 };
  const kept = clean(mine);
  mine.a = 2;
  expect(kept).toEqual({ a: 1 });
});

it("L13 what is given goes over every string, before it is cut", () => {
  expect(clean({ a: "x", b: 1, c: "y" }, (text) => text.repeat(3000))).toEqual({
    a: "x".repeat(2000),
    b: 1,
    c: "y".repeat(2000),
  });
});
