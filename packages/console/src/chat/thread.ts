import type {
  ChatChunk,
  ChatMessage,
  ConversationReview,
  ConversationState,
  DataPart,
  UIPart,
} from "@nordleads/wire/types";

/** What the open conversation shows. Pure data: `applyEvent` makes the next one. */
export interface Thread {
  readonly messages: readonly ChatMessage[];
  /** Id of the message that is being written, null when none is. */
  readonly writing: string | null;
  readonly visitorTyping: boolean;
  readonly state: ConversationState;
  readonly agentName: string | undefined;
  readonly cursor: number;
}

/** One thing of the conversation's stream; transient without a sequence number (K8). */
export interface StreamEvent {
  readonly sequence?: number;
  readonly chunk: ChatChunk;
}

/** The thread as the server's review has it. */
export function threadOf(review: ConversationReview): Thread {
  const { state, agent } = review.conversation;
  return {
    messages: review.messages,
    writing: null,
    visitorTyping: false,
    state,
    agentName: agent?.name,
    cursor: review.cursor,
  };
}

function changeMessage(thread: Thread, id: string, parts: (parts: readonly UIPart[]) => readonly UIPart[]) {
  const messages = thread.messages.map((message) =>
    message.id === id ? { ...message, parts: parts(message.parts) } : message,
  );
  return { ...thread, messages };
}

function addMessage(thread: Thread, message: ChatMessage): Thread {
  if (thread.messages.some(({ id }) => id === message.id)) return thread;
  return { ...thread, messages: [...thread.messages, message] };
}

/** The message that words go into; after a reconnection in the middle of an answer it is the last one. */
function writtenId(thread: Thread): string | undefined {
  if (thread.writing !== null) return thread.writing;
  const last = thread.messages.at(-1);
  return last?.role === "assistant" ? last.id : undefined;
}

function appendPart(thread: Thread, part: UIPart): Thread {
  const id = writtenId(thread);
  if (id === undefined) return thread;
  return changeMessage({ ...thread, writing: id }, id, (parts) => [...parts, part]);
}

function appendText(thread: Thread, delta: string): Thread {
  const id = writtenId(thread);
  if (id === undefined) return thread;
  return changeMessage({ ...thread, writing: id }, id, (parts) => {
    const last = parts.at(-1);
    if (last?.type !== "text") return [...parts, { type: "text", text: delta }];
    return [...parts.slice(0, -1), { type: "text", text: last.text + delta }];
  });
}

const standsAlone = (part: DataPart): boolean =>
  part.type === "data-nl-agent" || (part.type === "data-nl-handoff" && part.data.state !== "offered");

function applyPart(thread: Thread, part: DataPart, key: string): Thread {
  if (!standsAlone(part) && thread.writing !== null) return appendPart(thread, part);
  const next = addMessage(thread, { id: key, role: "system", parts: [part] });
  if (part.type === "data-nl-agent") {
    return part.data.state === "joined"
      ? { ...next, state: "human", agentName: part.data.name, writing: null }
      : { ...next, state: "ai", agentName: undefined };
  }
  if (part.type !== "data-nl-handoff") return next;
  const { state } = part.data;
  if (state === "requested") return { ...next, state: "waiting" };
  if (state === "accepted") return { ...next, state: "human", writing: null };
  return state === "returned" ? { ...next, state: "ai", agentName: undefined } : next;
}

function applyStart(thread: Thread, chunk: ChatChunk & { type: "start" }, at: number): Thread {
  const metadata = chunk.messageMetadata ?? { at, from: "assistant" };
  const message: ChatMessage = { id: chunk.messageId, role: "assistant", parts: [], metadata };
  return { ...addMessage(thread, message), writing: chunk.messageId };
}

/** The end of a message; one that was stopped before its first word leaves nothing (as at the server). */
function endMessage(thread: Thread): Thread {
  const messages = thread.messages.filter(
    ({ id, parts }) =>
      id !== thread.writing || parts.some((part) => part.type !== "text" || part.text !== ""),
  );
  return { ...thread, messages, writing: null };
}

function applyChunk(thread: Thread, chunk: ChatChunk, key: string, at: number): Thread {
  switch (chunk.type) {
    case "start":
      return applyStart(thread, chunk, at);
    case "text-start":
      return appendPart(thread, { type: "text", text: "" });
    case "text-delta":
      return appendText(thread, chunk.delta);
    case "source-url":
      return appendPart(thread, chunk);
    case "finish":
    case "abort":
    case "error":
      return endMessage(thread);
    case "data-nl-message":
      return { ...addMessage(thread, chunk.data), visitorTyping: false };
    case "data-nl-typing":
      return chunk.data.from === "visitor" ? { ...thread, visitorTyping: chunk.data.on } : thread;
    case "data-nl-handoff":
    case "data-nl-agent":
    case "data-nl-notice":
      return applyPart(thread, chunk, key);
    default:
      return thread;
  }
}

/**
 * The thread after an event. `at` is the time of receipt in ms, used where the event has none.
 * An event at or before the cursor changes nothing: a replay is free (K7).
 */
export function applyEvent(thread: Thread, { sequence, chunk }: StreamEvent, at: number): Thread {
  if (sequence === undefined) return applyChunk(thread, chunk, `nl-t${at}`, at);
  if (sequence <= thread.cursor) return thread;
  return { ...applyChunk(thread, chunk, `nl-${sequence}`, at), cursor: sequence };
}
