import type { ButtonAction } from "../types.ts";

/** Beginnings and parts of what stands on a button, by language. The first action that fits counts, in this order. */
const words: Readonly<Record<ButtonAction, readonly string[]>> = {
  reject: [
    // Norwegian, bokmål and nynorsk
    "avvis|avslå|nekt|ikke (godta|tillat)|ikkje (godta|tillat)|(bare|kun|berre).{0,12}(nødvendig|naudsynt)|\\bnei\\b",
    // English
    "reject|decline|deny|refuse|disagree|(only|just).{0,20}(necessary|essential|required)",
    "(necessary|essential|required).{0,20}only|without (accepting|consent)|(do not|don.t) (accept|allow|consent)|\\bno\\b",
    // Swedish
    "avvisa|neka|avböj|(bara|endast).{0,12}nödvändig|tillåt inte|\\bnej\\b",
    // Danish
    "afvis|nægt|(kun|bare).{0,12}nødvendig",
    // Finnish
    "hylkää|kieltäyd|kiellä|(vain|ainoastaan).{0,12}(välttämättö|pakolli)|\\bei\\b",
    // German
    "ablehn|verweiger|(nur|lediglich).{0,24}(notwendig|erforderlich|essenziell|technisch)",
    "ohne (einwilligung|zustimmung)|nicht (akzeptieren|zustimmen)|\\bnein\\b",
  ],
  save: [
    "\\blagre|bekreft",
    "\\bsave|confirm|(accept|allow) (my )?(selection|selected|choices)",
    "\\bspara|bekräfta",
    "\\bgem\\b|bekræft",
    "tallenna|vahvista",
    "speicher|bestätig|auswahl (erlauben|akzeptieren)",
  ],
  settings: [
    "innstilling|tilpass|velg selv|vel sjølv|flere valg|fleire val|administrer",
    "settings|preferences|customi[sz]e|personali[sz]e|configure|manage|options|choose",
    "inställning|anpassa|hantera",
    "indstilling|tilpas|vælg selv",
    "asetukset|muokkaa|mukauta|valinna",
    "einstellung|anpassen|verwalten|individuell",
  ],
  accept: [
    "godta|godtek|aksepter|tillat|godkjenn|samtykk|\\bja\\b|skjønner|den er grei",
    "accept|allow|agree|got it|i understand|\\bok(ay)?\\b|\\byes\\b|enable all|consent",
    "acceptera|godkänn|tillåt|samtyck|jag förstår",
    "accepter|tillad|godkend|samtyk",
    "hyväksy|salli|suostu|\\bselvä",
    "akzeptier|zustimm|erlaub|zulassen|einverstanden|annehmen",
  ],
};

/** What a text that asks for consent speaks of. */
const consent =
  "cookie|informasjonskaps|samtyk|personvern|sporing|consent|privacy|tracking|kakor|samtyck|integritet|privatliv|eväste|suostumu|tietosuoj|einwillig|datenschutz";

/** What stands beside a switch that cannot be off. */
const necessary =
  "nødvendig|naudsynt|necessary|essential|required|strictly|nödvändig|välttämät|notwendig|erforderlich|essenziell|alltid|always";

/** Sources of regular expressions (flag `i`), for the page. */
export interface PageWords {
  readonly actions: readonly (readonly [ButtonAction, string])[];
  readonly consent: string;
  readonly necessary: string;
}

export const pageWords: PageWords = {
  actions: (["reject", "save", "settings", "accept"] as const).map((action) => [
    action,
    words[action].join("|"),
  ]),
  consent,
  necessary,
};
