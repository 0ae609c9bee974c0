import type { WarningTexts } from "./WarningTexts.ts";

/** Northern Sámi; to be reviewed by a speaker. */
export const se: WarningTexts = {
  title: "Háliidatgo sáddet dán?",
  found: "Dás orru leamen: {kinds}.",
  advice: "Dábálaččat dat ii dárbbašuvvo vai sáhttit veahkehit du.",
  remove: "Sihko dan",
  sendAnyway: "Sádde liikká",
  keepWriting: "Čális viidáseappot",
  kinds: {
    nationalId: "riegádannummir",
    card: "koartanummir",
    iban: "IBAN-nummir",
    health: "juoga dearvvašvuođa birra",
    religion: "juoga oskku dahje eallinoainnu birra",
    union: "juoga fágasearvvi birra",
    politics: "juoga politihka birra",
    sexuality: "juoga seksualitehta birra",
    ethnicity: "juoga čearddalaš duogáža birra",
    criminal: "juoga ráŋggáštahtti dagu birra",
  },
};
