import { answerThreshold } from "./confidence.ts";
import { earlierQuestion } from "./followUp.ts";
import type { Ask, Ranked } from "./types.ts";

/** What was found, and with which words: the question as asked, then with its context where it leans on one. */
export interface Found {
  readonly questions: readonly string[];
  readonly ranked: readonly Ranked[];
}

/** Looks up a question in the light of the conversation. The likeliest passage first. */
export function retrieve(ask: Omit<Ask, "signal">): Found {
  const look = (query: string): Ranked[] => ask.passages.search(query, { lang: ask.lang });
  const alone: Found = { questions: [ask.question], ranked: look(ask.question) };
  const earlier = earlierQuestion(ask);
  if (earlier === undefined) return alone;
  const query = `${earlier} ${ask.question}`;
  const together: Found = { questions: [ask.question, query], ranked: look(query) };
  const best = (found: Found): number => found.ranked[0]?.score ?? 0;
  return best(together) >= answerThreshold || best(together) >= best(alone) ? together : alone;
}
