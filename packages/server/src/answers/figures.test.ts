import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { createIndex } from "./createIndex.ts";
import { chattyQuestions } from "./fixtures/chattyQuestions.ts";
import { libraryPages } from "./fixtures/library.ts";
import { libraryQuestions } from "./fixtures/libraryQuestions.ts";
import { measure, type Figures } from "./fixtures/measure.ts";
import { plainLibrary, plainOptician } from "./fixtures/plainQuestions.ts";
import { opticianPages } from "./fixtures/optician.ts";
import { opticianQuestions } from "./fixtures/opticianQuestions.ts";
import { passagesOf } from "./fixtures/passagesOf.ts";
import type { LabelledQuestion } from "./fixtures/types.ts";
import { importKnowledge } from "../knowledge/importKnowledge.ts";

const asIs = (url: string): string => url;
const tell = (name: string, figures: Figures): void => {
  const share = (value: number): string => `${(value * 100).toFixed(1)} %`;
  const shares = Object.entries(figures).map(([key, value]) => `${key} ${share(value)}`);
  process.stdout.write(`${name}: ${shares.join(", ")}\n`);
};

describe("figures on the sets that the weights are fitted to", () => {
  it.each([
    [
      "library, plain",
      libraryPages,
      plainLibrary,
      { recall1: 0.95, recall3: 0.98, answered: 0.8, falseAnswers: 0.03, near: 0.9, nearFalse: 0.1 },
    ],
    [
      "optician, plain",
      opticianPages,
      plainOptician,
      { recall1: 0.9, recall3: 0.95, answered: 0.8, falseAnswers: 0.03, near: 0.9, nearFalse: 0.1 },
    ],
    [
      "library",
      libraryPages,
      libraryQuestions,
      { recall1: 0.9, recall3: 0.95, answered: 0.55, falseAnswers: 0.05, near: 0.75, nearFalse: 0.1 },
    ],
    [
      "optician",
      opticianPages,
      opticianQuestions,
      { recall1: 0.85, recall3: 0.9, answered: 0.65, falseAnswers: 0.05, near: 0.8, nearFalse: 0.1 },
    ],
    [
      "both, chatty",
      [...libraryPages, ...opticianPages],
      chattyQuestions,
      { recall1: 0.8, recall3: 0.95, answered: 0.25, falseAnswers: 0.05, near: 0.5, nearFalse: 0.35 },
    ],
  ])("%s", (name, pages, questions, bounds) => {
    const figures = measure(createIndex(passagesOf(pages)), questions, asIs);
    tell(name, figures);
    expect(figures.recall1).toBeGreaterThanOrEqual(bounds.recall1);
    expect(figures.recall3).toBeGreaterThanOrEqual(bounds.recall3);
    expect(figures.answered).toBeGreaterThanOrEqual(bounds.answered);
    expect(figures.near).toBeGreaterThanOrEqual(bounds.near);
    expect(figures.falseAnswers).toBeLessThanOrEqual(bounds.falseAnswers);
    expect(figures.nearFalse).toBeLessThanOrEqual(bounds.nearFalse);
  });
});

const example = new URL("../../../../examples/script-tag/", import.meta.url);

interface ExampleSite {
  startExampleSite(options: {
    port: number;
    nordleadsOrigin: string;
    siteKey: string;
  }): Promise<{ url: string; stop(): Promise<void> }>;
}

describe("figures on a site and questions that the weights were not fitted to", () => {
  it("the example site, imported as it is served", async () => {
    const { startExampleSite } = (await import(new URL("serve.ts", example).href)) as ExampleSite;
    const questions = JSON.parse(
      await readFile(new URL("questions.json", example), "utf8"),
    ) as LabelledQuestion[];
    const site = await startExampleSite({ port: 0, nordleadsOrigin: "http://127.0.0.1:9", siteKey: "test" });
    const { pages } = await importKnowledge({ url: site.url, onProgress() {} }).finally(() => site.stop());
    const pathOf = (url: string): string => new URL(url, site.url).pathname;
    const labelled = questions.map((one) => ({ ...one, page: one.page === null ? null : pathOf(one.page) }));
    const figures = measure(createIndex(pages.flatMap(({ passages }) => passages)), labelled, pathOf);
    tell("held out", figures);
    expect(figures.recall3).toBeGreaterThanOrEqual(0.85);
    expect(figures.near).toBeGreaterThanOrEqual(0.3);
    expect(figures.falseAnswers).toBeLessThanOrEqual(0.05);
    expect(figures.nearFalse).toBeLessThanOrEqual(0.3);
  });
});
