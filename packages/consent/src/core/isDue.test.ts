import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { answers } from "./answers.ts";
import { expiresAt } from "./expiresAt.ts";
import { isDue } from "./isDue.ts";

const notice = "0123456789abcdef";
const kept = (choices: Readonly<Record<string, boolean>>, at = Date.UTC(2026, 0, 31)) => ({
  subject: "subject-1",
  at,
  notice,
  choices,
});

describe("C13 the choice is asked again", () => {
  it("12 months after an acceptance, even of one purpose", () => {
    const choice = kept({ analytics: true, marketing: false });
    expect(new Date(expiresAt(choice)).toISOString()).toBe("2027-01-31T00:00:00.000Z");
    expect(isDue(choice, [notice], ["analytics"], Date.UTC(2027, 0, 31) - 1)).toBe(false);
    expect(isDue(choice, [notice], ["analytics"], Date.UTC(2027, 0, 31))).toBe(true);
  });
  it("6 months after a refusal", () => {
    const choice = kept({ analytics: false }, Date.UTC(2026, 0, 15));
    expect(isDue(choice, [notice], ["analytics"], Date.UTC(2026, 6, 15) - 1)).toBe(false);
    expect(isDue(choice, [notice], ["analytics"], Date.UTC(2026, 6, 15))).toBe(true);
  });
  it("when the notice has changed, or a purpose was not asked for, or nothing is kept", () => {
    const choice = kept({ analytics: true });
    expect(isDue(choice, [notice], ["analytics"], choice.at)).toBe(false);
    expect(isDue(choice, ["f".repeat(16)], ["analytics"], choice.at)).toBe(true);
    expect(isDue(choice, ["f".repeat(16), notice], ["analytics"], choice.at)).toBe(false);
    expect(isDue(choice, [notice], ["analytics", "marketing"], choice.at)).toBe(true);
    expect(isDue(undefined, [notice], ["analytics"], 0)).toBe(true);
  });
  it("never before 180 days, never after 366", () => {
    fc.assert(
      fc.property(fc.nat(4e12), fc.boolean(), (at, granted) => {
        const days = (expiresAt({ at, choices: { a: granted } }) - at) / 864e5;
        expect(days).toBeGreaterThanOrEqual(granted ? 365 : 180);
        expect(days).toBeLessThanOrEqual(granted ? 366 : 184);
      }),
    );
  });
});

it("C5 an answer is a plain yes or no, for the site's purposes and no others", () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.string()),
      fc.dictionary(fc.string(), fc.anything()),
      (purposes, wanted) => {
        const given = answers(purposes, (purpose) => wanted[purpose]);
        expect(Object.keys(given).sort()).toEqual([...purposes].sort());
        for (const purpose of purposes) expect(given[purpose]).toBe(wanted[purpose] === true);
      },
    ),
  );
});
