import type {
  ChatChunk,
  ConversationReview,
  ConversationState,
  ConversationSummary,
} from "@nordleads/wire/types";

/** A member of the staff, as the visitor may see them: the id stays inside, the name is shown. */
export interface Staff {
  readonly id: string;
  readonly name: string;
}

/** One thing that happened in a conversation. Without a sequence number it is transient (K8): typing. */
export interface DeskEvent {
  readonly sequence?: number;
  readonly chunk: ChatChunk;
}

/** Which conversations: of one state, last active before a time (ms since the epoch, for paging), at most `limit`. */
export interface DeskQuery {
  readonly state?: ConversationState;
  readonly before?: number;
  readonly limit?: number;
}

/**
 * What the staff can do with a site's conversations. Every method throws the problem `not_found`
 * for a conversation that does not exist, except `review`, which answers undefined.
 */
export interface Desk {
  /** Conversations, the last active first. */
  list(site: string, query: DeskQuery): Promise<ConversationSummary[]>;
  /** A conversation beside its session, the consent that it rests on, and how long it is kept (A4). */
  review(site: string, id: string): Promise<ConversationReview | undefined>;
  /** Stops the AI's answer and gives the conversation to `staff`. Throws `conflict` when another person has it. */
  takeOver(site: string, id: string, staff: Staff): Promise<ConversationSummary>;
  /** Sends a person's message; the same message id counts once. Throws `conflict` unless `staff` has the conversation. */
  reply(
    site: string,
    id: string,
    staff: Staff,
    message: { readonly id: string; readonly text: string },
  ): Promise<{ sequence: number }>;
  /** Gives the conversation back to the AI. Throws `conflict` unless `staff` has it. */
  handBack(site: string, id: string, staff: Staff): Promise<ConversationSummary>;
  /** Tells the visitor that the person is typing, or has stopped. Never stored (K8). */
  typing(site: string, id: string, staff: Staff, on: boolean): void;
  /** Marks the conversation as read and leaves an audit row (A5). */
  opened(site: string, id: string, staff: Staff): Promise<void>;
  /** Calls `fn` after every change of a conversation of the site; returns what ends it. */
  watch(site: string, fn: (change: { readonly conversationId: string }) => void): () => void;
  /** Everything after `cursor`, then what happens, until `signal` is aborted or the server closes. */
  stream(site: string, id: string, cursor: number, signal: AbortSignal): AsyncIterable<DeskEvent>;
}
