import type { ConversationRow } from "../store/rows.ts";
import type { Conversations } from "./createConversations.ts";
import type { Entry } from "./envelope.ts";
import { isEnd } from "./reduceEntries.ts";

const perRead = 64;

const begins = ({ chunk, answers }: Entry): boolean => chunk.type === "start" && answers !== undefined;

/**
 * Where a cursor stands: inside an answer (something of it may still come), before one, or after the
 * last. Looks back in small steps: an answer is short, a conversation may be long.
 */
export async function placeInLog(
  conversations: Conversations,
  row: ConversationRow,
  cursor: number,
): Promise<"inside" | "before" | "after"> {
  for (let upTo = Math.min(cursor, row.lastSequence); upTo > 0; upTo -= perRead) {
    const from = Math.max(0, upTo - perRead);
    const entries = await conversations.entries(row.site, row.id, from, upTo - from);
    const mark = entries.findLast((entry) => begins(entry) || isEnd(entry.chunk));
    if (mark && begins(mark)) return "inside";
    if (mark) break;
  }
  const after = await conversations.entries(row.site, row.id, cursor);
  return after.some(begins) ? "before" : "after";
}
