import type { ChatChunk } from "@nordleads/wire/types";

/**
 * A hint that there is news, or a frame that is never stored (K8). Nothing is ever acknowledged from the
 * bus: what must not be lost is in the store, and whoever missed a hint catches up by cursor.
 */
export type BusMessage =
  | { readonly kind: "news"; readonly conversation: string }
  /** The conversation was erased: whoever follows it leaves. */
  | { readonly kind: "gone"; readonly conversation: string }
  | { readonly kind: "frame"; readonly conversation: string; readonly chunk: ChatChunk };

/** One conversation's or one site's channel. */
export type Topic = `site/${string}` | `chat/${string}/${string}`;

/** Word between the parts of the server, and later between servers. An engine passes the suite of `contract.ts`. */
export interface Bus {
  publish(topic: Topic, message: BusMessage): void;
  /** Calls `fn` for each message published from now on; returns what ends it. */
  subscribe(topic: Topic, fn: (message: BusMessage) => void): () => void;
  /** Ends all subscriptions. */
  dispose(): Promise<void>;
}
