import type { ConversationState, MarketingChannel } from "@nordleads/wire/types";

/** The words of a notice, kept once by their hash (C15). */
export interface NoticeRow {
  readonly hash: string;
  readonly version: string;
  readonly lang: string;
  /** Canonical JSON of the texts, purposes and policy address. */
  readonly body: string;
  readonly firstShownAt: number;
}

/** A consent record as it was signed: its canonical JSON and the hash of exactly those bytes. */
export interface ConsentRow {
  readonly sequence: number;
  readonly id: string;
  readonly subject: string;
  readonly body: string;
  readonly hash: string;
}

/** A record's place in the chain: its body, or when that was erased (ms since the epoch). */
export interface ConsentEntryRow {
  readonly sequence: number;
  readonly hash: string;
  readonly leaf: string;
  readonly body: string | null;
  readonly erasedAt: number | null;
}

/** Where a record stands, and the hashes that prove it. */
export type ConsentLeafRow = Pick<ConsentEntryRow, "sequence" | "hash" | "leaf">;

/** How often something was decided on a day (`YYYY-MM-DD`, UTC). */
export interface ConsentCountRow {
  readonly day: string;
  readonly cell: string;
  readonly count: number;
}

/** A conversation. Times are ms since the epoch; the lines are sealed. */
export interface ConversationRow {
  readonly site: string;
  readonly id: string;
  readonly visitor: string;
  readonly state: ConversationState;
  readonly agentId: string | null;
  readonly agentName: string | null;
  readonly lang: string | null;
  readonly page: string | null;
  readonly session: string | null;
  readonly subject: string | null;
  readonly firstLine: Uint8Array;
  readonly lastLine: Uint8Array;
  readonly lastFrom: "visitor" | "assistant" | "agent";
  readonly startedAt: number;
  readonly lastAt: number;
  readonly lastSequence: number;
  /** Sequence of the visitor's latest message, and the last that anybody of the staff has seen. */
  readonly visitorSequence: number;
  readonly readSequence: number;
  /** Message id of the answer being written and the sequence of its `start`, null when none is. */
  readonly openAnswer: string | null;
  readonly openSequence: number | null;
  /** Message id of the visitor's message that has no finished answer yet. */
  readonly pendingMessage: string | null;
}

/** An entry of a conversation's log, sealed. */
export interface EventRow {
  readonly sequence: number;
  readonly at: number;
  readonly body: Uint8Array;
}

/** An event of a session; `attributes` is JSON. */
export interface LogRow {
  readonly id: string;
  readonly session: string;
  readonly at: number;
  readonly receivedAt: number;
  readonly name: string;
  readonly purpose: string;
  readonly category: string;
  readonly attributes: string;
}

/** How often something technical happened in a week (its Monday, UTC). An empty `cell` counts all of the name. */
export interface LogCountRow {
  readonly week: string;
  readonly name: string;
  readonly cell: string;
  readonly count: number;
}

/** An erasure, for whoever has got the events before: which session, which purposes, when (ms since the epoch). */
export interface ErasureNotice {
  readonly session: string;
  readonly purposes: readonly string[];
  readonly at: number;
}

/** An entry of the queue: an event with what describes its session (JSON), or a notice (JSON). */
export interface QueuedLogRow {
  readonly sequence: number;
  readonly site: string;
  readonly event: LogRow | null;
  readonly about: string | null;
  readonly erased: string | null;
}

/** A page of the site's knowledge. */
export interface PageRow {
  readonly url: string;
  readonly title: string;
  readonly lang: string;
  /** SHA-256 (hex) of what was read, to see whether it has changed. */
  readonly hash: string;
  readonly readAt: number;
}

/** A passage of a page. */
export interface PassageRow {
  readonly id: string;
  readonly url: string;
  readonly position: number;
  readonly title: string;
  readonly heading: string;
  readonly lang: string;
  readonly text: string;
}

/** What somebody asked for, found by its confirmation's token. */
export interface MarketingAskRow {
  readonly id: string;
  /** Keyed hash of the address, hex. */
  readonly address: string;
  readonly channel: MarketingChannel;
  /** SHA-256 of the words (hex), and the words. */
  readonly words: string;
  readonly text: string;
  readonly version: string;
  readonly lang: string;
  readonly page: string | null;
  readonly askedAt: number;
  readonly usedAt: number | null;
}

/** A row of the list; `sealed` holds the address. Times are ms since the epoch. */
export interface SubscriptionRow {
  readonly address: string;
  readonly channel: MarketingChannel;
  readonly state: "pending" | "active";
  readonly sealed: Uint8Array;
  readonly words: string;
  readonly text: string;
  readonly version: string;
  readonly lang: string;
  readonly page: string | null;
  readonly askedAt: number;
  /** When it took effect, and the record that says so; null while it is pending. */
  readonly since: number | null;
  readonly recordSequence: number | null;
  readonly recordHash: string | null;
}

/** A message that waits to be sent, sealed. */
export interface QueuedMailRow {
  readonly site: string;
  readonly id: string;
  readonly address: string;
  readonly body: Uint8Array;
  readonly attempts: number;
  readonly madeAt: number;
}

/** A message that was kept instead of sent, sealed. */
export interface OutboxRow {
  readonly id: string;
  readonly body: Uint8Array;
  readonly at: number;
}
