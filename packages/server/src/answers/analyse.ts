import { createConceptsOf } from "./conceptsOf.ts";
import type { Family } from "./languageFamily.ts";
import { lightWords } from "./lightWords.ts";
import { stemmers } from "./stemmers.ts";
import { stopWords } from "./stopWords.ts";
import { words } from "./words.ts";

/** A word of a text that carries meaning. */
export interface Token {
  readonly word: string;
  readonly stem: string;
  /** What it is about, such as `price`. */
  readonly concepts: readonly string[];
  /** Says little about what a question is after. */
  readonly light: boolean;
}

/** Makes the reader of one language's texts: words without stop words, with stems and concepts. */
export function createAnalyse(family: Family): (text: string) => Token[] {
  const conceptsOf = createConceptsOf(family);
  const cache = new Map<string, Token>();
  const token = (word: string): Token => {
    const known = cache.get(word);
    if (known) return known;
    const bare = word.replace(/'\p{L}{0,2}$/u, "");
    const stem = stemmers[family](bare) || bare;
    const made = { word: bare, stem, concepts: conceptsOf(bare, stem), light: lightWords[family].has(bare) };
    // Questions bring words without end; pages do not.
    if (cache.size < 50_000) cache.set(word, made);
    return made;
  };
  return (text) =>
    words(text)
      .filter((word) => word.length <= 60 && !stopWords[family].has(word))
      .map(token);
}
