import { createAnalyse, type Token } from "./analyse.ts";
import { askedConcepts } from "./conceptsOf.ts";
import { confidence } from "./confidence.ts";
import { expandQuestion } from "./expandQuestion.ts";
import { guessLanguage } from "./guessLanguage.ts";
import { languageFamily, type Family } from "./languageFamily.ts";
import { createLanguageIndex, type LanguageIndex } from "./languageIndex.ts";
import { matchPassages } from "./matchPassages.ts";
import { stopWords } from "./stopWords.ts";
import type { KnowledgeIndex, Passage, Ranked, SearchOptions } from "./types.ts";

const longestQuestion = 1000;
const fewPassages = 8;
const siblings: ReadonlySet<Family> = new Set<Family>(["no", "da", "sv"]);

/** What a passage in another language counts beside one in the language of the question. */
const foreign = 0.8;
/** The same where the question's own language has something that may answer, or the other one has nothing that does. */
const foreignBeside = 0.2;
const mayAnswer = 0.2;

/**
 * A question's words for an index of another language: what both languages skip is skipped, and a word
 * keeps what it is about in either ("opening hours" finds «åpningstider»).
 */
function translate(index: LanguageIndex, tokens: readonly Token[]): Token[] {
  return tokens
    .filter(({ word }) => !stopWords[index.family].has(word))
    .map((token) => {
      const own = index.analyse(token.word)[0];
      return own ? { ...own, concepts: [...new Set([...token.concepts, ...own.concepts])] } : token;
    });
}

/** In the order of strength; a passage is never surer than a stronger one. */
function searchOne(index: LanguageIndex, tokens: readonly Token[], demands: readonly string[]): Ranked[] {
  let score = 1;
  return matchPassages(index, expandQuestion(index, tokens, demands)).flatMap((match) => {
    score = Math.min(score, confidence(match));
    const passage = index.passages[match.at];
    return passage ? [{ ...passage, score }] : [];
  });
}

/** Which of the passages' languages the question is in; where its words do not say, what the pages know. */
function languageOf(question: string, indexes: readonly LanguageIndex[], lang: string | undefined): Family {
  const guess = guessLanguage(question, lang);
  if (indexes.some(({ family }) => family === guess)) return guess;
  const nearest = indexes.find(({ family }) => siblings.has(guess) && siblings.has(family));
  return nearest?.family ?? guess;
}

/**
 * Makes the index over a site's passages, in memory: BM25 by language, with stems, compounds, small slips
 * of the pen and everyday words for the same thing. A question costs time in proportion to the passages.
 */
export function createIndex(passages: readonly Passage[]): KnowledgeIndex {
  const byFamily = Map.groupBy(passages, ({ lang, text }) => languageFamily(lang) ?? guessLanguage(text));
  const indexes = [...byFamily].map(([family, own]) => createLanguageIndex(family, own));
  const readers = new Map(indexes.map(({ family, analyse }) => [family, analyse]));
  const search = (question: string, options: SearchOptions = {}): Ranked[] => {
    const text = question.slice(0, longestQuestion);
    const asked = languageOf(text, indexes, options.lang);
    const { concepts, rest } = askedConcepts(text);
    const tokens = (readers.get(asked) ?? createAnalyse(asked))(rest);
    const own = indexes
      .filter(({ family }) => family === asked)
      .flatMap((index) => searchOne(index, tokens, concepts));
    const others = indexes
      .filter(({ family }) => family !== asked)
      .flatMap((index) => searchOne(index, translate(index, tokens), concepts));
    const answers = ({ score }: Ranked): boolean => score >= mayAnswer;
    const factor = !own.some(answers) && others.some(answers) ? foreign : foreignBeside;
    const lowered = others.map((passage) => ({ ...passage, score: passage.score * factor }));
    // The sort is stable: what is equally sure keeps the order of strength.
    return [...own, ...lowered].sort((a, b) => b.score - a.score).slice(0, options.limit ?? fewPassages);
  };
  return { search, size: passages.length };
}
