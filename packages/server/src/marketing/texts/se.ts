import type { MarketingTexts } from "./types.ts";

/** Northern Sámi; to be reviewed by a speaker. */
export const se: MarketingTexts = {
  lang: "se",
  mail: {
    subject: "Nanne ahte háliidat e-poastta {name} bealis",
    asked: "Muhtun, várra don, lea bivdán e-poastta {name} bealis dán čujuhussii.",
    act: "Jus dat lea riekta, nanne dáppe. Liŋka doaibmá 7 beaivvi:",
    confirm: "Nanne",
    ignore:
      "Jus it lean don, de it dárbbaš dahkat maidege. It oaččo e-poastta mis jus it nanne, ja čujuhus sihkkojuvvo 7 beaivvi geahčen.",
    remove: "Siho čujuhusa dalán",
  },
  confirm: {
    title: "Háliidatgo e-poastta {name} bealis?",
    text: "Sáhtát rievdadit oaivilat goas ihkinassii. Juohke dieđus lea liŋka mainna sáhtát heaitit.",
    words: "Dán don nannet:",
    button: "Juo, nanne",
  },
  confirmed: {
    title: "Giitu, dál lea nannejuvvon",
    text: "Oaččut e-poastta {name} bealis go lea mii nu muitalit.",
  },
  already: {
    title: "Dát lea juo nannejuvvon",
    text: "It dárbbaš dahkat eambbo. Oaččut e-poastta {name} bealis go lea mii nu muitalit.",
  },
  leave: {
    title: "Háliidatgo heaitit?",
    text: "It oaččo šat dákkár dieđuid {name} bealis, ja du čujuhus sihkkojuvvo listtus.",
    button: "Heaittán",
  },
  left: {
    title: "Don leat heaitán",
    text: "It oaččo šat dákkár dieđuid {name} bealis, ja du čujuhus lea sihkkojuvvon listtus.",
  },
  gone: {
    title: "Liŋka ii doaimma",
    text: "Sáhttá leat menddo boaris dahje juo geavahuvvon, dahje váilu oassi čujuhusas. Sáhtát bivdit ođđa liŋkka doppe gos dieđihit iežat.",
  },
  later: {
    title: "Ii lihkostuvvan justte dál",
    text: "Meattáhus lea min. Geahččal seamma liŋkka fas maŋŋeleappos.",
  },
  policy: "Personsuodjalus",
};
