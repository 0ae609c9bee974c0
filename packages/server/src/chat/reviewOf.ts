import { categories } from "@nordleads/wire";
import type { ConsentRecord, ConversationReview } from "@nordleads/wire/types";
import { timeline } from "../log/sessionReview.ts";
import { endOfRetention } from "../rights/endOfRetention.ts";
import type { ConversationRow } from "../store/rows.ts";
import type { Store } from "../store/types.ts";
import type { Conversations } from "./createConversations.ts";
import { reduceEntries } from "./reduceEntries.ts";
import { summaryOf } from "./summaryOf.ts";

/** A conversation beside what it belongs to (A4). `now` in ms since the epoch. */
export async function reviewOf(
  store: Store,
  conversations: Conversations,
  row: ConversationRow,
  now: number,
): Promise<ConversationReview> {
  const { site, id } = row;
  const cursor = row.openSequence === null ? row.lastSequence : row.openSequence - 1;
  const [conversation, entries, events, history, count] = await Promise.all([
    summaryOf(conversations, row),
    conversations.entries(site, id, 0, cursor),
    row.session === null ? [] : timeline(store.read, site, row.session),
    consents(store, site, row.subject),
    store.read.countOf(site, row.visitor),
  ]);
  const latest = history.find(({ action }) => action !== "report");
  return {
    conversation,
    messages: reduceEntries(entries),
    cursor,
    session: { id: row.session, events },
    consent: { current: latest && Date.parse(latest.expiresAt) > now ? latest : null, history },
    retention: {
      category: "chat.content",
      deletedAt: endOfRetention(categories["chat.content"].retention, row.lastAt),
    },
    visitor: { id: row.visitor, conversations: count },
  };
}

async function consents(store: Store, site: string, subject: string | null): Promise<ConsentRecord[]> {
  if (subject === null) return [];
  return (await store.read.consentsOf(site, subject)).map(({ body }) => JSON.parse(body) as ConsentRecord);
}
