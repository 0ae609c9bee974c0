import type { Language } from "../launcher.ts";
import { primaryLanguage } from "../primaryLanguage.ts";
import type { WarningTexts } from "./WarningTexts.ts";

const languages: Readonly<Record<Language, () => Promise<WarningTexts>>> = {
  nb: async () => (await import("./nb.ts")).nb,
  nn: async () => (await import("./nn.ts")).nn,
  se: async () => (await import("./se.ts")).se,
  en: async () => (await import("./en.ts")).en,
  sv: async () => (await import("./sv.ts")).sv,
  da: async () => (await import("./da.ts")).da,
  fi: async () => (await import("./fi.ts")).fi,
  de: async () => (await import("./de.ts")).de,
  ar: async () => (await import("./ar.ts")).ar,
};

/** The warning's words for a BCP 47 tag; unknown languages are answered in English. */
export async function loadWarningTexts(lang: string): Promise<WarningTexts> {
  const primary = primaryLanguage(lang);
  return languages[primary in languages ? (primary as Language) : "en"]();
}
