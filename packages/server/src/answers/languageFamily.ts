/** Languages that share a stemmer and an index. Bokmål and Nynorsk are one. */
export type Family = "no" | "en" | "sv" | "da" | "de" | "fi" | "se" | "ar";

const families: Readonly<Record<string, Family>> = {
  nb: "no",
  nn: "no",
  no: "no",
  en: "en",
  sv: "sv",
  da: "da",
  de: "de",
  fi: "fi",
  se: "se",
  sme: "se",
  ar: "ar",
};

/** The family of a language tag (`nb-NO` is `no`); undefined for a language that has none. */
export function languageFamily(tag: string): Family | undefined {
  return families[tag.toLowerCase().split(/[-_]/)[0] ?? ""];
}
