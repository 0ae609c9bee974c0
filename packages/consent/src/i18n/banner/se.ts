import type { LayerOneTexts } from "@nordleads/wire/types";

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
  placeholder: "Sisdoallu: {host}.",
  allow: "Suova «{purpose}»",
  once: "Čájet dán háve",
  purposes: {
    necessary: "Dárbbašlaš",
    functional: "Doaimmat",
    analytics: "Statistihkka",
    marketing: "Márkanfievrrideapmi",
  },
};
