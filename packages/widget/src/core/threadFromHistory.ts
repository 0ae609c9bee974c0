import type { ChatHistory, ChatMessage } from "@nordleads/wire/types";
import { applyPart, fromWire } from "./applyChunk.ts";
import { emptyThread, type Thread } from "./Thread.ts";

/** The conversation as `GET chat/ID` tells it; the live stream goes on after its cursor. */
export function threadFromHistory(history: ChatHistory): Thread {
  return {
    ...history.messages.reduce(add, emptyThread),
    state: history.state,
    agent: history.agent?.name,
    awaiting: false,
    cursor: history.cursor,
  };
}

function add(thread: Thread, message: ChatMessage): Thread {
  const own = fromWire(message, message.role === "user" ? "sent" : "done");
  const items = own.text || own.sources.length > 0 ? [...thread.items, own] : thread.items;
  return message.parts.reduce(
    (next, part) => (part.type === "text" || part.type === "source-url" ? next : applyPart(next, part)),
    { ...thread, items },
  );
}
