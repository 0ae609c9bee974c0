import { guessLanguage } from "./guessLanguage.ts";
import { answerTexts, type AnswerTexts } from "./texts.ts";

const tags = { no: "nb", en: "en", sv: "sv", da: "da", de: "de", fi: "fi", se: "se", ar: "ar" } as const;

/** A fixed sentence in the language of what was said; in `lang` (a language tag) where that does not show. */
export function answerText(kind: keyof AnswerTexts, said: string, lang: string): string {
  const own = lang.toLowerCase().split(/[-_]/)[0] ?? "";
  const guess = guessLanguage(said, own);
  const tag = guess === "no" && own === "nn" ? "nn" : tags[guess];
  return (answerTexts[tag] ?? answerTexts["en"])?.[kind] ?? "";
}
