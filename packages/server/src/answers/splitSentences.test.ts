import fc from "fast-check";
import { expect, it } from "vitest";
import { splitSentences } from "./splitSentences.ts";

it("splits sentences, and not at abbreviations, dates or numbers", () => {
  expect(splitSentences("Vi åpner kl. 10. Ring f.eks. på dagtid. 17. mai er stengt!")).toEqual([
    "Vi åpner kl. 10.",
    "Ring f.eks. på dagtid.",
    "17. mai er stengt!",
  ]);
  expect(splitSentences("It costs NOK 1.50. Is that much? “No.” Fine.")).toEqual([
    "It costs NOK 1.50.",
    "Is that much?",
    "“No.”",
    "Fine.",
  ]);
});

it("loses nothing but white space", () => {
  const bare = (text: string): string => text.replace(/\s+/g, "");
  fc.assert(
    fc.property(
      fc.string({ unit: "grapheme" }),
      fc.array(fc.lorem({ mode: "sentences", maxCount: 4 })),
      (odd, sentences) => {
        const text = `${odd} ${sentences.join(" ")}`;
        expect(bare(splitSentences(text).join(" "))).toBe(bare(text));
      },
    ),
  );
});
