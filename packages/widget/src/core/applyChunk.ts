import type { ChatChunk, ChatMessage, DataPart, HandoffData, NoticeData } from "@nordleads/wire/types";
import type { Source, Thread, ThreadItem, ThreadMessage } from "./Thread.ts";

/** A chunk as it travels: stored ones carry the conversation's sequence number, transient ones none. */
export interface Sequenced {
  readonly sequence?: number;
  readonly chunk: ChatChunk;
}

/**
 * The conversation after one more chunk. A sequence number that was taken in before changes nothing,
 * so a stream may be cut and continued anywhere (K7). Unknown chunks change nothing.
 */
export function applyChunk(thread: Thread, { sequence, chunk }: Sequenced): Thread {
  if (sequence !== undefined && sequence <= thread.cursor) return thread;
  const next = step(thread, chunk);
  return sequence === undefined ? next : { ...next, cursor: sequence };
}

function step(thread: Thread, chunk: ChatChunk): Thread {
  switch (chunk.type) {
    case "start":
      return begin(thread, chunk);
    case "text-start":
      return write(thread, (message) => (message.text ? { text: `${message.text}\n\n` } : {}));
    case "text-delta":
      return write(thread, (message) => ({ text: message.text + chunk.delta }));
    case "source-url":
      return write(thread, ({ sources }) => ({ sources: addSource(sources, chunk) }));
    case "finish":
      return end(thread, chunk.finishReason === "error" ? { state: "failed" } : { state: "done" });
    case "abort":
      return end(thread, { state: "done", stopped: true });
    case "error":
      return fail(thread);
    case "data-nl-message":
      return addMessage(thread, chunk.data);
    case "data-nl-typing":
      return chunk.data.from === "agent"
        ? { ...thread, typing: chunk.data.on ? (chunk.data.name ?? "") : undefined }
        : thread;
    case "data-nl-handoff":
    case "data-nl-agent":
    case "data-nl-notice":
      return applyPart(thread, chunk);
    default:
      return thread;
  }
}

/** What a data part changes; also used for the parts of messages from the history. */
export function applyPart(thread: Thread, part: DataPart): Thread {
  if (part.type === "data-nl-agent") return agent(thread, part.data.state, part.data.name);
  if (part.type === "data-nl-notice") return notice(thread, part.data.code);
  return handoff(thread, part.data.state);
}

/** A visitor's message that the server has, or one of the history. Known ids count once (K5). */
function addMessage(thread: Thread, message: ChatMessage): Thread {
  if (indexOf(thread, message.id) >= 0) return thread;
  return push({ ...thread, awaiting: thread.state === "ai" }, fromWire(message, "sent"));
}

/** A message of the wire as one of the thread. */
export function fromWire(message: ChatMessage, state: ThreadMessage["state"]): ThreadMessage {
  let sources: readonly Source[] = [];
  const texts: string[] = [];
  for (const part of message.parts) {
    if (part.type === "text") texts.push(part.text);
    if (part.type === "source-url") sources = addSource(sources, part);
  }
  const { at, name, from } = message.metadata ?? {};
  return {
    kind: "message",
    id: message.id,
    from: message.role === "user" ? "visitor" : from === "agent" ? "agent" : "assistant",
    ...(name !== undefined && { name }),
    ...(at !== undefined && { at }),
    text: texts.join("\n\n"),
    sources,
    state,
  };
}

function begin(thread: Thread, chunk: Extract<ChatChunk, { type: "start" }>): Thread {
  const message = fromWire(
    {
      id: chunk.messageId,
      role: "assistant",
      parts: [],
      ...(chunk.messageMetadata && { metadata: chunk.messageMetadata }),
    },
    "streaming",
  );
  const before = end(thread, { state: "done" });
  const settled = { ...before, awaiting: false, typing: undefined };
  const known = indexOf(thread, chunk.messageId);
  // A replay without sequence numbers begins the same answer again.
  if (known >= 0) return { ...replace(settled, known, message), writing: known };
  return { ...push(settled, message), writing: settled.items.length };
}

function write(thread: Thread, change: (message: ThreadMessage) => Partial<ThreadMessage>): Thread {
  const message = thread.items[thread.writing];
  if (message?.kind !== "message") return thread;
  return replace(thread, thread.writing, { ...message, ...change(message) });
}

function end(thread: Thread, change: Partial<ThreadMessage>): Thread {
  return thread.writing < 0
    ? { ...thread, awaiting: false }
    : { ...write(thread, () => change), writing: -1, awaiting: false };
}

/** An answer that broke: its own message says so, or one that is made for it. */
function fail(thread: Thread): Thread {
  if (thread.writing >= 0) return end(thread, { state: "failed" });
  const last = thread.items.at(-1);
  if (last?.kind === "message" && last.from === "assistant" && last.state === "failed") return thread;
  const id = `failed-${thread.items.length}`;
  return push(
    { ...thread, awaiting: false },
    {
      kind: "message",
      id,
      from: "assistant",
      text: "",
      sources: [],
      state: "failed",
    },
  );
}

function notice(thread: Thread, code: NoticeData["code"]): Thread {
  if (code === "failed") return fail(thread);
  if (code === "stopped") return end(thread, { state: "done", stopped: true });
  return { ...thread, awaiting: false, state: code === "with_person" ? "human" : "waiting" };
}

function agent(thread: Thread, state: "joined" | "left", name: string): Thread {
  const next = { ...line(thread, state, name), typing: undefined, awaiting: false };
  return state === "joined"
    ? { ...next, agent: name, state: "human" }
    : { ...next, agent: undefined, state: thread.state === "human" ? "ai" : thread.state };
}

function handoff(thread: Thread, state: HandoffData["state"]): Thread {
  switch (state) {
    case "offered":
      return offer(thread);
    case "requested":
      return { ...line(thread, "requested"), state: "waiting", awaiting: false };
    case "accepted":
      return { ...thread, state: "human", awaiting: false };
    case "returned":
      return { ...thread, state: "ai", agent: undefined, typing: undefined };
    default:
      return thread;
  }
}

function offer(thread: Thread): Thread {
  const at = thread.writing < 0 ? thread.items.length - 1 : thread.writing;
  const message = thread.items[at];
  if (message?.kind !== "message" || message.from === "visitor") return thread;
  return replace(thread, at, { ...message, offered: true });
}

function line(thread: Thread, code: "requested" | "joined" | "left", name?: string): Thread {
  const id = `line-${thread.items.length}`;
  return push(thread, { kind: "line", id, code, ...(name !== undefined && { name }) });
}

function addSource(
  sources: readonly Source[],
  { url, title }: { readonly url: string; readonly title?: string },
): readonly Source[] {
  return sources.some((source) => source.url === url)
    ? sources
    : [...sources, { url, ...(title !== undefined && { title }) }];
}

function push(thread: Thread, item: ThreadItem): Thread {
  return { ...thread, items: [...thread.items, item] };
}

function replace(thread: Thread, at: number, item: ThreadItem): Thread {
  return { ...thread, items: thread.items.with(at, item) };
}

function indexOf(thread: Thread, id: string): number {
  return thread.items.findLastIndex((item) => item.kind === "message" && item.id === id);
}
