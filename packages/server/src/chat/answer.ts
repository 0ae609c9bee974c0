import type { AnswerPart, Turn } from "../answers/types.ts";

export interface AskedQuestion {
  readonly site: string;
  readonly text: string;
  /** BCP 47 of the visitor's page. */
  readonly lang: string;
  /** What was said before, the oldest first. */
  readonly before: readonly Turn[];
}

/** Answers a question. Ends early when the signal is aborted, at the model too (K15). */
export type Answer = (question: AskedQuestion, signal: AbortSignal) => AsyncIterable<AnswerPart>;
