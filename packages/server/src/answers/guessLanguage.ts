import { languageFamily, type Family } from "./languageFamily.ts";
import { stopWords } from "./stopWords.ts";
import { words } from "./words.ts";

const letters: readonly (readonly [RegExp, readonly Family[]])[] = [
  [/[øæ]/, ["no", "da"]],
  [/å/, ["no", "da", "sv"]],
  [/[äö]/, ["sv", "fi", "de"]],
  [/[ßü]/, ["de"]],
  [/[đŧŋčšž]/, ["se"]],
  [/\p{Script=Arabic}/u, ["ar"]],
];
const all = Object.keys(stopWords) as Family[];
const prior = 1.2;

/**
 * The language of a short text, by its function words and letters. `likely` (a language tag) wins where
 * the text does not say; English where nothing does.
 */
export function guessLanguage(text: string, likely?: string): Family {
  const found = words(text.slice(0, 1000));
  const expected = likely === undefined ? undefined : languageFamily(likely);
  const score = (family: Family): number => {
    const known = found.filter((word) => stopWords[family].has(word)).length;
    const hints = letters.filter(
      ([form, families]) => families.includes(family) && form.test(text.toLowerCase()),
    );
    return known + hints.length + (family === expected ? prior : 0) + (family === "en" ? 0.1 : 0);
  };
  return all.map((family) => [family, score(family)] as const).reduce((a, b) => (b[1] > a[1] ? b : a))[0];
}
