import { ar } from "./texts/ar.ts";
import { da } from "./texts/da.ts";
import { de } from "./texts/de.ts";
import { en } from "./texts/en.ts";
import { fi } from "./texts/fi.ts";
import { nb } from "./texts/nb.ts";
import { nn } from "./texts/nn.ts";
import { se } from "./texts/se.ts";
import { sv } from "./texts/sv.ts";
import type { MarketingTexts } from "./texts/types.ts";

/** Every language that there are words in. */
export const allTexts: readonly MarketingTexts[] = [nb, nn, se, en, sv, da, fi, de, ar];

/** The words of the first language that there are words in: what was asked for, then the site's, then English. */
export function marketingTexts(asked: string, langs: readonly string[]): MarketingTexts {
  for (const tag of [...asked.split(","), ...langs]) {
    const base = /^\s*(\w+)/.exec(tag)?.[1]?.toLowerCase() ?? "";
    const found = allTexts.find(({ lang }) => lang === (base === "no" ? "nb" : base));
    if (found) return found;
  }
  return en;
}
