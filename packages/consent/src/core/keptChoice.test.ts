import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cookieLimit, encodeChoice, parseChoice, type KeptChoice } from "./keptChoice.ts";

const digits = (characters: string, length: { minLength: number; maxLength: number }) =>
  fc.string({ unit: fc.constantFrom(...characters.split("")), ...length });
const letters = "abcdefghijklmnopqrstuvwxyz";
const purpose = fc
  .tuple(
    digits(letters, { minLength: 1, maxLength: 1 }),
    digits(`${letters}0123456789_-`, { minLength: 0, maxLength: 20 }),
  )
  .map((parts) => parts.join(""));
const kept: fc.Arbitrary<KeptChoice> = fc.record({
  subject: digits("0123456789abcXYZ_-", { minLength: 8, maxLength: 64 }),
  at: fc.nat(8.64e15 / 10),
  notice: digits("0123456789abcdef", { minLength: 16, maxLength: 16 }),
  choices: fc.dictionary(purpose, fc.boolean(), { maxKeys: 12, noNullPrototype: true }),
});

describe("C4 the cookie", () => {
  it("gives back what was written, alone or among others", () => {
    fc.assert(
      fc.property(kept, fc.constantFrom("", "a=b; ", "my-nl_consent=x; c; "), (choice, around) => {
        const text = encodeChoice(choice);
        fc.pre(text.length + 2 <= cookieLimit);
        expect(parseChoice(`${around}${text}`, choice.at)).toEqual(choice);
        expect(parseChoice(`${text}; z=1`, choice.at)).toEqual(choice);
      }),
    );
  });
  it("reads any text as nothing or as a sound choice", () => {
    const nearly = fc.tuple(kept, fc.nat(80), fc.string({ maxLength: 3 })).map(([choice, at, noise]) => {
      const text = encodeChoice(choice);
      return text.slice(0, at) + noise + text.slice(at + 1);
    });
    fc.assert(
      fc.property(fc.oneof(fc.string(), nearly), (text) => {
        const choice = parseChoice(text);
        if (!choice) return;
        expect(choice.subject).toMatch(/^[\w-]{8,64}$/);
        expect(choice.notice).toMatch(/^[\da-f]{16}$/);
        expect(new Date(choice.at).getTime()).toBe(choice.at);
        for (const [name, granted] of Object.entries(choice.choices))
          expect([/^[a-z][\w-]{0,31}$/.test(name), typeof granted]).toEqual([true, "boolean"]);
      }),
    );
  });
  it("is written with octets that RFC 6265 allows in a value", () => {
    fc.assert(
      fc.property(kept, (choice) => {
        expect(encodeChoice(choice)).toMatch(/^nl_consent=[\w.~-]+$/);
      }),
    );
  });
  it("is nothing when oversized, foreign or of another version", () => {
    const [subject, notice] = ["subject-1", "0123456789abcdef"];
    const head = `nl_consent=1.${subject}.1.${notice}`;
    expect(parseChoice(`${head}.analytics`)).toBeDefined();
    expect(parseChoice(head + ".a234567890123456789012345678901".repeat(16))).toBeUndefined();
    expect(parseChoice(head.replace("=1.", "=2."))).toBeUndefined();
    expect(parseChoice(`x${head}`)).toBeUndefined();
    expect(parseChoice(`my-${head}`)).toBeUndefined();
    expect(parseChoice(`${head}.Analytics`)).toBeUndefined();
  });
  it("is nothing from more than a day ahead: its clock had jumped", () => {
    const at = Date.UTC(2026, 10, 24);
    const text = encodeChoice({ subject: "subject-1", at, notice: "0123456789abcdef", choices: { a: true } });
    expect(parseChoice(text, at - 864e5)).toBeUndefined();
    expect(parseChoice(text, at - 864e5 + 1)).toBeDefined();
  });
  it("counts the newest sound one of several", () => {
    const one = (at: number, mark: string) => `nl_consent=1.subject-1.${at}.0123456789abcdef${mark}a`;
    expect(parseChoice(`${one(5, "~")}; ${one(9, ".")}; ${one(7, "~")}; nl_consent=rubbish`)).toMatchObject({
      at: 9,
      choices: { a: true },
    });
  });
});
