import type { ChatChunk } from "@nordleads/wire/types";
import type { Sequenced } from "./applyChunk.ts";
import { sseParser, type SseEvent } from "./sseParser.ts";

/**
 * The chunks of a UI message stream, in the groups in which they arrive; an empty group is a sign of life
 * (a comment). `[DONE]` and what is not JSON are passed over. Throws when the connection breaks.
 */
export async function* readChunks(
  body: ReadableStream<Uint8Array<ArrayBuffer>>,
): AsyncGenerator<readonly Sequenced[]> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  const parse = sseParser();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield parse(decoder.decode(value, { stream: true })).flatMap(toChunk);
    }
  } finally {
    // The consumer may leave early; the connection goes with it.
    reader.cancel().catch(() => undefined);
  }
}

function toChunk({ id, data }: SseEvent): Sequenced[] {
  try {
    const chunk: unknown = JSON.parse(data);
    if (typeof chunk !== "object" || chunk === null || !("type" in chunk)) return [];
    const sequence = id && /^\d+$/.test(id) ? Number(id) : undefined;
    return [{ chunk: chunk as ChatChunk, ...(sequence !== undefined && { sequence }) }];
  } catch {
    return [];
  }
}
