import { en } from "./words/en.ts";
import { nb } from "./words/nb.ts";
import type { Words } from "./words/types.ts";

export const languages = { nb, en } as const satisfies Record<string, Words>;
export type Language = keyof typeof languages;

/** The first language of the browser that the page has; English when there is none. */
export function languageOf(tags: readonly string[]): Language {
  for (const tag of tags) {
    const base = tag.toLowerCase().split("-", 1)[0] ?? "";
    if (["nb", "no", "nn"].includes(base)) return "nb";
    if (base === "en") return "en";
  }
  return "en";
}

/** Fills `{name}` in; what is not given stays empty. */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (_all, name: string) => String(values[name] ?? ""));
}

/** A time in words, in UTC as records have it. */
export function timeIn(lang: Language, iso: string): string {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return iso;
  const format = new Intl.DateTimeFormat(lang === "nb" ? "nb-NO" : "en-GB", {
    dateStyle: "long",
    timeStyle: "short",
    timeZone: "UTC",
  });
  return `${format.format(date)} UTC`;
}
