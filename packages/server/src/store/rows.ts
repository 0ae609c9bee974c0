import type { ConversationState } from "@nordleads/wire/types";

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
