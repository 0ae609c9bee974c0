import type { WarningTexts } from "./WarningTexts.ts";

/** Norwegian Nynorsk. */
export const nn: WarningTexts = {
  title: "Vil du sende dette?",
  found: "Her ser det ut til å stå {kinds}.",
  advice: "Det trengst som regel ikkje for å hjelpe deg.",
  remove: "Fjern det",
  sendAnyway: "Send likevel",
  keepWriting: "Skriv vidare",
  kinds: {
    nationalId: "fødselsnummer",
    card: "kortnummer",
    iban: "IBAN-nummer",
    health: "noko om helse",
    religion: "noko om tru eller livssyn",
    union: "noko om fagforeining",
    politics: "noko om politikk",
    sexuality: "noko om seksualitet",
    ethnicity: "noko om etnisk bakgrunn",
    criminal: "noko om straffbare forhold",
  },
};
