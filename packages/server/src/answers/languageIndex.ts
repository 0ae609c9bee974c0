import { createAnalyse, type Token } from "./analyse.ts";
import { shownConcepts } from "./conceptsOf.ts";
import { foldLetters } from "./foldLetters.ts";
import type { Family } from "./languageFamily.ts";
import { splitCompound } from "./splitCompound.ts";
import type { Passage } from "./types.ts";

/** Passages of one language, with what each term weighs in each of them. */
export interface LanguageIndex {
  readonly family: Family;
  readonly passages: readonly Passage[];
  readonly analyse: (text: string) => Token[];
  /**
   * By term: the passages that have it, and how much of it. A term is a stem, or a concept: `#price` where
   * it is spoken of, `^price` where the headline is about it, `=price` where the text shows one.
   */
  readonly postings: ReadonlyMap<string, ReadonlyMap<number, number>>;
  /** What the titles and headings hold, by passage. */
  readonly headlines: readonly ReadonlySet<string>[];
  readonly lengths: readonly number[];
  readonly meanLength: number;
  /** Surface words to their stems; for compounds and slips of the pen. */
  readonly vocabulary: ReadonlyMap<string, string>;
  readonly folded: ReadonlyMap<string, string>;
  /** By the beginning or end of longer words: the stems of those words. */
  readonly longer: ReadonlyMap<string, readonly string[]>;
  /** The vocabulary by first letter. */
  readonly byLetter: ReadonlyMap<string, readonly (readonly [word: string, stem: string])[]>;
}

/** Languages that write compounds as one word. */
export const compounding: ReadonlySet<Family> = new Set<Family>(["no", "sv", "da", "de", "fi"]);

const headlineWeight = 2;
const partWeight = 0.5;
const conceptTerm = (concept: string): string => `#${concept}`;

interface Draft {
  readonly terms: Map<string, number>;
  readonly headline: Set<string>;
  length: number;
}

function add(draft: Draft, tokens: readonly Token[], weight: number): void {
  for (const { stem, concepts } of tokens) {
    draft.terms.set(stem, (draft.terms.get(stem) ?? 0) + weight);
    for (const concept of concepts) {
      const term = conceptTerm(concept);
      draft.terms.set(term, (draft.terms.get(term) ?? 0) + weight);
      if (weight === 1) continue;
      draft.headline.add(term);
      draft.terms.set(`^${concept}`, (draft.terms.get(`^${concept}`) ?? 0) + weight);
      draft.headline.add(`^${concept}`);
    }
    if (weight > 1) draft.headline.add(stem);
    draft.length += weight;
  }
}

function readPassage(
  passage: Passage,
  analyse: (text: string) => Token[],
  learn: (tokens: Token[]) => void,
): Draft {
  const draft: Draft = { terms: new Map(), headline: new Set(), length: 0 };
  const read = (text: string, weight: number): void => {
    const tokens = analyse(text);
    learn(tokens);
    add(draft, tokens, weight);
  };
  read(passage.title, headlineWeight);
  if (passage.heading !== passage.title) read(passage.heading, headlineWeight);
  read(passage.text, 1);
  for (const concept of shownConcepts(passage.text)) {
    const term = conceptTerm(concept);
    draft.terms.set(term, (draft.terms.get(term) ?? 0) + 1);
    draft.terms.set(`=${concept}`, headlineWeight);
  }
  return draft;
}

/** Splits the vocabulary's compounds: by whole word's stem, the stems of its parts. */
function compoundParts(
  family: Family,
  vocabulary: ReadonlyMap<string, string>,
): Map<string, readonly string[]> {
  const parts = new Map<string, readonly string[]>();
  if (!compounding.has(family)) return parts;
  const known = (word: string): boolean => vocabulary.has(word);
  for (const [word, stem] of vocabulary) {
    const split = word.length >= 7 ? splitCompound(word, known) : undefined;
    if (split)
      parts.set(
        stem,
        split.map((part) => vocabulary.get(part) ?? part),
      );
  }
  return parts;
}

const shortestPart = 4;
const leastMore = 3;

/** Every beginning of a word that is longer by three letters or more; every end, too, where compounds are one word. */
function partsOfLonger(family: Family, vocabulary: ReadonlyMap<string, string>): Map<string, string[]> {
  const longer = new Map<string, string[]>();
  const put = (part: string, stem: string): void => {
    if (part === stem) return;
    const known = longer.get(part);
    if (known) known.push(stem);
    else longer.set(part, [stem]);
  };
  const shortest = compounding.has(family) ? shortestPart : shortestPart + 1;
  for (const [word, stem] of vocabulary) {
    for (let length = shortest; length <= word.length - leastMore; length += 1) {
      put(word.slice(0, length), stem);
      if (compounding.has(family)) put(word.slice(-length), stem);
    }
  }
  return longer;
}

/** Reads the passages of one language. */
export function createLanguageIndex(family: Family, passages: readonly Passage[]): LanguageIndex {
  const analyse = createAnalyse(family);
  const vocabulary = new Map<string, string>();
  const folded = new Map<string, string>();
  const learn = (tokens: Token[]): void => {
    for (const { word, stem } of tokens) {
      vocabulary.set(word, stem);
      folded.set(foldLetters(stem), stem);
    }
  };
  const drafts = passages.map((passage) => readPassage(passage, analyse, learn));
  const parts = compoundParts(family, vocabulary);
  const postings = new Map<string, Map<number, number>>();
  drafts.forEach(({ terms }, at) => {
    const whole = [...terms];
    for (const [term, weight] of whole) {
      for (const part of parts.get(term) ?? []) terms.set(part, (terms.get(part) ?? 0) + weight * partWeight);
    }
    for (const [term, weight] of terms) {
      const list = postings.get(term) ?? new Map<number, number>();
      postings.set(term, list.set(at, weight));
    }
  });
  const lengths = drafts.map(({ length }) => length);
  const meanLength = Math.max(
    1,
    lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length),
  );
  const headlines = drafts.map(({ headline }) => headline);
  const longer = partsOfLonger(family, vocabulary);
  const byLetter = Map.groupBy(vocabulary, ([word]) => word[0] ?? "");
  return {
    family,
    passages,
    analyse,
    postings,
    headlines,
    lengths,
    meanLength,
    vocabulary,
    folded,
    longer,
    byLetter,
  };
}
