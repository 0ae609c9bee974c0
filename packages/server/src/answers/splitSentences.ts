const ending = /[.!?…؟]+["'»”’)\]]*\s+(?=["'«“‘([]?[\p{Lu}\p{N}\p{Lo}])/gu;
const abbreviation =
  /(^|[\s(])(ca|dvs|evt|f\.eks|feks|f\.o\.m|fra|inkl|ekskl|jf|kl|maks|min|mr|mrs|ms|dr|nr|no|osv|pga|pr|st|tlf|vs|bl\.a|blant|t\.o\.m|t\.ex|bl|z\.b|u\.a|d\.h|bzw|e\.g|i\.e|etc|approx|incl|esim|klo|puh|\p{Lu})\.\s+$/iu;

/** A German date ("1. Januar"): the number before a month with a capital ends no sentence. */
const dayNumber = /(^|\s)\d{1,2}\.\s+$/;
const month = /^(Jan|Feb|Mär|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez)/;

/** A text's sentences, nothing lost between them but the white space. An abbreviation or a date ends none. */
export function splitSentences(text: string): string[] {
  const sentences: string[] = [];
  let from = 0;
  for (const match of text.matchAll(ending)) {
    const to = match.index + match[0].length;
    const before = text.slice(Math.max(from, to - 14), to);
    if (abbreviation.test(before) || (dayNumber.test(before) && month.test(text.slice(to, to + 3)))) continue;
    sentences.push(text.slice(from, to).trim());
    from = to;
  }
  sentences.push(text.slice(from).trim());
  return sentences.filter((sentence) => sentence !== "");
}
