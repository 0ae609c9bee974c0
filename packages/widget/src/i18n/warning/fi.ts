import type { WarningTexts } from "./WarningTexts.ts";

/** Finnish. */
export const fi: WarningTexts = {
  title: "Lähetetäänkö tämä?",
  found: "Viestissä näyttää olevan: {kinds}.",
  advice: "Sitä ei yleensä tarvita, jotta voimme auttaa.",
  remove: "Poista se",
  sendAnyway: "Lähetä silti",
  keepWriting: "Jatka kirjoittamista",
  kinds: {
    nationalId: "henkilötunnus",
    card: "kortin numero",
    iban: "IBAN-numero",
    health: "jotain terveydestä",
    religion: "jotain uskonnosta tai vakaumuksesta",
    union: "jotain ammattiliitosta",
    politics: "jotain politiikasta",
    sexuality: "jotain seksuaalisuudesta",
    ethnicity: "jotain etnisestä taustasta",
    criminal: "jotain rikosasiasta",
  },
};
