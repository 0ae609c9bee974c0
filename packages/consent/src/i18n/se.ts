import type { ConsentTexts } from "@nordleads/wire/types";
import { seBanner } from "./banner/se.ts";

/** Northern Sámi. Waits for review by a speaker of the language. */
export const se: ConsentTexts = {
  ...seBanner,
  save: "Vurke válljema",
  back: "Ruovttoluotta",
  always: "Álo alde",
  stored: "Mii vurkkoduvvo",
  receipt: "Viečča kvitterenfiilla",
  services: "Bálvalusat",
  recipient: "Sáddejuvvo: {name}, {place}.",
  transfer: "Sirdima vuođđu: {transfer}.",
  controller: "Dieđuid gieđahallama ovddasvástideaddji",
  processor: "Dieđuid gieđahalli",
  policyUpdated: "maŋimuš rievdaduvvon {date}",
  withdrawAll: "Geassit ruovttoluotta buot",
  changedSince: "Rievdan dan rájes go válljejit {date}",
  added: "Ođas",
  removed: "Eret",
  altered: "Rievdan",
  words: "Teaksta",
  underAge: "Mun lean vuollel {age} jagi",
  underAgeNote: "De vurkkodit dušše dárbbašlaš dieđuid ja sihkkut dan mii mis lea du birra.",
  gpc: "Du neahttalogan dadjá ii du ovddas (Global Privacy Control). Dat gusto dassážii go válljet eará.",
  thirdParty: "Vurkkoduvvo dás: {name}. Dan ii sáhte sihkkut dáppe.",
  aboutService: "{name}: priváhtavuohta",
  about: {
    necessary: "Dat maid neahttabáiki dárbbaša doaibmat ja muitit dán válljema.",
    functional: "Muitá maid leat dahkan, vai lea das boahtte geardde, nugo du ságastallan.",
    analytics: "Čájeha midjiide mii geavahuvvo, vai sáhttit buoridit neahttabáikki.",
    marketing: "Earáid sisdoallu ja almmuhusat. Sii sáhttet oaidnit ahte leat leamaš dáppe.",
  },
};
