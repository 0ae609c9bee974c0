import type { WarningTexts } from "./WarningTexts.ts";

/** English. */
export const en: WarningTexts = {
  title: "Send this?",
  found: "This seems to contain {kinds}.",
  advice: "It is usually not needed to help you.",
  remove: "Remove it",
  sendAnyway: "Send anyway",
  keepWriting: "Keep writing",
  kinds: {
    nationalId: "national identity number",
    card: "card number",
    iban: "IBAN",
    health: "something about health",
    religion: "something about religion or belief",
    union: "something about union membership",
    politics: "something about politics",
    sexuality: "something about sexuality",
    ethnicity: "something about ethnic background",
    criminal: "something about a criminal matter",
  },
};
