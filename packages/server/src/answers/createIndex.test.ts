import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createIndex } from "./createIndex.ts";
import { libraryPages } from "./fixtures/library.ts";
import { passagesOf } from "./fixtures/passagesOf.ts";
import type { Passage } from "./types.ts";

const library = createIndex(passagesOf(libraryPages));
const passage = (id: string, lang: string, text: string, heading = ""): Passage => ({
  id,
  url: id,
  title: "",
  heading,
  text,
  lang,
});
const first = (passages: readonly Passage[], question: string, lang = "nb"): string | undefined =>
  createIndex(passages).search(question, { lang })[0]?.id;

describe("search", () => {
  it("never throws, and scores lie from 0 to 1, the highest first", () => {
    const strings = fc.oneof(
      fc.string({ unit: "grapheme" }),
      fc.string({ unit: "binary" }),
      fc.lorem({ maxCount: 30 }),
    );
    fc.assert(
      fc.property(
        strings,
        fc.option(fc.constantFrom("nb", "en", "xx", ""), { nil: undefined }),
        (question, lang) => {
          const found = library.search(question, { limit: 5, ...(lang === undefined ? {} : { lang }) });
          expect(found.length).toBeLessThanOrEqual(5);
          found.forEach(({ score }, at) => {
            expect(score).toBeGreaterThanOrEqual(0);
            expect(score).toBeLessThanOrEqual(1);
            expect(score).toBeLessThanOrEqual(found[at - 1]?.score ?? 1);
          });
        },
      ),
      { numRuns: 300 },
    );
  }, 30_000);

  it("never throws on the way to an index of any text", () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ text: fc.string({ unit: "grapheme" }), lang: fc.string() })),
        fc.string(),
        (texts, question) => {
          expect(
            createIndex(texts.map(({ text, lang }, at) => passage(String(at), lang, text))).search(question)
              .length,
          ).toBeGreaterThanOrEqual(0);
        },
      ),
    );
  });

  it("takes time in proportion to the passages, not to the length of the question", () => {
    const many = (count: number): Passage[] =>
      Array.from({ length: count }, (_, at) =>
        passage(`p${at}`, "nb", `Side ${at} om ting${at} og sak${at % 97} med ord${at % 13}.`),
      );
    const time = (count: number): number => {
      const index = createIndex(many(count));
      const start = performance.now();
      for (let run = 0; run < 5; run += 1) index.search(`Hva er ting${run} og sak${run}?`);
      return performance.now() - start;
    };
    time(500);
    expect(time(8000)).toBeLessThan(Math.max(40, time(1000)) * 40);
    const start = performance.now();
    library.search("hvordan kan jeg låne bøker og betale gebyr ".repeat(5000));
    expect(performance.now() - start).toBeLessThan(500);
  });

  it("answers with nothing on an empty index", () => {
    expect(createIndex([]).search("Hva koster det?")).toEqual([]);
    expect(createIndex([]).size).toBe(0);
  });

  it("is the same whatever the order of the pages", () => {
    const ids = (pages: typeof libraryPages): string[] =>
      createIndex(passagesOf(pages))
        .search("Kan jeg fornye lånet?")
        .map(({ id }) => id);
    expect(ids(libraryPages.toReversed())).toEqual(ids(libraryPages));
  });

  it("leads with what is usual where a page goes on to what is special", () => {
    const hours = (id: string, heading: string, text: string): Passage => ({
      id,
      url: `p#${id}`,
      title: "Åpningstider",
      heading,
      text,
      lang: "nb",
    });
    const found = createIndex([
      hours("usual", "Vanlig uke", "- Mandag: 10–17.00\n- Lørdag: 10–14.00"),
      hours("summer", "Sommer", "I ferien holder vi åpent lørdag kl. 10–12."),
      passage("other", "nb", "Garanti gis i to år."),
    ]).search("Når har dere åpent på lørdag?", { lang: "nb" });
    expect(found[0]?.id).toBe("usual");
  });
});

describe("words", () => {
  const pages = [
    passage("service", "nb", "Sykkelservice gjøres på verkstedet."),
    passage("frakt", "nb", "Frakt til hele landet."),
    passage("pris", "nb", "Pris etter avtale med kunden."),
    passage("annet", "nb", "Kaffe serveres i kantina."),
  ];

  it("finds a part of a compound, and a compound by its parts", () => {
    expect(first(pages, "service")).toBe("service");
    expect(["frakt", "pris"]).toContain(first(pages, "fraktpris"));
    expect(
      first(
        [passage("a", "de", "Die Lieferung dauert drei Tage."), passage("b", "de", "Rückgabe im Laden.")],
        "Lieferungsdauer",
        "de",
      ),
    ).toBe("a");
  });

  it("forgives one slip of the pen in a word of five letters or more", () => {
    expect(first(pages, "verkstdet")).toBe("service");
    expect(first(pages, "katnina")).toBe("annet");
    expect(createIndex(pages).search("kafx")).toEqual([]);
  });

  it("reads words typed without the letters of the language", () => {
    const open = [passage("a", "nb", "Åpningstider på lørdag."), passage("b", "nb", "Kaffe.")];
    expect(first(open, "aapningstider")).toBe("a");
    expect(first(open, "apningstider lordag")).toBe("a");
  });

  it("stems each language in its own way", () => {
    expect(
      first(
        [passage("a", "fi", "Kirjastossa on kahvila."), passage("b", "fi", "Bussi lähtee.")],
        "kahvilan",
        "fi",
      ),
    ).toBe("a");
    expect(
      first(
        [passage("a", "sv", "Cyklarna hämtas här."), passage("b", "sv", "Bussen går.")],
        "cykel cyklarna",
        "sv",
      ),
    ).toBe("a");
  });
});

describe("languages", () => {
  const both = [
    passage("nb", "nb", "Åpningstidene er 10–17.", "Åpningstider"),
    passage("en", "en", "Opening hours are 10–17.", "Opening hours"),
    passage("only", "nb", "Verkstedet har garanti på reparasjon i tre måneder.", "Garanti"),
  ];

  it("prefers passages in the language of the question, whatever the page's language", () => {
    expect(first(both, "What are your opening hours?", "nb")).toBe("en");
    expect(first(both, "Hva er åpningstidene deres?", "en")).toBe("nb");
  });

  it("finds an answer that exists in another language only, at a lower weight", () => {
    const asked = createIndex(both).search("Do you give a warranty on repairs?", { lang: "en" })[0];
    const own = createIndex(both).search("Gir dere garanti på reparasjon?", { lang: "nb" })[0];
    expect(asked?.id).toBe("only");
    expect(asked?.score).toBeLessThan(own?.score ?? 0);
  });
});
