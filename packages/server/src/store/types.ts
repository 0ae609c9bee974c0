import type { CategoryName, ConversationState } from "@nordleads/wire/types";
import type { Site } from "../site/types.ts";
import type { Command, Result } from "./commands.ts";
import type {
  ConsentCountRow,
  ConsentEntryRow,
  ConsentLeafRow,
  ConsentRow,
  ConversationRow,
  EventRow,
  LogCountRow,
  LogRow,
  MarketingAskRow,
  NoticeRow,
  OutboxRow,
  PageRow,
  PassageRow,
  QueuedLogRow,
  QueuedMailRow,
  SubscriptionRow,
} from "./rows.ts";

/**
 * The store: the one place where anything is kept. Reading and writing are apart: what reads has no
 * method that writes (S6). An engine (embedded, PostgreSQL) passes the suite of `contract.ts`.
 */
export interface Store {
  readonly read: Reader;
  /**
   * Runs one command whole or not at all and answers after its durable commit.
   * Throws the problems `storage_full` (nothing was kept) and `busy` (too much waits).
   */
  write<C extends Command>(command: C): Promise<Result<C>>;
  /** Finishes what waits, folds the log into the file and closes. */
  dispose(): Promise<void>;
}

/** Which conversations of a site: by state, last active before a time (ms since the epoch), at most `limit`. */
export interface ConversationQuery {
  readonly state?: ConversationState;
  readonly before?: number;
  readonly limit: number;
}

/** Reads. The site comes first in every question: nothing is found without it. */
export interface Reader {
  sites(): Promise<Site[]>;
  site(key: string): Promise<Site | undefined>;
  /** Grows with every change of the site's pages; what was built from them is old when it differs. */
  knowledgeRevision(site: string): Promise<number>;
  pages(site: string): Promise<PageRow[]>;
  passages(site: string): Promise<PassageRow[]>;
  /** By its hash, or at least 16 digits of its beginning. */
  notice(site: string, hash: string): Promise<NoticeRow | undefined>;
  consent(site: string, id: string): Promise<ConsentRow | undefined>;
  /** A subject's records, the latest first. */
  consentsOf(site: string, subject: string): Promise<ConsentRow[]>;
  /** The site's records after a sequence number, in order, erased ones left out. */
  consentChain(site: string, after: number, limit: number): Promise<ConsentRow[]>;
  /** The site's chain after a sequence number, in order, with what is left of erased ones. */
  consentEntries(site: string, after: number, limit: number): Promise<ConsentEntryRow[]>;
  /** The same without the bodies. */
  consentLeaves(site: string, after: number, limit: number): Promise<ConsentLeafRow[]>;
  /** Counts from one day (`YYYY-MM-DD`, UTC) to another, both inclusive, by day. */
  consentCounts(site: string, from: string, to: string): Promise<ConsentCountRow[]>;
  /** Conversations, of all sites, that are gone and whose keys are not destroyed yet. */
  erasedConversations(): Promise<{ readonly site: string; readonly conversation: string }[]>;
  conversation(site: string, id: string): Promise<ConversationRow | undefined>;
  /** The last active first. */
  conversations(site: string, query: ConversationQuery): Promise<ConversationRow[]>;
  countOf(site: string, visitor: string): Promise<number>;
  /** Conversations, of all sites, whose last question is still without a finished answer. */
  unanswered(): Promise<ConversationRow[]>;
  /** Sequence number of a message, undefined when it is not known. */
  messageSequence(site: string, conversation: string, message: string): Promise<number | undefined>;
  /** The conversation's log after a sequence number, in order. */
  events(site: string, conversation: string, after: number, limit?: number): Promise<EventRow[]>;
  /** A session's events by time and sequence, 5,000 unless told. */
  session(site: string, session: string, limit?: number): Promise<LogRow[]>;
  sessionAttributes(site: string, session: string): Promise<string | undefined>;
  /** Conversations that were held in a session, the first begun first. */
  conversationsIn(site: string, session: string): Promise<ConversationRow[]>;
  /** How many events of a category happened before a time and nothing keeps any longer. */
  logDue(site: string, category: CategoryName, before: number): Promise<number>;
  /** How many conversations had their last contact before a time. */
  conversationsDue(site: string, before: number): Promise<number>;
  /** How many entries of the audit are older than a time. */
  auditDue(site: string, before: number): Promise<number>;
  /** What is left of technical events, by week, name and cell. */
  logCounts(site: string): Promise<LogCountRow[]>;
  /** What waits to be exported, of all sites, the oldest first. */
  otlpQueue(limit: number): Promise<QueuedLogRow[]>;
  /** How much waits to be exported, about: from the first to the last. */
  otlpWaiting(): Promise<number>;
  /** What was asked for, by the hash of its confirmation's token. */
  marketingAsk(site: string, token: string): Promise<MarketingAskRow | undefined>;
  subscription(site: string, address: string): Promise<SubscriptionRow | undefined>;
  /** Active ones in the order of `address`, after one ("" for the first page). */
  subscriptions(site: string, after: string, limit: number): Promise<SubscriptionRow[]>;
  /** Messages of all sites that are due, the longest waiting first. */
  mailsDue(now: number, limit: number): Promise<QueuedMailRow[]>;
  /** When the next message is due, ms since the epoch; undefined when none waits. */
  nextMailAt(): Promise<number | undefined>;
  mailCounts(site: string): Promise<{ readonly waiting: number; readonly failed: number }>;
  /** Messages that were kept instead of sent, the latest first, before a time. */
  outbox(site: string, before: number, limit: number): Promise<OutboxRow[]>;
}
