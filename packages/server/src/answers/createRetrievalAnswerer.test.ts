import { expect, it } from "vitest";
import { createRetrievalAnswerer } from "./createRetrievalAnswerer.ts";
import { answererContract, askLibrary, collect, textOf } from "./fixtures/answererContract.ts";
import { libraryPages } from "./fixtures/library.ts";

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

it("adds nothing that is not on the pages", async () => {
  const pages = libraryPages.flatMap(({ title, sections }) => [title, ...sections.flat()]).join(" ");
  const text = await said("kan man betale med vipps");
  const words = text
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
