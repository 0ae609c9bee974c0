import type { WarningTexts } from "./WarningTexts.ts";

/** Swedish. */
export const sv: WarningTexts = {
  title: "Vill du skicka det här?",
  found: "Här verkar det stå {kinds}.",
  advice: "Det behövs oftast inte för att hjälpa dig.",
  remove: "Ta bort det",
  sendAnyway: "Skicka ändå",
  keepWriting: "Skriv vidare",
  kinds: {
    nationalId: "personnummer",
    card: "kortnummer",
    iban: "IBAN-nummer",
    health: "något om hälsa",
    religion: "något om tro eller livsåskådning",
    union: "något om facket",
    politics: "något om politik",
    sexuality: "något om sexualitet",
    ethnicity: "något om etnisk bakgrund",
    criminal: "något om brott",
  },
};
