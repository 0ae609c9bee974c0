import { concepts, questionForms, textForms } from "./concepts.ts";
import type { Family } from "./languageFamily.ts";
import { stemmers } from "./stemmers.ts";

interface Lexicon {
  readonly stems: ReadonlyMap<string, readonly string[]>;
  readonly beginnings: readonly (readonly [string, string])[];
}

function lexicon(family: Family): Lexicon {
  const stems = new Map<string, string[]>();
  const beginnings: [string, string][] = [];
  for (const [concept, row] of Object.entries(concepts)) {
    for (const entry of row[family]?.split(" ") ?? []) {
      const word = entry.replace("*", "");
      const stem = stemmers[family](word);
      // A short stem is shared by words that have nothing to do with each other: "billig" and "bil".
      for (const key of new Set(stem.length >= 4 ? [word, stem] : [word])) {
        stems.set(key, [...(stems.get(key) ?? []), concept]);
      }
      if (entry.endsWith("*") && word.length >= 4) beginnings.push([word, concept]);
    }
  }
  return { stems, beginnings };
}

/** Makes the look-up from a word of one language to what it is about. */
export function createConceptsOf(family: Family): (word: string, stem: string) => readonly string[] {
  const { stems, beginnings } = lexicon(family);
  return (word, stem) => {
    const found = new Set([...(stems.get(word) ?? []), ...(stems.get(stem) ?? [])]);
    for (const [beginning, concept] of beginnings) if (word.startsWith(beginning)) found.add(concept);
    return [...found];
  };
}

/** What the form of a question asks for, such as `price` for "how much", and the question without that form. */
export interface Asked {
  readonly concepts: readonly string[];
  readonly rest: string;
}

/** Reads the form of a question. */
export function askedConcepts(question: string): Asked {
  let rest = question.toLowerCase();
  const found = new Set<string>();
  for (const [concept, form] of questionForms) {
    if (!form.test(rest)) continue;
    found.add(concept);
    rest = rest.replace(form, " ");
  }
  return { concepts: [...found], rest };
}

/** What a passage plainly contains, such as `price` for an amount of money. */
export function shownConcepts(text: string): string[] {
  return textForms.filter(([, form]) => form.test(text)).map(([concept]) => concept);
}
