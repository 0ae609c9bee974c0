import type { WarningTexts } from "./WarningTexts.ts";

/** Norwegian Bokmål. */
export const nb: WarningTexts = {
  title: "Vil du sende dette?",
  found: "Her ser det ut til å stå {kinds}.",
  advice: "Det trengs som regel ikke for å hjelpe deg.",
  remove: "Fjern det",
  sendAnyway: "Send likevel",
  keepWriting: "Skriv videre",
  kinds: {
    nationalId: "fødselsnummer",
    card: "kortnummer",
    iban: "IBAN-nummer",
    health: "noe om helse",
    religion: "noe om tro eller livssyn",
    union: "noe om fagforening",
    politics: "noe om politikk",
    sexuality: "noe om seksualitet",
    ethnicity: "noe om etnisk bakgrunn",
    criminal: "noe om straffbare forhold",
  },
};
