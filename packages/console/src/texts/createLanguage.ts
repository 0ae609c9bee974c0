import { signal, type ReadonlySignal } from "@preact/signals";
import { en } from "./en.ts";
import { nb } from "./nb.ts";
import type { Texts } from "./Texts.ts";

/** Every language, in the order offered. */
export const languages: readonly Texts[] = [nb, en];

export interface Language {
  readonly texts: ReadonlySignal<Texts>;
  choose(lang: string): void;
}

const key = "nl_console_lang";

/** The kept choice, else the first of the browser's languages that we speak (`no` and `nn` read bokmål), else Norwegian. */
export function pickLanguage(kept: string | null, wanted: readonly string[]): Texts {
  const asked = [kept ?? "", ...wanted].map((lang) => lang.toLowerCase().split("-")[0] ?? "");
  for (const lang of asked) {
    const spoken = lang === "no" || lang === "nn" ? "nb" : lang;
    const found = languages.find((texts) => texts.lang === spoken);
    if (found) return found;
  }
  return nb;
}

/** The console's language; `nl_console_lang` keeps the choice on the device. */
export function createLanguage(storage: Storage | undefined, wanted: readonly string[]): Language {
  const texts = signal(pickLanguage(storage?.getItem(key) ?? null, wanted));
  return {
    texts,
    choose(lang) {
      texts.value = pickLanguage(lang, []);
      storage?.setItem(key, texts.value.lang);
    },
  };
}
