import type { Store } from "../store/types.ts";
import type { Answering } from "./createAnswering.ts";
import type { Conversations } from "./createConversations.ts";

/** A question older than this (ms) is not answered any more: the visitor has gone. */
const tooOld = 10 * 60 * 1000;

/**
 * What the last run left open: an answer without an end gets one, and a question that was acknowledged
 * but not answered is answered now. Returns how many conversations that were.
 */
export async function recover(
  store: Store,
  conversations: Conversations,
  answering: Answering,
  now: number,
): Promise<number> {
  const rows = await store.read.unanswered();
  for (const { site, id: conversation, openAnswer, pendingMessage, state, lastAt } of rows) {
    const again = pendingMessage !== null && state === "ai" && now - lastAt < tooOld;
    await conversations.change({
      site,
      conversation,
      expect: { openAnswer },
      endOpen: [{ chunk: { type: "abort", reason: "restarted" } }],
      events: [],
      set: again ? {} : { pendingMessage: null },
    });
    if (again) answering.add(site, conversation, pendingMessage);
  }
  return rows.length;
}
