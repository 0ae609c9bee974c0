import type { ChatMessage, ChatRequest } from "@nordleads/wire/types";
import type { Failure } from "./createApi.ts";
import { readChunks } from "./readChunks.ts";
import { chatRequest, lastQuestion, userMessage, type Sender, type SenderOptions } from "./Sender.ts";

/**
 * Any back end that speaks the UI message stream v1: the response to a message is its answer. All messages
 * are sent each time, as `useChat` does. An answer that breaks off is the thread's to show.
 */
export function createPortableSender(options: SenderOptions): Sender {
  const { api, store } = options;
  let answering: AbortController | undefined;

  async function ask(
    messages: readonly ChatMessage[],
    trigger: NonNullable<ChatRequest["trigger"]>,
    begun: () => void,
  ): Promise<Failure | undefined> {
    const stop = (answering = new AbortController());
    const result = await api.answer(chatRequest(options, messages, trigger), stop.signal);
    if (!result.ok) return result;
    begun();
    const ended = result.value.body !== null && (await read(result.value.body));
    if (stop.signal.aborted) store.take([{ chunk: { type: "abort" } }]);
    else if (!ended) store.take([{ chunk: { type: "error", errorText: "" } }]);
    return undefined;
  }

  /** True when the answer came to its own end. */
  async function read(body: ReadableStream<Uint8Array<ArrayBuffer>>): Promise<boolean> {
    let ended = false;
    try {
      for await (const chunks of readChunks(body)) {
        // Another back end's numbers are not our sequence numbers.
        store.take(chunks.map(({ chunk }) => ({ chunk })));
        ended ||= chunks.some(({ chunk }) => /^(finish|abort|error)$/.test(chunk.type));
      }
    } catch {
      // Cut off, or stopped by the visitor: the caller says which.
    }
    return ended;
  }

  function earlier(): readonly ChatMessage[] {
    return store.get().thread.items.flatMap((item) =>
      item.kind === "message" && item.text
        ? [
            {
              id: item.id,
              role: item.from === "visitor" ? "user" : "assistant",
              parts: [{ type: "text", text: item.text }],
            },
          ]
        : [],
    );
  }

  return {
    deliver: (kept) => {
      const message = userMessage(kept);
      return ask([...earlier(), message], "submit-message", () => {
        store.take([{ chunk: { type: "data-nl-message", id: message.id, data: message } }]);
        options.emit("sent", { id: message.id });
      });
    },
    regenerate: () => {
      if (lastQuestion(store)) void ask(earlier(), "regenerate-message", () => undefined);
    },
    stop: () => answering?.abort(),
  };
}
