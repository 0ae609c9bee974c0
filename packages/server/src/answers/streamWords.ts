import { setImmediate as nextTurn } from "node:timers/promises";
import type { AnswerPart } from "./types.ts";

const wordsPerTurn = 8;

/** A text as deltas of a word each. Gives way now and then, so that what was written is flushed and an abort is seen. */
export async function* streamWords(text: string, signal: AbortSignal): AsyncGenerator<AnswerPart> {
  let count = 0;
  for (const delta of text.match(/\s*\S+\s*/gu) ?? []) {
    if (count % wordsPerTurn === 0) await nextTurn();
    if (signal.aborted) return;
    count += 1;
    yield { type: "text", delta };
  }
}
