export { applyChunk, type Sequenced } from "./core/applyChunk.ts";
export { createConversation } from "./core/createConversation.ts";
export type {
  Attention,
  Conversation,
  ConversationEvents,
  ConversationOptions,
  ConversationView,
  TabWord,
} from "./core/Conversation.ts";
export type { Failure } from "./core/createApi.ts";
export type { KeptMessage } from "./core/createKeep.ts";
export type { Outgoing } from "./core/createOutbox.ts";
export { readChunks } from "./core/readChunks.ts";
export { sseParser, type SseEvent } from "./core/sseParser.ts";
export {
  emptyThread,
  type Source,
  type Thread,
  type ThreadItem,
  type ThreadLine,
  type ThreadMessage,
} from "./core/Thread.ts";
export { threadFromHistory } from "./core/threadFromHistory.ts";
