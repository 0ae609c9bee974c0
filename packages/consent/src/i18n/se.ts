import type { ConsentTexts } from "@nordleads/wire/types";

/** Northern Sámi. Waits for review by a speaker of the language. */
export const se: ConsentTexts = {
  title: "Don mearridat maid mii vurkkodit",
  body: "Muhtun dieđut fertejit vurkkoduvvot vai neahttabáiki doaibmá. Mearrit ieš oažžutgo vurkkodit maiddái dása: {purposes}.",
  accept: "Dohkket buot",
  reject: "Hilggo buot",
  settings: "Heivehusat",
  save: "Vurke válljema",
  back: "Ruovttoluotta",
  policy: "Ná mii geavahit dieđuid",
  saved: "Du válljen lea vurkejuvvon.",
  always: "Álo alde",
  placeholder: "Čájehuvvo go suovat «{purpose}».",
  allow: "Suova «{purpose}»",
  stored: "Mii vurkkoduvvo",
  receipt: "Viečča kvitterenfiilla",
  purposes: {
    necessary: {
      name: "Dárbbašlaš",
      text: "Dat maid neahttabáiki dárbbaša doaibmat ja muitit dán válljema.",
    },
    functional: {
      name: "Doaimmat",
      text: "Muitá maid leat dahkan, vai lea das boahtte geardde, nugo du ságastallan.",
    },
    analytics: {
      name: "Statistihkka",
      text: "Čájeha midjiide mii geavahuvvo, vai sáhttit buoridit neahttabáikki.",
    },
    marketing: {
      name: "Márkanfievrrideapmi",
      text: "Earáid sisdoallu ja almmuhusat. Sii sáhttet oaidnit ahte leat leamaš dáppe.",
    },
  },
};
