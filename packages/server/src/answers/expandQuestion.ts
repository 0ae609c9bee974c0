import type { Token } from "./analyse.ts";
import { foldLetters } from "./foldLetters.ts";
import { isOneEditAway } from "./isOneEditAway.ts";
import { compounding, type LanguageIndex } from "./languageIndex.ts";
import { knownPart, splitCompound } from "./splitCompound.ts";

/** A word of the question: how much it matters, and the index terms that stand for it, each with its worth. */
export interface Wanted {
  readonly word: string;
  readonly importance: number;
  readonly terms: ReadonlyMap<string, number>;
}

/** A question read against an index. `demands` are concept terms that an answer has to have, such as `=price`. */
export interface Question {
  readonly wanted: readonly Wanted[];
  readonly demands: readonly string[];
}

/** What a question that speaks of it wants to be shown. */
const demanded: Readonly<Record<string, string>> = { price: "price", open: "clock" };
/** What a term is worth beside the exact word. */
const worth = {
  folded: 0.95,
  slip: 0.75,
  part: 0.8,
  longer: 0.6,
  concept: 0.55,
  headline: 0.65,
  shown: 0.85,
  tail: 0.35,
};
/** A word that no page has matters this much of the most that a word can. */
const strange = { unknown: 0.9, light: 0.35 };
const mostWords = 32;

/** BM25's inverse document frequency. */
export function rarity(index: LanguageIndex, term: string): number {
  const count = index.passages.length;
  const having = index.postings.get(term)?.size ?? 0;
  return Math.log(1 + (count - having + 0.5) / (having + 0.5));
}

/** Vocabulary words that the question's word may be a slip of: one edit away, with the same first letter. */
function slips(index: LanguageIndex, { word, stem, light }: Token): string[] {
  if (word.length < 5 || light) return [];
  const found: string[] = [];
  const near = (a: string, b: string): boolean => Math.abs(a.length - b.length) <= 1 && isOneEditAway(a, b);
  for (const [known, knownStem] of index.byLetter.get(word[0] ?? "") ?? []) {
    if (known.length < 5) continue;
    if (near(word, known) || (stem.length >= 6 && (near(stem, knownStem) || near(stem, known))))
      found.push(knownStem);
  }
  return found;
}

/** What a compound that no page has shares with the pages: both of its parts, or one of them. */
function compoundParts(index: LanguageIndex, word: string): readonly string[] {
  if (!compounding.has(index.family) || word.length < 7) return [];
  const known = (part: string): boolean => index.vocabulary.has(part);
  const parts = splitCompound(word, known) ?? [knownPart(word, known) ?? ""];
  return parts.flatMap((part) => index.vocabulary.get(part) ?? []);
}

function termsOf(index: LanguageIndex, token: Token): Map<string, number> {
  const terms = new Map<string, number>();
  const put = (term: string | undefined, value: number): void => {
    if (term !== undefined && index.postings.has(term) && (terms.get(term) ?? 0) < value)
      terms.set(term, value);
  };
  put(token.stem, 1);
  put(index.folded.get(foldLetters(token.stem)), worth.folded);
  for (const concept of token.concepts) {
    put(`#${concept}`, worth.concept);
    put(`^${concept}`, worth.headline);
    put(`=${concept}`, worth.shown);
  }
  for (const stem of index.longer.get(token.stem) ?? []) put(stem, worth.longer);
  if (terms.has(token.stem)) return terms;
  for (const stem of slips(index, token)) put(stem, worth.slip);
  return terms;
}

function importance(index: LanguageIndex, token: Token, terms: ReadonlyMap<string, number>): number {
  const most = rarity(index, "") * strange.unknown;
  const weight = token.light || /^\d+$/.test(token.word) ? strange.light : 1;
  if (terms.has(token.stem)) return rarity(index, token.stem) * weight;
  if (terms.size === 0) return most * weight;
  return (
    Math.max(...[...terms].map(([term, value]) => rarity(index, term) * value + most * (1 - value))) * weight
  );
}

/** One word of the question; two where it is a compound whose parts the pages have. */
function want(index: LanguageIndex, token: Token): Wanted[] {
  const terms = termsOf(index, token);
  const parts = terms.size === 0 ? compoundParts(index, token.word) : [];
  if (parts.length === 0) return [{ word: token.word, terms, importance: importance(index, token, terms) }];
  const whole = importance(index, token, terms);
  const value = parts.length > 1 ? worth.part : worth.tail;
  return parts.map((part) => ({
    word: part,
    terms: new Map([[part, value]]),
    importance: whole / parts.length,
  }));
}

/**
 * Reads a question against one index: the words that matter (`tokens`), what may stand for each, and
 * `asked`, what the form of the question asks for.
 */
export function expandQuestion(
  index: LanguageIndex,
  tokens: readonly Token[],
  asked: readonly string[],
): Question {
  const wanted = new Map<string, Wanted>();
  for (const token of tokens) {
    if (wanted.size >= mostWords) break;
    for (const one of wanted.has(token.stem) ? [] : want(index, token))
      wanted.set(one.word === token.word ? token.stem : one.word, one);
  }
  const spoken = tokens.flatMap(({ concepts }) => concepts.flatMap((concept) => demanded[concept] ?? []));
  const demands = [...new Set([...asked, ...spoken])]
    .map((concept) => `=${concept}`)
    .filter((term) => index.postings.has(term));
  return { wanted: [...wanted.values()], demands };
}
