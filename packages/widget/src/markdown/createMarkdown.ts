import type { VNode } from "preact";
import type { Source } from "../core/Thread.ts";
import { blocks } from "./blocks.tsx";

// A last line that may become a list, a heading, a fence or a table row, and says nothing yet.
const unripe = /(?:^|\n)(?: *(?:[-*+>#`~]+|\d{1,3}[.)]?) *|\|[^\n]*(?:\n[|\s:-]*)?)$/;

/** Draws one text; `open` while it is still being written. */
export type Markdown = (text: string, sources: readonly Source[], open: boolean) => VNode[];

/** For one growing text: settled blocks keep their very nodes, so each call costs only the last block. */
export function createMarkdown(): Markdown {
  let done = "";
  let known: readonly Source[] | undefined;
  let nodes: VNode[] = [];

  return (text, sources, open) => {
    if (known !== sources || !text.startsWith(done)) {
      done = "";
      nodes = [];
    }
    known = sources;
    const cut = open ? settledUpTo(text, done.length) : text.length;
    if (cut > done.length)
      nodes = [...nodes, ...blocks(text.slice(done.length, cut), { sources, open: false })];
    done = text.slice(0, cut);
    return open ? [...nodes, ...blocks(text.slice(cut).replace(unripe, ""), { sources, open })] : nodes;
  };
}

/** The end of the last blank line that is not inside a code fence, counted from `from`, a settled place. */
function settledUpTo(text: string, from: number): number {
  const tail = text.slice(from);
  const at = tail.lastIndexOf("\n\n");
  if (at < 0) return from;
  const fences = tail.slice(0, at).match(/^ {0,3}(?:`{3,}|~{3,})/gm)?.length ?? 0;
  return fences % 2 === 0 ? from + at + 2 : from;
}
