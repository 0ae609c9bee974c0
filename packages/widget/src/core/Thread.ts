import type { ConversationState } from "@nordleads/wire/types";

export interface Source {
  readonly url: string;
  readonly title?: string;
}

/** A message as the conversation knows it. */
export interface ThreadMessage {
  readonly kind: "message";
  readonly id: string;
  readonly from: "visitor" | "assistant" | "agent";
  /** The person's display name; only with `agent`. */
  readonly name?: string;
  /** ms since the epoch, the server's clock. */
  readonly at?: number;
  readonly text: string;
  readonly sources: readonly Source[];
  readonly state: "sent" | "streaming" | "done" | "failed";
  /** The answer was ended before it was complete. */
  readonly stopped?: boolean;
  /** The answer does not know, and offers a person (K6). */
  readonly offered?: boolean;
}

/** Something that happened between the messages. */
export interface ThreadLine {
  readonly kind: "line";
  readonly id: string;
  readonly code: "requested" | "joined" | "left";
  readonly name?: string;
}

export type ThreadItem = ThreadMessage | ThreadLine;

/** A conversation, derived from its chunks alone. */
export interface Thread {
  readonly items: readonly ThreadItem[];
  readonly state: ConversationState;
  /** Name of the person who has the conversation. */
  readonly agent: string | undefined;
  /** Name of the person who is typing, empty when it is not known. */
  readonly typing: string | undefined;
  /** The AI has been asked and has not begun to answer. */
  readonly awaiting: boolean;
  /** Index of the message that is being written, -1 when none is. */
  readonly writing: number;
  /** The last sequence number that has been taken in. */
  readonly cursor: number;
}

export const emptyThread: Thread = {
  items: [],
  state: "ai",
  agent: undefined,
  typing: undefined,
  awaiting: false,
  writing: -1,
  cursor: 0,
};
