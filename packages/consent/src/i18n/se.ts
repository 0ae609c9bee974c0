import type { ConsentTexts, LayerOneTexts } from "@nordleads/wire/types";

/** Northern Sámi. Waits for review by a speaker of the language: the banner. */
export const seBanner: LayerOneTexts = {
  title: "Don mearridat maid mii vurkkodit",
  body: "Muhtun dieđut fertejit vurkkoduvvot vai neahttabáiki doaibmá. Mearrit ieš oažžutgo vurkkodit maiddái dása: {purposes}.",
  changed: "Juoga lea rievdan dan rájes go válljejit.",
  accept: "Dohkket buot",
  reject: "Hilggo buot",
  settings: "Heivehusat",
  policy: "Ná mii geavahit dieđuid",
  saved: "Du válljen lea vurkejuvvon.",
  placeholder: "Čájehuvvo go suovat «{purpose}».",
  allow: "Suova «{purpose}»",
  once: "Čájet dán háve",
  purposes: {
    necessary: "Dárbbašlaš",
    functional: "Doaimmat",
    analytics: "Statistihkka",
    marketing: "Márkanfievrrideapmi",
  },
};

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
