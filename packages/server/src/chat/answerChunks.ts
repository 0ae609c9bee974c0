import type { ChatChunk } from "@nordleads/wire/types";
import type { AnswerPart } from "../answers/types.ts";
import type { OwnWords } from "./ownWords.ts";

/** How an answer ends. */
export type Ending = "finished" | "stopped" | "taken_over" | "failed";

/** Turns an answerer's parts into chunks of the UI message stream; keeps what text is open. */
export interface AnswerChunks {
  begin(messageId: string, at: number): ChatChunk[];
  add(parts: readonly AnswerPart[]): ChatChunk[];
  end(ending: Ending): ChatChunk[];
  /** What was written so far. */
  text(): string;
}

const textId = "text";

/** The chunks of one answer; adjacent texts of a batch become one delta. `words`: what we say ourselves. */
export function createAnswerChunks(words: OwnWords): AnswerChunks {
  let written = "";
  let open = false;
  let offered = false;
  const delta = (text: string): ChatChunk[] => {
    if (text === "") return [];
    const started: ChatChunk[] = open ? [] : [{ type: "text-start", id: textId }];
    open = true;
    written += text;
    return [...started, { type: "text-delta", id: textId, delta: text }];
  };
  const offer = (): ChatChunk[] => {
    if (offered) return [];
    offered = true;
    return [{ type: "data-nl-handoff", data: { state: "offered" } }];
  };
  return {
    text: () => written,
    begin: (messageId, at) => [
      { type: "start", messageId, messageMetadata: { at, from: "assistant" } },
      { type: "start-step" },
    ],
    add: (parts) => {
      const chunks: ChatChunk[] = [];
      let text = "";
      for (const part of parts) {
        if (part.type === "text") {
          text += part.delta;
          continue;
        }
        chunks.push(...delta(text));
        text = "";
        if (part.type === "source") chunks.push(source(part));
        else if (part.type === "unsure") chunks.push(...offer());
        else chunks.push(...(written === "" ? delta(words[part.type]) : []), ...offer());
      }
      return [...chunks, ...delta(text)];
    },
    end: (ending) => [
      ...(open ? [{ type: "text-end", id: textId } as const] : []),
      ...(ending === "failed" ? offer() : []),
      ...endings[ending],
    ],
  };
}

const endings: Readonly<Record<Ending, readonly ChatChunk[]>> = {
  finished: [{ type: "finish-step" }, { type: "finish", finishReason: "stop" }],
  stopped: [
    { type: "data-nl-notice", data: { code: "stopped" } },
    { type: "abort", reason: "stopped" },
  ],
  taken_over: [{ type: "abort", reason: "taken_over" }],
  failed: [
    { type: "data-nl-notice", data: { code: "failed" } },
    { type: "error", errorText: "failed" },
  ],
};

function source(part: Extract<AnswerPart, { type: "source" }>): ChatChunk {
  const { id, url, title } = part;
  return { type: "source-url", sourceId: id, url, title };
}
