import { hintWords } from "./hintWords.ts";

/** Special categories of personal data (GDPR, article 9), and criminal matters (article 10). */
export type Sensitive = "health" | "religion" | "union" | "politics" | "sexuality" | "ethnicity" | "criminal";

/** A word that goes with a category; `start` and `end` count UTF-16 units, `end` exclusive. */
export interface Hint {
  readonly start: number;
  readonly end: number;
  readonly category: Sensitive;
}

const categories = Object.keys(hintWords) as Sensitive[];
let pattern: RegExp | undefined;

/**
 * Hints that a text may touch special categories of personal data, so that a form can warn before it is sent.
 * A hint is a word of a list in Norwegian and English and no more: it says nothing of whom the text speaks, it
 * misses whatever is said in other words, and it is often innocent (a pharmacy's shop is asked for medicines all
 * day). Nothing is decided, logged or redacted by it. Never throws; linear in the text.
 *
 * @example
 * hints("Eg er sjukmeld til jul"); // [{ start: 6, end: 14, category: "health" }]
 */
export function hints(text: string): readonly Hint[] {
  // oxlint-disable-next-line typescript/no-unnecessary-type-conversion -- what no compiler checked is read as a text
  return [...String(text).matchAll((pattern ??= compile()))].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    category: categories[match.findIndex((group, i) => i > 0 && group !== undefined) - 1]!,
  }));
}

/** One pattern with a group for each category; a word begins and ends where letters do. */
function compile(): RegExp {
  const groups = categories.map((category) => `(${hintWords[category].replaceAll("*", "\\p{L}{0,30}")})`);
  return new RegExp(`(?<!\\p{L})(?:${groups.join("|")})(?!\\p{L})`, "giu");
}
