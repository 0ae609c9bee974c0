import type { WarningTexts } from "./WarningTexts.ts";

/** German. */
export const de: WarningTexts = {
  title: "Möchten Sie das senden?",
  found: "Hier steht anscheinend: {kinds}.",
  advice: "Das ist meist nicht nötig, um Ihnen zu helfen.",
  remove: "Entfernen",
  sendAnyway: "Trotzdem senden",
  keepWriting: "Weiterschreiben",
  kinds: {
    nationalId: "Personennummer",
    card: "Kartennummer",
    iban: "IBAN",
    health: "etwas zur Gesundheit",
    religion: "etwas zu Religion oder Weltanschauung",
    union: "etwas zur Gewerkschaft",
    politics: "etwas zur Politik",
    sexuality: "etwas zur Sexualität",
    ethnicity: "etwas zur ethnischen Herkunft",
    criminal: "etwas zu einer Straftat",
  },
};
