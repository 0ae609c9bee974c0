import type { ConsentRecord, ConversationState } from "@nordleads/wire/types";
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

/** The writer adds position and the hash of the record before, so that the chain has one author. */
export interface AppendConsent {
  readonly type: "consent.append";
  readonly record: Omit<ConsentRecord, "sequence" | "previousHash">;
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

/** A write that changes nothing: shows that the store can commit (S9). */
export interface Ping {
  readonly type: "ping";
}

/** Everything that can be written, by name. Serialisable: it crosses to the writer's thread. */
export type Command =
  | SaveSite
  | KeepNotice
  | AppendConsent
  | ReceiveMessage
  | ChangeConversation
  | MarkRead
  | AppendLog
  | PutPage
  | RemovePage
  | AppendAudit
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

export interface Results {
  "site.save": null;
  "notice.keep": null;
  "consent.append": { readonly created: boolean; readonly row: ConsentRow };
  "chat.receive": Received;
  "chat.change": Changed;
  "chat.read": { readonly known: boolean };
  /** Ids that were there already. */
  "log.append": { readonly duplicates: readonly string[] };
  "knowledge.put": null;
  "knowledge.remove": null;
  "audit.append": null;
  ping: null;
}

export type Result<C extends Command> = Results[C["type"]];
