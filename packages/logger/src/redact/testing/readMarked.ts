import type { Kind, Span } from "../types.ts";

/** A text and the places in it that are somebody's. */
export interface Labelled {
  readonly text: string;
  readonly spans: readonly Span[];
}

/** Reads a text of the corpus, in which `{kind:text}` marks what is personal. */
export function readMarked(marked: string): Labelled {
  const spans: Span[] = [];
  let text = "";
  let last = 0;
  for (const mark of marked.matchAll(/\{([\w.]+):([^}]*)\}/g)) {
    const [whole, kind, inside] = mark;
    text += marked.slice(last, mark.index);
    spans.push({ start: text.length, end: text.length + inside!.length, kind: kind as Kind });
    text += inside!;
    last = mark.index + whole.length;
  }
  return { text: text + marked.slice(last), spans };
}
