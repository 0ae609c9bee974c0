import { describe, expect, it } from "vitest";
import type { ChatTexts } from "./ChatTexts.ts";
import { launcherTexts, type Language } from "./launcher.ts";
import { loadTexts } from "./loadTexts.ts";
import { loadWarningTexts } from "./warning/loadWarningTexts.ts";

const names = (text: string | readonly string[]): string[] =>
  [text]
    .flat()
    .join(" ")
    .match(/\{\w+\}/g)
    ?.toSorted() ?? [];

describe.each(Object.keys(launcherTexts) as Language[])("texts in %s", (lang) => {
  it("have every word, with the same values to fill in", async () => {
    const [own, english] = await Promise.all([loadTexts(lang), loadTexts("en")]);
    for (const key of Object.keys(english) as (keyof ChatTexts)[]) {
      expect([key, own[key].length > 0, names(own[key])]).toEqual([key, true, names(english[key])]);
    }
    expect([own.suggestions.length, own.privacyPoints.length]).toEqual([3, 4]);
  });
  it("K18 have every word of the warning", async () => {
    const [own, english] = await Promise.all([loadWarningTexts(lang), loadWarningTexts("en")]);
    expect(Object.keys(own)).toEqual(Object.keys(english));
    expect(Object.keys(own.kinds)).toEqual(Object.keys(english.kinds));
    expect(names(own.found)).toEqual(["{kinds}"]);
    const words = [...Object.values({ ...own, kinds: "x" }), ...Object.values(own.kinds)];
    expect(words.every((word) => word.length > 0)).toBe(true);
    expect(new Set(Object.values(own.kinds)).size).toBe(10);
  });
  it("agree with what the launcher says", async () => {
    const { open, unread } = await loadTexts(lang);
    expect(launcherTexts[lang]).toEqual({ open, unread });
  });
});

it("knows regions and the old Norwegian tag, and answers others in English", async () => {
  expect((await loadTexts("no")).close).toBe("Lukk chat");
  expect((await loadTexts("sv-FI")).send).toBe("Skicka");
  expect((await loadTexts("fr")).send).toBe("Send");
});
