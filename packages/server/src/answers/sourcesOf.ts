import type { AnswerPart, Passage } from "./types.ts";

const mostSources = 3;

const pageOf = (url: string): string => url.split("#")[0] ?? url;

/** The pages that an answer builds on, at most three, and the number that the answer cites each passage by. */
export interface Sources {
  readonly parts: readonly Extract<AnswerPart, { type: "source" }>[];
  /** From 1; undefined for a passage of a page that is not among the sources. */
  number(passage: Passage): number | undefined;
}

/** Numbers the pages of the passages in their order. */
export function sourcesOf(passages: readonly Passage[]): Sources {
  const first = new Map<string, Passage>();
  for (const passage of passages) {
    const page = pageOf(passage.url);
    if (!first.has(page) && first.size < mostSources) first.set(page, passage);
  }
  const pages = [...first.keys()];
  return {
    parts: [...first.values()].map(({ id, url, title }) => ({ type: "source", id, url, title })),
    number(passage) {
      const at = pages.indexOf(pageOf(passage.url));
      return at === -1 ? undefined : at + 1;
    },
  };
}
