import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { en } from "../../i18n/warning/en.ts";
import { createInspector } from "../../test/createInspector.ts";
import { find, remove } from "./find.ts";

const inspector = createInspector();
const kinds = (text: string): string[] => find(inspector, text).map(({ kind }) => kind);
const cleaned = (text: string): string => remove(text, find(inspector, text), en.kinds);

describe("K18 what is warned of", () => {
  it("national identity numbers, cards, IBAN and hints of special categories", () => {
    expect(kinds("13097248022")).toEqual(["nationalId"]);
    expect(kinds("4242424242424242 and NO9386011117947")).toEqual(["card", "iban"]);
    expect(kinds("My diagnosis")).toEqual(["health"]);
  });
  it("not e-mail and phone, which a visitor is asked for, nor what it does not know", () => {
    expect(kinds("me@example.com, 68050012")).toEqual([]);
    const odd = { redact: () => ({ spans: [{ start: 0, end: 1, kind: "toString" }] }), hints: () => [] };
    expect(find(odd, "abc")).toEqual([]);
  });
  it("nothing, when what looks fails", () => {
    const failing = {
      redact: () => {
        throw new Error("broken");
      },
      hints: () => [],
    };
    expect(find(failing, "13097248022")).toEqual([]);
  });
});

describe("K18 what is removed", () => {
  it("a number leaves its name; a hint leaves dots, for its name would tell the same", () => {
    expect(cleaned("I am 13097248022, diagnosis unknown, me@example.com")).toBe(
      "I am [national identity number], […] unknown, me@example.com",
    );
  });
  it("is all that was found, whatever the text; the rest stays, in order", () => {
    const piece = fc.oneof(
      fc.string(),
      fc.constantFrom(" 13097248022 ", " 4242424242424242 ", " diagnosis ", " me@example.com "),
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const text = pieces.join("");
        const found = find(inspector, text);
        const rest = found.reduceRight(
          (left, { start, end }) => left.slice(0, start) + left.slice(end),
          text,
        );
        expect(find(inspector, cleaned(text))).toEqual([]);
        expect(
          remove(text, found, { ...en.kinds, nationalId: "", card: "" })
            .replaceAll("[]", "")
            .replaceAll("[…]", ""),
        ).toBe(rest.replaceAll("[]", "").replaceAll("[…]", ""));
      }),
    );
  });
  it("two that overlap are one place", () => {
    const twice = {
      redact: () => ({ spans: [{ start: 0, end: 4, kind: "card" }] }),
      hints: () => [{ start: 2, end: 6, category: "health" }],
    };
    expect(find(twice, "abcdefg")).toEqual([{ start: 0, end: 4, kind: "card", hint: false }]);
  });
});
