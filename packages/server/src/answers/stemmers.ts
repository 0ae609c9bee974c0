import { stemmer as arabic } from "@orama/stemmers/arabic";
import { stemmer as danish } from "@orama/stemmers/danish";
import { stemmer as english } from "@orama/stemmers/english";
import { stemmer as finnish } from "@orama/stemmers/finnish";
import { stemmer as german } from "@orama/stemmers/german";
import { stemmer as norwegian } from "@orama/stemmers/norwegian";
import { stemmer as swedish } from "@orama/stemmers/swedish";
import type { Family } from "./languageFamily.ts";

/** From a lower-case word to its stem. Northern Sámi has no stemmer and keeps its words. */
export const stemmers: Readonly<Record<Family, (word: string) => string>> = {
  no: norwegian,
  en: english,
  sv: swedish,
  da: danish,
  de: german,
  fi: finnish,
  ar: arabic,
  se: (word) => word,
};
