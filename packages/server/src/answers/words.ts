const word = /[\p{L}\p{N}]+(?:['’][\p{L}]+)*/gu;
const prefixed = /(?<![\p{L}\p{N}])(\p{L})-(?=\p{L})/gu;

/** The words of a text in lower case: letters and digits, an apostrophe inside a word kept. "E-post" is one word. */
export function words(text: string): string[] {
  return text.normalize("NFKC").toLowerCase().replaceAll("’", "'").replace(prefixed, "$1").match(word) ?? [];
}
