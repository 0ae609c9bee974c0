/** A piece of a page, small enough to quote. `lang` is a language tag such as `nb`; `url` may end in `#id`. */
export interface Passage {
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly heading: string;
  readonly text: string;
  readonly lang: string;
}

/** A passage and how sure it is, from 0 to 1, that it answers. Comparable across questions. */
export interface Ranked extends Passage {
  readonly score: number;
}

/** What an answer is made of, in this order: sources, text, perhaps `unsure`; or one of `unknown` and `person` alone. */
export type AnswerPart =
  | { readonly type: "source"; readonly id: string; readonly url: string; readonly title: string }
  | { readonly type: "text"; readonly delta: string }
  /** The text before is the nearest there is, and says so: the caller offers a person too. */
  | { readonly type: "unsure" }
  /** The pages do not answer: the caller offers a person. */
  | { readonly type: "unknown" }
  /** The visitor asked for a person. */
  | { readonly type: "person" };

/** An earlier message of the conversation. */
export interface Turn {
  readonly role: "user" | "assistant";
  readonly text: string;
}

/** A question, what was said before it (the oldest first), the visitor's language, and where to look. */
export interface Ask {
  readonly question: string;
  readonly history: readonly Turn[];
  readonly lang: string;
  readonly passages: KnowledgeIndex;
  readonly signal: AbortSignal;
}

/** Answers from a site's pages. Stops without an error when `ask.signal` is aborted. */
export interface Answerer {
  answer(ask: Ask): AsyncIterable<AnswerPart>;
}

export interface SearchOptions {
  /** At most so many passages; 8 when absent. */
  readonly limit?: number;
  /** The language that the visitor is known to use; the question's own words weigh more. */
  readonly lang?: string;
}

export interface KnowledgeIndex {
  /** Passages that share something with the question, the likeliest first. Never throws. */
  search(question: string, options?: SearchOptions): Ranked[];
  /** How many passages there are. */
  readonly size: number;
}
