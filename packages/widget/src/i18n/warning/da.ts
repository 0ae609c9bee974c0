import type { WarningTexts } from "./WarningTexts.ts";

/** Danish. */
export const da: WarningTexts = {
  title: "Vil du sende det her?",
  found: "Her ser ud til at stå {kinds}.",
  advice: "Det er som regel ikke nødvendigt for at hjælpe dig.",
  remove: "Fjern det",
  sendAnyway: "Send alligevel",
  keepWriting: "Skriv videre",
  kinds: {
    nationalId: "CPR-nummer",
    card: "kortnummer",
    iban: "IBAN-nummer",
    health: "noget om helbred",
    religion: "noget om tro eller livssyn",
    union: "noget om fagforening",
    politics: "noget om politik",
    sexuality: "noget om seksualitet",
    ethnicity: "noget om etnisk baggrund",
    criminal: "noget om strafbare forhold",
  },
};
