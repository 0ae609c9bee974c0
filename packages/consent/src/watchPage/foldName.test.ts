import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cookieName } from "./cookieName.ts";
import { foldName } from "./foldName.ts";
import { matches } from "./matches.ts";

describe("C22 names", () => {
  it.each([
    ["_hjSession_123456", "_hjSession_*"],
    ["_ga_1AB2CD3EF4", "_ga_*"],
    ["_pk_id.1.1fff", "_pk_id.*"],
    ["_gat_UA-12345-1", "_gat_UA-12345-1"],
    ["user.0d9f2b1c-aaaa-4bbb-8ccc-0123456789ab", "user.*"],
    ["visitor1234567", "visitor*"],
    ["_ga", "_ga"],
    ["_fbp", "_fbp"],
    ["cart_v2", "cart_v2"],
    ["step.2", "step.2"],
    ["theme_version2", "theme_version2"],
    ["theme-decade", "theme-decade"],
    ["0d9f2b1c0d9f2b1c", "0d9f2b1c0d9f2b1c"],
    ["-123456", "-123456"],
  ])("folds the id at the end of %s: %s", (name, pattern) => {
    expect(foldName(name)).toBe(pattern);
  });
  it("a folded name still matches, and never everything", () => {
    const part = fc.oneof(fc.string(), fc.stringMatching(/^[_.-][0-9a-f]{1,12}$/), fc.uuid());
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 4 }), (parts) => {
        const name = parts.join("");
        fc.pre(name !== "*");
        expect(matches(foldName(name), name)).toBe(true);
        expect(foldName(name)).not.toBe("*");
      }),
    );
  });
  it.each([
    ["a=1", "a"],
    [" a = 1; Path=/; Max-Age=60", "a"],
    ["a=1; Max-Age=60; Expires=Thu, 01 Jan 1970 00:00:00 GMT", "a"],
    ["a=; Max-Age=0", undefined],
    ["a=; expires=Thu, 01 Jan 1970 00:00:00 GMT", undefined],
    ["only a value", undefined],
    ["=only a value", undefined],
  ])("of a written cookie: %s", (text, name) => {
    expect(cookieName(text, Date.UTC(2026, 10, 24))).toBe(name);
  });
});
