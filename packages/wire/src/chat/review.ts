import type { ConsentRecord } from "../consent/types.ts";
import type { ChatMessage, ConversationState } from "./types.ts";

export type Role = "owner" | "support" | "reader";

/** A line of the console's list. Times are ms since the epoch. */
export interface ConversationSummary {
  readonly id: string;
  readonly site: string;
  readonly visitorId: string;
  readonly state: ConversationState;
  readonly agent?: { readonly id: string; readonly name: string };
  readonly lang?: string;
  readonly page?: string;
  /** The visitor's first words. */
  readonly firstLine: string;
  readonly lastLine: string;
  readonly lastFrom: "visitor" | "assistant" | "agent";
  readonly startedAt: number;
  readonly lastAt: number;
  /** The visitor wrote since anybody of the staff last opened it. */
  readonly unread: boolean;
}

/** An event of the session, for the time line. */
export interface TimelineEvent {
  readonly id: string;
  readonly at: number;
  readonly name: string;
  readonly attributes: Readonly<Record<string, string | number | boolean>>;
}

/** `GET /console/api/sites/SITE/sessions/ID`. */
export interface SessionReview {
  readonly id: string;
  readonly events: readonly TimelineEvent[];
  /** Events that the device says it has dropped (L17). */
  readonly dropped: number;
  readonly conversations: readonly Pick<ConversationSummary, "id" | "state" | "startedAt" | "lastAt">[];
}

export interface ConversationReview {
  readonly conversation: ConversationSummary;
  readonly messages: readonly ChatMessage[];
  readonly cursor: number;
  readonly session: { readonly id: string | null; readonly events: readonly TimelineEvent[] };
  readonly consent: {
    /** The decision in force, null when the visitor has not decided: the chat then rests on their own request. */
    readonly current: ConsentRecord | null;
    readonly history: readonly ConsentRecord[];
  };
  readonly retention: { readonly category: string; readonly deletedAt: number };
  readonly visitor: { readonly id: string; readonly conversations: number };
}

/** `GET /console/api/me`. */
export interface StaffMember {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly sites: readonly { readonly key: string; readonly name: string }[];
}
