import type { ChatChunk, ChatMessage, DataPart, MessageMetadata, UIPart } from "@nordleads/wire/types";
import type { Entry } from "./envelope.ts";

interface Building {
  readonly id: string;
  readonly metadata: MessageMetadata | undefined;
  readonly parts: UIPart[];
  /** Text part id → index in `parts`. */
  readonly texts: Map<string, number>;
}

/**
 * The messages that a conversation's log tells of. What happened between messages (a person was asked
 * for, came, left) becomes a `system` message of one part. An answer without an end is left out.
 */
export function reduceEntries(entries: readonly Entry[]): ChatMessage[] {
  const messages: ChatMessage[] = [];
  let open: Building | undefined;
  for (const { sequence, chunk } of entries) {
    if (chunk.type === "data-nl-message") messages.push(chunk.data);
    else if (chunk.type === "start")
      open = { id: chunk.messageId, metadata: chunk.messageMetadata, parts: [], texts: new Map() };
    else if (isEnd(chunk)) {
      if (open) messages.push(...finished(open));
      open = undefined;
    } else if (open) add(open, chunk);
    else if (isKeptData(chunk))
      messages.push({ id: `nl-${sequence}`, role: "system", parts: [withoutTransient(chunk)] });
  }
  return messages;
}

/** Whether a chunk is the last of an answer. */
export function isEnd(chunk: ChatChunk): boolean {
  return chunk.type === "finish" || chunk.type === "abort" || chunk.type === "error";
}

function isKeptData(chunk: ChatChunk): chunk is DataPart {
  return (
    chunk.type === "data-nl-handoff" || chunk.type === "data-nl-agent" || chunk.type === "data-nl-notice"
  );
}

const withoutTransient = ({ type, data }: DataPart): DataPart => ({ type, data }) as DataPart;

function add(open: Building, chunk: ChatChunk): void {
  if (chunk.type === "text-start") {
    open.texts.set(chunk.id, open.parts.length);
    open.parts.push({ type: "text", text: "" });
  } else if (chunk.type === "text-delta") {
    const index = open.texts.get(chunk.id) ?? -1;
    const part = open.parts[index];
    if (part?.type === "text") open.parts[index] = { type: "text", text: part.text + chunk.delta };
  } else if (chunk.type === "source-url") open.parts.push(chunk);
  else if (isKeptData(chunk)) open.parts.push(withoutTransient(chunk));
}

function finished({ id, metadata, parts }: Building): ChatMessage[] {
  const kept = parts.filter((part) => part.type !== "text" || part.text !== "");
  if (kept.length === 0) return [];
  return [{ id, role: "assistant", parts: kept, ...(metadata ? { metadata } : {}) }];
}
