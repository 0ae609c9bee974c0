import { describe, expect, it } from "vitest";
import { answerText } from "./answerText.ts";
import { createIndex } from "./createIndex.ts";
import { createRetrievalAnswerer } from "./createRetrievalAnswerer.ts";
import { answererContract, askLibrary, collect, textOf } from "./fixtures/answererContract.ts";
import { libraryPages } from "./fixtures/library.ts";
import { answerTexts } from "./texts.ts";
import type { KnowledgeIndex } from "./types.ts";

answererContract("retrieval", createRetrievalAnswerer);

const { answer } = createRetrievalAnswerer();
const said = async (...ask: Parameters<typeof askLibrary>): Promise<string> =>
  textOf(await collect(answer(askLibrary(...ask))));

it("answers with the rows that are meant, as a list below their heading", async () => {
  const text = await said("Har dere åpent på søndager?");
  expect(text).toContain("- Søndag: stengt");
  expect(text).not.toContain("Lørdag");
  expect(text).toContain("**Når er biblioteket åpent?**");
});

it("answers in the language of the pages that answer", async () => {
  expect(await said("How do I get a library card?", { lang: "en" })).toContain("The library card is free");
  expect(await said("Hvordan får jeg lånekort?", { lang: "en" })).toContain("Lånekortet er gratis");
});

it("K6 adds nothing to the pages but that it is not sure", async () => {
  const pages = libraryPages.flatMap(({ title, sections }) => [title, ...sections.flat()]).join(" ");
  const text = await said("kan man betale med vipps");
  const words = text
    .replace(answerText("unsure", "Kan jeg?", "nb"), " ")
    .replace(/\[\d\]|[*-]/g, " ")
    .split(/\s+/)
    .filter(Boolean);
  expect(words.filter((word) => !pages.includes(word))).toEqual([]);
});

it("reads a short question in the light of the one before", async () => {
  const history = [
    { role: "user", text: "Når er lesestunden for barn?" },
    { role: "assistant", text: "Hver lørdag klokka 11.00." },
  ] as const;
  expect(await said("og babysang?", { history })).toContain("onsdag klokka 10.30");
  const hours = [{ role: "user", text: "Når har biblioteket åpent på fredag?" }] as const;
  expect(await said("og på lørdag da?", { history: hours })).toContain("Lørdag: 10.00–15.00");
});

it("does not take an unrelated question for a follow-up", async () => {
  const history = [{ role: "user", text: "Når har biblioteket åpent på fredag?" }] as const;
  expect(await collect(answer(askLibrary("Selger dere sykler?", { history })))).toEqual([
    { type: "unknown" },
  ]);
});

const price = (text: string): KnowledgeIndex =>
  createIndex([
    { id: "1", url: "pris#verksted", title: "Priser", heading: "Verkstedet", text, lang: "nb" },
    { id: "2", url: "om", title: "Om oss", heading: "", text: "Vi er en gammel bedrift.", lang: "nb" },
  ]);

it("names the rows with all the words of the question before those with some", async () => {
  const passages = price(
    "- Liten service – Pris: 790 kr\n- Stor service – Pris: 1 690 kr\n- Punktering – Pris: 290 kr",
  );
  const text = await said("Hva koster en stor service?", { passages });
  expect(text).toContain("- Stor service – Pris: 1 690 kr");
  expect(text).not.toContain("Liten");
});

describe("between near and sure", () => {
  const question = "kan man betale med vipps";

  it("K6 gives its source, says that it is not sure, quotes one passage, and ends unsure", async () => {
    const parts = await collect(answer(askLibrary(question)));
    expect(parts[0]?.type).toBe("source");
    expect(parts.filter(({ type }) => type === "source")).toHaveLength(1);
    expect(parts.at(-1)).toEqual({ type: "unsure" });
    const [first, ...quote] = textOf(parts).split("\n\n");
    expect(first).toBe("Det vet jeg ikke sikkert. Dette er det nærmeste jeg finner på sidene våre:");
    expect(quote.join("\n\n")).toMatch(/^\S[^]+ \[1\]$/);
    expect(parts.filter(({ type }) => type === "unknown")).toEqual([]);
  });

  it("K6 is silent after an abort in the middle: no offer of a person", async () => {
    const stop = new AbortController();
    const seen: string[] = [];
    for await (const { type } of answer(askLibrary(question, { signal: stop.signal }))) {
      seen.push(type);
      if (type === "text") stop.abort();
    }
    expect(seen).not.toContain("unsure");
  });
});

it("K6 has the sentence before the nearest passage in every language of the small talk", () => {
  const sentences = Object.values(answerTexts).map(({ unsure }) => unsure);
  for (const sentence of sentences) expect(sentence).toMatch(/^\S.{20,}:$/u);
  // "no" is another name of "nb".
  expect(new Set(sentences).size).toBe(Object.keys(answerTexts).length - 1);
  expect(answerText("unsure", "Når åpner dere?", "en")).toBe(answerTexts["nb"]?.unsure);
  expect(answerText("unsure", "Service?", "nn")).toBe(answerTexts["nn"]?.unsure);
});
