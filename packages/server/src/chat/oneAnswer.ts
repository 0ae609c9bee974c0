import type { ChatChunk } from "@nordleads/wire/types";
import type { Followed } from "./follow.ts";
import { isEnd } from "./reduceEntries.ts";

/** Which answer: the one to a message, the one that is open where we begin, or the next that comes. */
export type Wanted = { readonly to: string } | { readonly open: true } | { readonly next: true };

/**
 * The chunks of one answer out of a conversation's log, from its `start` (or from where it was left) to
 * its end. `expected` says whether it may still begin; when all is told and it will not, this ends.
 */
export async function* oneAnswer(
  followed: AsyncIterable<Followed>,
  wanted: Wanted,
  expected: () => boolean,
): AsyncGenerator<{ readonly sequence: number; readonly chunk: ChatChunk } | null, void, undefined> {
  let inside = "open" in wanted;
  // Asked before the store is read: an answer that settles in between is announced, and found by the next read.
  let hoped = expected();
  for await (const entry of followed) {
    if (entry === null) {
      if (!inside && !hoped) return;
      hoped = expected();
      yield null;
      continue;
    }
    if (entry.sequence === undefined) continue;
    const { sequence, chunk, answers } = entry;
    if (chunk.type === "start" && answers !== undefined)
      inside = "to" in wanted ? answers === wanted.to : true;
    if (!inside || chunk.type === "data-nl-message") continue;
    yield { sequence, chunk };
    if (isEnd(chunk)) return;
  }
}
