import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { languages, pickLanguage } from "./createLanguage.ts";

/** Every path of a language, with what lies there. */
function paths(value: unknown, at = ""): [string, unknown][] {
  if (typeof value !== "object" || value === null) return [[at, value]];
  return Object.entries(value).flatMap(([key, inner]) => paths(inner, `${at}.${key}`));
}

describe("languages", () => {
  it("each says everything that Norwegian says, and nothing is empty", () => {
    const [first, ...others] = languages.map((texts) => paths(texts));
    for (const other of others) expect(other.map(([path]) => path)).toEqual(first?.map(([path]) => path));
    const empty = languages
      .flatMap((texts) => paths(texts))
      .map(([path, text]) => [path, typeof text === "function" ? (text as (n: number) => string)(2) : text])
      .filter(([, text]) => typeof text !== "string" || text.trim() === "")
      .map(([path]) => path);
    // The visitor's own last line needs no word before it.
    expect(new Set(empty)).toEqual(new Set([".list.prefix.visitor"]));
  });
  it("the kept choice wins, then the browser's order; nynorsk reads bokmål, the rest Norwegian", () => {
    expect(pickLanguage("en", ["nb"]).lang).toBe("en");
    expect(pickLanguage(null, ["sv", "en-GB", "nb"]).lang).toBe("en");
    expect(pickLanguage(null, ["nn-NO"]).lang).toBe("nb");
    expect(pickLanguage(null, ["fr"]).lang).toBe("nb");
  });
  it("any kept value and any browser give a language", () => {
    fc.assert(
      fc.property(fc.option(fc.string()), fc.array(fc.string()), (kept, wanted) => {
        expect(languages).toContain(pickLanguage(kept, wanted));
      }),
    );
  });
});
