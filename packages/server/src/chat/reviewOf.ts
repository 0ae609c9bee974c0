import { categories } from "@nordleads/wire";
import type { Attributes, ConsentRecord, ConversationReview, TimelineEvent } from "@nordleads/wire/types";
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
    timeline(store, site, row.session),
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

/** The session's events; what describes the browser stands with the first of them. */
async function timeline(store: Store, site: string, session: string | null): Promise<TimelineEvent[]> {
  if (session === null) return [];
  const [rows, described] = await Promise.all([
    store.read.session(site, session),
    store.read.sessionAttributes(site, session),
  ]);
  const about = described === undefined ? {} : (JSON.parse(described) as Attributes);
  return rows.map(({ id, at, name, attributes }, index) => {
    const own = JSON.parse(attributes) as Attributes;
    return { id, at, name, attributes: index === 0 ? { ...about, ...own } : own };
  });
}
