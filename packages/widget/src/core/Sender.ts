import type { ChatMessage, ChatRequest } from "@nordleads/wire/types";
import type { ConversationOptions } from "./Conversation.ts";
import type { Api, Failure } from "./createApi.ts";
import type { Keep, KeptMessage } from "./createKeep.ts";
import type { ThreadStore } from "./createThreadStore.ts";

/** How messages reach the other side; one for our server, one for any back end. */
export interface Sender {
  /** Resolves to nothing when the message has been taken. */
  readonly deliver: (message: KeptMessage) => Promise<Failure | undefined>;
  /** Asks for the last answer again. */
  readonly regenerate: () => void;
  /** Ends the answer that is being written. */
  readonly stop: () => void;
}

export interface SenderOptions {
  readonly api: Api;
  readonly keep: Keep;
  readonly store: ThreadStore;
  readonly newId: () => string;
  readonly context: ConversationOptions["context"];
  readonly emit: NonNullable<ConversationOptions["emit"]>;
}

/** The request of `useChat`, with the conversation's id, which is chosen and kept before anything is sent (K13). */
export function chatRequest(
  { keep, newId, context }: Pick<SenderOptions, "keep" | "newId" | "context">,
  messages: readonly ChatMessage[],
  trigger: NonNullable<ChatRequest["trigger"]>,
): ChatRequest {
  let { id } = keep.load();
  if (id === undefined) keep.save({ id: (id = newId()) });
  const nl = context?.();
  const messageId = messages.at(-1)?.id;
  return { id, messages, trigger, ...(messageId !== undefined && { messageId }), ...(nl && { nl }) };
}

export function userMessage({ id, text, at }: KeptMessage): ChatMessage {
  return { id, role: "user", parts: [{ type: "text", text }], metadata: { at, from: "visitor" } };
}

/** The visitor's last message that the other side has. */
export function lastQuestion(store: ThreadStore): KeptMessage | undefined {
  const item = store
    .get()
    .thread.items.findLast((item) => item.kind === "message" && item.from === "visitor");
  return item?.kind === "message" ? { id: item.id, text: item.text, at: item.at ?? 0 } : undefined;
}
