import type { CategoryName, ConsentRecord, ConversationState, MarketingChannel } from "@nordleads/wire/types";
import type { Site } from "../site/types.ts";
import type { ConsentRow, LogRow, PageRow, PassageRow } from "./rows.ts";

/** A sealed entry for a conversation's log; it gets its sequence number from the writer. */
export type SealedEvent = Uint8Array;

export interface SaveSite {
  readonly type: "site.save";
  readonly site: Site;
  readonly at: number;
}

export interface KeepNotice {
  readonly type: "notice.keep";
  readonly site: string;
  readonly hash: string;
  readonly version: string;
  readonly lang: string;
  readonly body: string;
  readonly at: number;
}

/**
 * The writer adds position, the hash of the record before, and what the decision has changed, so that the chain has
 * one author. The action `under_age` also erases what the site holds of the subject (C27).
 */
export interface AppendConsent {
  readonly type: "consent.append";
  readonly record: Omit<ConsentRecord, "sequence" | "previousHash">;
  /** With `under_age`: a visitor and log sessions that are the subject's too. Erased from, never kept. */
  readonly own?: { readonly visitor?: string; readonly sessions: readonly string[] };
  /** Whether what is erased is also told to who has been sent it. */
  readonly forward?: boolean;
}

/** Takes the personal part of all decisions and reports of a subject (C32). */
export interface EraseConsent {
  readonly type: "consent.erase";
  readonly site: string;
  readonly subject: string;
  readonly at: number;
}

/** The keys of these conversations, which are gone, are destroyed. */
export interface KeysDestroyed {
  readonly type: "keys.destroyed";
  readonly site: string;
  readonly conversations: readonly string[];
}

/** A visitor's message. Begins the conversation when it is not there. */
export interface ReceiveMessage {
  readonly type: "chat.receive";
  readonly site: string;
  readonly conversation: string;
  readonly visitor: string;
  readonly message: string;
  readonly at: number;
  readonly event: SealedEvent;
  readonly line: Uint8Array;
  readonly lang: string | null;
  readonly page: string | null;
  readonly session: string | null;
  readonly subject: string | null;
}

/** What must be true for a change to happen; all that is given. */
export interface Expectation {
  readonly states?: readonly ConversationState[];
  readonly agent?: string | null;
  /** null: no answer is being written. */
  readonly openAnswer?: string | null;
}

/** Entries for the log and a change of the conversation, in one. */
export interface ChangeConversation {
  readonly type: "chat.change";
  readonly site: string;
  readonly conversation: string;
  readonly at: number;
  readonly expect?: Expectation;
  /** Makes the change count once. */
  readonly message?: string;
  /** Come first, and only when an answer is open, which they end. */
  readonly endOpen?: readonly SealedEvent[];
  readonly events: readonly SealedEvent[];
  readonly set?: {
    readonly state?: ConversationState;
    readonly agent?: { readonly id: string; readonly name: string } | null;
    /** Message id of the answer that begins with the first event; null: it ended. */
    readonly openAnswer?: string | null;
    /** Waits for an answer from now on (regenerate); null: nothing waits. */
    readonly pendingMessage?: string | null;
    /** This message waits no longer; another one that came since still does. */
    readonly answered?: string;
    readonly line?: { readonly text: Uint8Array; readonly from: "assistant" | "agent" };
  };
}

export interface MarkRead {
  readonly type: "chat.read";
  readonly site: string;
  readonly conversation: string;
  readonly staff: string;
  readonly at: number;
}

export interface AppendLog {
  readonly type: "log.append";
  readonly site: string;
  readonly session: string;
  /** JSON; null when the batch brought none. */
  readonly sessionAttributes: string | null;
  readonly events: readonly LogRow[];
  /** What the device says it has dropped, kept beside the events and not counted as one of them (L17). */
  readonly note?: LogRow;
  /** Whether what is new also waits to be exported. */
  readonly forward?: boolean;
}

/** Erases what a session has told by consent to these purposes, and refuses it from now on (L21). */
export interface EraseLog {
  readonly type: "log.erase";
  readonly site: string;
  readonly session: string;
  readonly purposes: readonly string[];
  readonly at: number;
  /** Whether a notice of it waits to be exported. */
  readonly forward?: boolean;
}

/** Ends the time of a category's events, at most `limit` of those before a time, the oldest first. */
export interface ExpireLog {
  readonly type: "log.expire";
  readonly site: string;
  readonly category: CategoryName;
  readonly before: number;
  readonly limit: number;
  /** Leaves counts that point to nobody. */
  readonly anonymise: boolean;
}

/** Deletes conversations whose last contact was before a time, at most `limit`. */
export interface ExpireChat {
  readonly type: "chat.expire";
  readonly site: string;
  readonly before: number;
  readonly limit: number;
  readonly at: number;
}

/** Ends the time of the site's audit: deletes entries before a time, at most `limit`, the oldest first. */
export interface ExpireAudit {
  readonly type: "audit.expire";
  readonly site: string;
  readonly before: number;
  readonly limit: number;
}

/** These entries of the queue have been exported, or never will be. */
export interface ForwardedLog {
  readonly type: "otlp.done";
  readonly sequences: readonly number[];
}

export interface PutPage {
  readonly type: "knowledge.put";
  readonly site: string;
  readonly page: PageRow;
  readonly passages: readonly PassageRow[];
}

export interface RemovePage {
  readonly type: "knowledge.remove";
  readonly site: string;
  readonly url: string;
}

export interface AppendAudit {
  readonly type: "audit.append";
  readonly site: string;
  readonly staff: string;
  readonly action: string;
  readonly target: string;
  readonly at: number;
}

/** A record as it comes to the writer, which gives it its place in the chain. */
export type UnchainedRecord = AppendConsent["record"];

/** Somebody asks for marketing (M1): list, record and message in one, or nothing of it within the limits. */
export interface AskMarketing {
  readonly type: "marketing.ask";
  readonly site: string;
  readonly id: string;
  /** Keyed hash of the address, hex. */
  readonly address: string;
  readonly channel: MarketingChannel;
  readonly sealed: Uint8Array;
  readonly words: {
    readonly hash: string;
    readonly text: string;
    readonly version: string;
    readonly lang: string;
  };
  readonly page: string | null;
  readonly at: number;
  /** With a second step: the hash of its token and the message that asks for it. Without: it takes effect at once. */
  readonly confirmation: { readonly token: string; readonly mail: NewMail } | null;
  readonly record: UnchainedRecord;
  readonly limits: AskLimits;
}

/**
 * Of one address: `gap` ms between two asks at least, unless it has withdrawn since, and `perDay` at most. Of the site:
 * `most` asks in `window` ms whose message nobody has confirmed.
 */
export interface AskLimits {
  readonly gap: number;
  readonly perDay: number;
  readonly unconfirmed: { readonly most: number; readonly window: number };
}

/** A message for the queue, its body sealed. The id is the beginning of its `Message-ID`. */
export interface NewMail {
  readonly id: string;
  readonly body: Uint8Array;
}

/** The second step (M2). `record` is written only when the token is good for it. */
export interface ConfirmMarketing {
  readonly type: "marketing.confirm";
  readonly site: string;
  /** Hash of the token. */
  readonly token: string;
  readonly at: number;
  /** Asked before this time, the token is too old. */
  readonly notBefore: number;
  readonly record: UnchainedRecord;
}

/** Takes an address off the list with all that is kept of it but the proof (M3, M4). */
export interface WithdrawMarketing {
  readonly type: "marketing.withdraw";
  readonly site: string;
  readonly address: string;
  readonly record: UnchainedRecord;
}

/** Deletes of all sites what is older: pending addresses and asks, messages of outbox and queue (M1). */
export interface SweepMarketing {
  readonly type: "marketing.sweep";
  readonly before: number;
}

/** What became of a message of the queue: sent (or gone), to be tried again, or refused for good. */
export interface SettleMail {
  readonly type: "mail.settle";
  readonly site: string;
  readonly id: string;
  readonly outcome:
    | { readonly is: "sent" }
    | { readonly is: "later"; readonly at: number; readonly code: string }
    | { readonly is: "failed"; readonly code: string };
}

/** Keeps a message instead of sending it; the same id again changes nothing. */
export interface KeepMail {
  readonly type: "mail.keep";
  readonly site: string;
  readonly id: string;
  readonly address: string;
  readonly body: Uint8Array;
  readonly at: number;
}

/** A write that changes nothing: shows that the store can commit (S9). */
export interface Ping {
  readonly type: "ping";
}

/** Everything that can be written, by name. Serialisable: it crosses to the writer's thread. */
export type Command =
  | SaveSite
  | KeepNotice
  | AppendConsent
  | EraseConsent
  | KeysDestroyed
  | ReceiveMessage
  | ChangeConversation
  | MarkRead
  | AppendLog
  | EraseLog
  | ExpireLog
  | ExpireChat
  | ExpireAudit
  | ForwardedLog
  | PutPage
  | RemovePage
  | AppendAudit
  | AskMarketing
  | ConfirmMarketing
  | WithdrawMarketing
  | SweepMarketing
  | SettleMail
  | KeepMail
  | Ping;

/** What happened to a visitor's message: `foreign` when the conversation is another visitor's (K9). */
export type Received =
  | { readonly outcome: "stored" | "duplicate"; readonly sequence: number; readonly state: ConversationState }
  | { readonly outcome: "foreign" };

/** `refused`: the expectation was not met; `missing`: no such conversation. `first` to `last` are the new entries. */
export type Changed =
  | { readonly outcome: "stored"; readonly first: number; readonly last: number }
  | { readonly outcome: "duplicate"; readonly last: number }
  | { readonly outcome: "refused" | "missing" };

/**
 * `created`: the record is new; `erased` are conversations that went with it and whose keys are still to be
 * destroyed. `known`: the same id came before. `foreign`: with another subject. `gone`: it came before and was erased.
 */
export type AppendedConsent =
  | { readonly outcome: "created"; readonly row: ConsentRow; readonly erased: readonly string[] }
  | { readonly outcome: "known"; readonly row: ConsentRow }
  | { readonly outcome: "foreign" }
  | { readonly outcome: "gone" };

/**
 * Ids that were there already; that belong to a purpose whose events were erased; that come after their session's
 * end. `noted`: the note is new.
 */
export interface AppendedLog {
  readonly duplicates: readonly string[];
  readonly erased: readonly string[];
  readonly over: readonly string[];
  readonly noted: boolean;
}

export interface Results {
  "site.save": null;
  "notice.keep": null;
  "consent.append": AppendedConsent;
  "consent.erase": { readonly erased: number };
  "keys.destroyed": null;
  "chat.receive": Received;
  "chat.change": Changed;
  "chat.read": { readonly known: boolean };
  "log.append": AppendedLog;
  "log.erase": { readonly erased: number };
  "log.expire": { readonly gone: number };
  /** Their keys are still to be destroyed. */
  "chat.expire": { readonly erased: readonly string[] };
  "audit.expire": { readonly gone: number };
  "otlp.done": null;
  "knowledge.put": null;
  "knowledge.remove": null;
  "audit.append": null;
  /**
   * `limited`: this address too often, and nothing was kept but the count. `full`: the site sends no more for so many
   * ms, whatever the address.
   */
  "marketing.ask":
    | { readonly outcome: "asked" | "limited" }
    | { readonly outcome: "full"; readonly wait: number };
  /** `already`: confirmed before, one record; `void`: unknown, too old, or withdrawn since. */
  "marketing.confirm": { readonly outcome: "confirmed" | "already" | "void" };
  /** False when the address was not there. */
  "marketing.withdraw": { readonly withdrawn: boolean };
  "marketing.sweep": { readonly deleted: number };
  "mail.settle": null;
  "mail.keep": null;
  ping: null;
}

export type Result<C extends Command> = Results[C["type"]];
