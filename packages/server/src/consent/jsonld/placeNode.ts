import type { Node } from "./context.ts";

const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ".split("");
// Known to CLDR, and no country of ISO 3166-1: DPV's extension of places does not have them.
const notInDpv = new Set("AC CP CQ DG EA EZ IC QO TA UN XA XB XK ZZ".split(" "));
const languages = ["en", "nb", "sv", "da", "fi", "de"];

/** Name in small letters → term; made once, at the first question. */
let known: ReadonlyMap<string, string> | undefined;

/**
 * A place in words (`Norway`, `USA`, `EØS`, `DE`) as a node with the term of DPV's places where it is one, and
 * with the words in any case. Several places in one text, `Ireland, Germany`, stay words.
 */
export function placeNode(place: string): Node {
  known ??= new Map(names());
  const term = known.get(place.trim().toLowerCase());
  return {
    ...(term !== undefined && { "@id": `loc:${term}` }),
    "@type": "dpv:Location",
    "dct:title": place,
  };
}

function names(): [string, string][] {
  const codes = letters.flatMap((a) => letters.map((b) => a + b));
  const countries = codes.filter(
    (code) => !notInDpv.has(code) && new Intl.Locale(`und-${code}`).region === code,
  );
  const unions = ["eea", "eøs", "ees", "eta", "ewr", "european economic area"];
  return [
    ...languages.flatMap((language) => namesIn(language, countries)),
    ...unions.map((name): [string, string] => [name, "EEA"]),
    ["usa", "US"],
    ["uk", "GB"],
  ];
}

function namesIn(language: string, codes: readonly string[]): [string, string][] {
  const display = new Intl.DisplayNames([language], { type: "region", fallback: "none" });
  return codes.flatMap((code) => {
    const name = display.of(code)?.toLowerCase();
    return name === undefined
      ? []
      : ([
          [code.toLowerCase(), code],
          [name, code],
        ] as [string, string][]);
  });
}
