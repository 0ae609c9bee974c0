import type { Match } from "./matchPassages.ts";

/** At or above this score a passage is taken for an answer. */
export const answerThreshold = 0.74;

/** From here to the threshold above, a passage is given as the nearest there is, with the offer of a person. */
export const nearThreshold = 0.35;

const weights = {
  bias: -3.48,
  coverage: 0.75,
  square: 0.8,
  full: 0.33,
  strength: 1.23,
  headline: 1.0,
  key: 0.9,
  absent: -0.55,
  brief: -1.09,
  lacking: -0.2,
  met: 0.51,
  evidence: 1.61,
  margin: 1.44,
  clear: 0.95,
};

type Signals = Record<keyof typeof weights, number>;

function signals(match: Match): Signals {
  const { coverage, strength, headline, key, absent, lacking, met, evidence, margin } = match;
  return {
    bias: 1,
    coverage,
    square: coverage ** 2,
    full: Math.max(0, (coverage - 0.85) / 0.15),
    strength,
    headline,
    key,
    absent,
    brief: 1 / Math.max(1, match.count),
    lacking,
    met,
    evidence,
    margin,
    clear: margin * coverage,
  };
}

/**
 * How sure it is that the passage answers, from 0 to 1: a logistic curve over how the question and the
 * passage meet, fitted to labelled questions of which half have no answer on the pages.
 */
export function confidence(match: Match): number {
  const given = signals(match);
  const names = Object.keys(weights) as (keyof Signals)[];
  return 1 / (1 + Math.exp(-names.reduce((sum, name) => sum + weights[name] * given[name], 0)));
}
