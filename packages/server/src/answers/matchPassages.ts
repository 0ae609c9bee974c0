import { rarity, type Question, type Wanted } from "./expandQuestion.ts";
import type { LanguageIndex } from "./languageIndex.ts";

/** How a passage meets a question. All from 0 to 1. */
export interface Match {
  readonly at: number;
  /** The share of the question, by importance, that the passage has something for. */
  readonly coverage: number;
  /** BM25 beside the most that this question can earn. */
  readonly strength: number;
  /** As coverage, in title and heading alone. */
  readonly headline: number;
  /** The share of the question that no passage has anything for. */
  readonly absent: number;
  /** Whether the word that matters most is there. */
  readonly key: number;
  /** The most that a word matters which the passage has nothing for, beside the most that a word can. */
  readonly lacking: number;
  /** The share of what the question's form asks for (an amount, a time) that the passage shows; 1 when it asks for nothing. */
  readonly met: number;
  /** How much was recognised, whatever the length of the question: 1 is three words that no other passage has. */
  readonly evidence: number;
  /** How far the passage is ahead of the best one of another page; 0 unless it is of the page that is ahead. */
  readonly margin: number;
  /** How many words the question has. */
  readonly count: number;
}

const bm25 = { k1: 1.2, b: 0.5 };

/** How much the rest of its page speaks for a passage. */
const pageShare = { weight: 0.3 };

const second = { share: 0.25 };

interface Tally {
  coverage: number;
  strength: number;
  headline: number;
  key: number;
  readonly byWord: Map<Wanted, number>;
}

function weigh(index: LanguageIndex, wanted: Wanted, key: boolean, tallies: Map<number, Tally>): void {
  const best = new Map<number, { strength: number; worth: number; headline: number }>();
  for (const [term, worth] of wanted.terms) {
    const rare = Math.min(rarity(index, term), wanted.importance) * worth;
    for (const [at, weight] of index.postings.get(term) ?? []) {
      const length = (index.lengths[at] ?? 0) / index.meanLength;
      const strength = (rare * weight) / (weight + bm25.k1 * (1 - bm25.b + bm25.b * length));
      const headline = index.headlines[at]?.has(term) ? worth : 0;
      const known = best.get(at);
      best.set(at, {
        // A second way to say the same adds a little: a passage about prices that shows one.
        strength:
          Math.max(known?.strength ?? 0, strength) + second.share * Math.min(known?.strength ?? 0, strength),
        worth: Math.max(known?.worth ?? 0, worth),
        headline: Math.max(known?.headline ?? 0, headline),
      });
    }
  }
  for (const [at, { strength, worth, headline }] of best) {
    const tally = tallies.get(at) ?? {
      coverage: 0,
      strength: 0,
      headline: 0,
      key: 0,
      byWord: new Map<Wanted, number>(),
    };
    tally.coverage += wanted.importance * worth;
    tally.strength += strength;
    tally.byWord.set(wanted, strength);
    tally.headline += wanted.importance * headline;
    if (key) tally.key = Math.max(tally.key, worth);
    tallies.set(at, tally);
  }
}

/** Meets a question with every passage that has something of it. */
export function matchPassages(index: LanguageIndex, { wanted, demands }: Question): Match[] {
  const whole = wanted.reduce((sum, { importance }) => sum + importance, 0);
  if (whole <= 0) return wanted.length === 0 ? matchDemands(index, demands) : [];
  const top = Math.max(...wanted.map(({ importance }) => importance));
  const absent = wanted
    .filter(({ terms }) => terms.size === 0)
    .reduce((sum, { importance }) => sum + importance, 0);
  const tallies = new Map<number, Tally>();
  for (const one of wanted) weigh(index, one, one.importance === top, tallies);
  const pages = pageStrengths(index, tallies);
  const most = rarity(index, "");
  const matches = [...tallies].map(([at, { coverage, strength, headline, key, byWord }]) => {
    const met = metShare(index, demands, at);
    const lacking = wanted.filter((one) => !byWord.has(one)).map(({ importance }) => importance);
    return {
      at,
      coverage: Math.min(1, coverage / whole),
      strength: Math.min(
        1,
        ((strength + pageShare.weight * ((pages.get(pageOf(index, at)) ?? strength) - strength)) / whole) *
          (1 - unmet.loss * (1 - met)),
      ),
      headline: Math.min(1, headline / whole),
      key,
      absent: absent / whole,
      count: wanted.length,
      lacking: Math.min(1, Math.max(0, ...lacking) / most),
      met,
      evidence: Math.min(1, coverage / (3 * most)),
      margin: 0,
    };
  });
  return withMargin(index, matches);
}

const idOf = (index: LanguageIndex, at: number): string => index.passages[at]?.id ?? "";
const pageOf = (index: LanguageIndex, at: number): string => index.passages[at]?.url.split("#")[0] ?? "";

/** What each page has for the question as a whole: the best of its passages for each word. */
function pageStrengths(index: LanguageIndex, tallies: ReadonlyMap<number, Tally>): Map<string, number> {
  const best = new Map<string, Map<Wanted, number>>();
  for (const [at, { byWord }] of tallies) {
    const page = best.get(pageOf(index, at)) ?? new Map<Wanted, number>();
    for (const [word, strength] of byWord) page.set(word, Math.max(page.get(word) ?? 0, strength));
    best.set(pageOf(index, at), page);
  }
  return new Map(
    [...best].map(([page, words]) => [page, [...words.values()].reduce((sum, value) => sum + value, 0)]),
  );
}

/** The strongest first; those of the first one's page with how far they are ahead of every other page. */
function withMargin(index: LanguageIndex, matches: readonly Match[]): Match[] {
  const sorted = matches.toSorted(
    (a, b) => b.strength - a.strength || (idOf(index, a.at) < idOf(index, b.at) ? -1 : 1),
  );
  const page = pageOf(index, sorted[0]?.at ?? -1);
  const rival = sorted.find((one) => pageOf(index, one.at) !== page)?.strength ?? 0;
  return generalFirst(index, sorted).map((one) =>
    pageOf(index, one.at) === page
      ? { ...one, margin: Math.max(0, 1 - rival / Math.max(one.strength, rival, 1e-9)) }
      : one,
  );
}

const asCovering = 0.25;
const asStrong = 0.3;

/**
 * Of one page's passages that cover the question alike, the one that shows what is asked for leads, then the
 * earlier one: a page says what is usual before it says what is special.
 */
function generalFirst(index: LanguageIndex, sorted: readonly Match[]): Match[] {
  const [first] = sorted;
  if (!first) return [];
  const page = pageOf(index, first.at);
  const alike = (one: Match): boolean =>
    pageOf(index, one.at) === page &&
    one.coverage >= first.coverage - asCovering &&
    one.strength >= first.strength * asStrong;
  const leading = sorted.filter(alike).toSorted((a, b) => b.met - a.met || a.at - b.at);
  const strongest = leading.map((one) => ({ ...one, strength: first.strength }));
  return [...strongest, ...sorted.filter((one) => !alike(one))];
}

/** How much of a passage's strength is lost when it shows nothing of what is asked for. */
const unmet = { loss: 0.4 };

function metShare(index: LanguageIndex, demands: readonly string[], at: number): number {
  if (demands.length === 0) return 1;
  return demands.filter((term) => index.postings.get(term)?.has(at)).length / demands.length;
}

/** What a question that is nothing but its form may ask for: "where are you?" */
const askedAlone: ReadonlySet<string> = new Set(["=place", "=contact"]);

const aboutUs = ["^place", "^contact"];

/** A question with nothing but its form: the passages that show it, best below a headline about it. */
function matchDemands(index: LanguageIndex, demands: readonly string[]): Match[] {
  const alone = demands.filter((term) => askedAlone.has(term));
  const matches = index.passages.flatMap((_, at) => {
    if (alone.length === 0 || metShare(index, alone, at) < 1) return [];
    const headline = aboutUs.some((term) => index.headlines[at]?.has(term)) ? 1 : 0;
    const sure = { coverage: 1, key: 1, met: 1, absent: 0, lacking: 0, evidence: 0.5, margin: 0, count: 2 };
    return [{ at, strength: 0.5 + headline / 2, headline, ...sure }];
  });
  return withMargin(index, matches);
}
