/** Words that push towards a yes, and where they do. */
export interface PushingWords {
  readonly lang: "nb" | "nn" | "en" | "sv" | "da" | "fi" | "de";
  /** `accept`: only where the button that refuses does not say it too. `text`: anywhere on layer one. */
  readonly where: "accept" | "reject" | "text";
  readonly words: RegExp;
}

/**
 * A short list on purpose: each entry is one of the patterns that authorities name (a recommendation on one answer
 * only; a refusal that has to be said with shame or a threat; a better experience promised for a yes), and each has
 * a false alarm's price. Sentences that only explain are not in it.
 */
export const pushingWords: readonly PushingWords[] = [
  { lang: "nb", where: "accept", words: /anbefal/i },
  { lang: "nn", where: "accept", words: /tilrå/i },
  { lang: "en", where: "accept", words: /recommend|best (experience|choice)/i },
  { lang: "sv", where: "accept", words: /rekommender/i },
  { lang: "da", where: "accept", words: /anbefal/i },
  { lang: "fi", where: "accept", words: /suositel/i },
  { lang: "de", where: "accept", words: /empfohlen|empfehl/i },

  {
    lang: "nb",
    where: "reject",
    words: /^nei,? .*jeg (vil ikke|ønsker ikke|liker ikke)|dårligere|begrenset/i,
  },
  {
    lang: "nn",
    where: "reject",
    words: /^nei,? .*eg (vil ikkje|ynskjer ikkje|likar ikkje)|dårlegare|avgrensa/i,
  },
  {
    lang: "en",
    where: "reject",
    words: /^no,? .*i (don.t|do not) (want|like|care|need)|^no,? .*i.d rather|worse|limited experience/i,
  },
  { lang: "sv", where: "reject", words: /^nej,? .*jag (vill inte|gillar inte)|sämre|begränsad/i },
  { lang: "da", where: "reject", words: /^nej,? .*jeg (vil ikke|ønsker ikke)|dårligere|begrænset/i },
  { lang: "fi", where: "reject", words: /^ei,? .*en (halua|välitä)|huono(mpi|mman)|rajoitet/i },
  {
    lang: "de",
    where: "reject",
    words: /^nein,? .*ich (will|möchte) (nicht|kein)|schlechter|eingeschränkt/i,
  },

  {
    lang: "nb",
    where: "text",
    words: /(godta|aksepter|samtykk).{0,60}(best mulig|bedre|optimal)e? (bruker)?opplevelse/i,
  },
  {
    lang: "nn",
    where: "text",
    words: /(godta|aksepter|samtykk).{0,60}(best mogleg|betre|optimal) (brukar)?oppleving/i,
  },
  {
    lang: "en",
    where: "text",
    words: /(accept|allow|agree).{0,60}(best( possible)?|better|optimal|full) (user )?experience/i,
  },
  {
    lang: "sv",
    where: "text",
    words: /(acceptera|godkänn|tillåt).{0,60}(bästa möjliga|bättre|optimal) (användar)?upplevelse/i,
  },
  {
    lang: "da",
    where: "text",
    words: /(accepter|godkend|tillad).{0,60}(bedst mulige?|bedre|optimal) (bruger)?oplevelse/i,
  },
  {
    lang: "fi",
    where: "text",
    words: /(hyväksy|salli).{0,60}(paras|paremman|parhaan|parempi).{0,20}kokemu/i,
  },
  {
    lang: "de",
    where: "text",
    words:
      /(akzeptier|stimm|erlaub).{0,60}(bestmögliche|bessere|optimale)s? (nutzer|surf)?(erlebnis|erfahrung)/i,
  },
];
