import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cleanTitles } from "./cleanTitles.ts";
import { readPage } from "./readPage.ts";
import { splitPassages } from "./splitPassages.ts";
import { toImportedPage } from "./toImportedPage.ts";

const html = (body: string): string =>
  `<!doctype html><html lang="nb"><head><title>Priser | Firma</title></head><body>${body}</body></html>`;
const passages = (body: string): string[] =>
  splitPassages(readPage(html(body)).blocks, "Priser").map(
    ({ path, text }) => `${path.join(" › ")}: ${text}`,
  );

describe("readPage", () => {
  it("keeps headings, paragraphs, lists and tables, and leaves out what frames the page", () => {
    const found = passages(`
      <header><nav><a href="/">Hjem</a></nav></header>
      <main><h1>Priser</h1><p>Alle priser er <b>med</b> mva.</p>
      <h2>Verkstedet</h2>
      <table><thead><tr><th>Tjeneste</th><th>Pris</th><th>Tid</th></tr></thead>
      <tbody><tr><th>Dekkskift <small>begge hjul</small></th><td>390 kr</td><td>1 dag</td></tr><tr><td>Lapping</td><td>249 kr</td><td></td></tr></tbody></table>
      <h3>Slik gjør du</h3><ol><li>Ring<ul><li>eller skriv</li></ul></li><li>Kom innom</li></ol>
      <dl><dt>Telefon</dt><dd>12 34 56 78</dd></dl>
      <script>alert(1)</script><template><p>skjult</p></template><p hidden>skjult</p></main>
      <footer>Org.nr. 123</footer>`);
    expect(found).toEqual([
      ": Alle priser er med mva.",
      "Verkstedet: - Dekkskift (begge hjul) – Pris: 390 kr, Tid: 1 dag\n- Lapping – Pris: 249 kr",
      "Verkstedet › Slik gjør du: - Ring\n- eller skriv\n- Kom innom\n- Telefon: 12 34 56 78",
    ]);
  });

  it("reads a table without column names, and questions that open", () => {
    expect(
      passages(
        "<main><table><tr><th>Mandag</th><td>10–17</td></tr><tr><th>Tirsdag</th><td>10–18</td></tr></table></main>",
      ),
    ).toEqual([": - Mandag: 10–17\n- Tirsdag: 10–18"]);
    expect(
      passages(
        "<main><details><summary>Koster det noe?</summary><p>Nei.</p></details><details><summary>Når?</summary>Nå.</details></main>",
      ),
    ).toEqual(["Koster det noe?: Nei.", "Når?: Nå."]);
  });

  it("finds the text of a page without main among its menus", () => {
    const menu = "<div class='menu'><ul><li><a href='/a'>A</a></li><li><a href='/b'>B</a></li></ul></div>";
    const article = `<div class="content"><h1>Om oss</h1>${"<p>Vi har drevet verksted på brygga siden 1998, og det skal vi fortsette med, sier eieren.</p>".repeat(8)}</div>`;
    expect(passages(menu + article).join(" ")).toContain("siden 1998");
  });

  it("links a passage to the nearest heading that has an id", () => {
    const page = readPage(
      html(
        '<main><section id="frakt"><h2>Frakt</h2><p>Gratis.</p><h3>Utland</h3><p>Nei.</p></section><h2 id="æ">Ære</h2><p>Ja.</p></main>',
      ),
    );
    const imported = toImportedPage("https://x.example/p", "Priser", page);
    expect(imported.passages.map(({ url }) => url)).toEqual([
      "https://x.example/p#frakt",
      "https://x.example/p#frakt",
      "https://x.example/p#%C3%A6",
    ]);
    expect(new Set(imported.passages.map(({ id }) => id)).size).toBe(3);
    expect(imported.lang).toBe("nb");
  });

  it("guesses the language where the page does not say", () => {
    const guess = (text: string): string =>
      toImportedPage("u", "t", readPage(`<main><p>${text}</p></main>`)).lang;
    expect(guess("Vi har åpent hver dag, og du er velkommen til å komme innom når du vil.")).toBe("nb");
    expect(guess("We are open every day and you are welcome to come by when you want.")).toBe("en");
    expect(guess("Wir haben jeden Tag geöffnet und Sie sind uns immer willkommen.")).toBe("de");
  });

  it("never throws", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        expect(readPage(text).links).toBeDefined();
      }),
    );
    const tags = fc.constantFrom(
      "<p>",
      "</p>",
      "<table>",
      "<tr>",
      "<td>",
      "</table>",
      "<li>",
      "<h2>",
      "<main>",
      "</main>",
      "<a href='x'>",
      "<!--",
      "<html>",
      "tekst ",
    );
    fc.assert(
      fc.property(fc.array(tags), (parts) => {
        expect(readPage(parts.join("")).links).toBeDefined();
      }),
      { numRuns: 200 },
    );
  });
});

describe("splitPassages", () => {
  it("loses no sentence, cuts none, and stays near 700 characters", () => {
    const sentence = fc
      .array(fc.stringMatching(/^[a-zæøå]{1,12}$/), { minLength: 1, maxLength: 30 })
      .map((words) => `S${words.join(" ")}.`);
    const block = fc.oneof(
      fc
        .array(sentence, { minLength: 1, maxLength: 12 })
        .map((all) => ({ kind: "text" as const, text: all.join(" "), all })),
      sentence.map((one) => ({ kind: "row" as const, text: `- ${one}`, all: [one] })),
      fc.integer({ min: 1, max: 4 }).map((level) => ({
        kind: "heading" as const,
        level,
        text: `H${level}`,
        id: "",
        all: [] as string[],
      })),
    );
    fc.assert(
      fc.property(fc.array(block, { maxLength: 20 }), (blocks) => {
        const found = splitPassages(blocks, "T");
        const sentences = blocks.flatMap(({ all }) => all);
        const texts = found.map(({ text }) => text);
        let from = 0;
        for (const one of sentences) {
          const at = texts.findIndex((text, index) => index >= from && text.includes(one));
          expect(at).toBeGreaterThanOrEqual(from);
          from = at;
        }
        for (const text of texts) expect(text.length <= 700 || !/\. S|\n/.test(text)).toBe(true);
      }),
    );
  });
});

describe("cleanTitles", () => {
  it("takes the site's name off, at either end", () => {
    const titles = (...all: string[]): string[] => cleanTitles(all.map((title) => ({ title, siteName: "" })));
    expect(titles("Priser | Firma AS", "Om oss | Firma AS", "Firma AS")).toEqual([
      "Priser",
      "Om oss",
      "Firma AS",
    ]);
    expect(titles("Firma – Priser", "Firma – Garanti – 5 år")).toEqual(["Priser", "Garanti – 5 år"]);
    expect(titles("E-post", "Lever-og-hent")).toEqual(["E-post", "Lever-og-hent"]);
    expect(cleanTitles([{ title: "Alt - Butikk", siteName: "Butikk" }])).toEqual(["Alt"]);
  });
});
