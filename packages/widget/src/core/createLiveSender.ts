import type { ChatRequest } from "@nordleads/wire/types";
import type { Failure } from "./createApi.ts";
import type { KeptMessage } from "./createKeep.ts";
import { createVisitor } from "./createVisitor.ts";
import { chatRequest, lastQuestion, userMessage, type Sender, type SenderOptions } from "./Sender.ts";

export interface LiveSenderOptions extends SenderOptions {
  /** Resolves when it is known whether another tab has the conversation. */
  readonly ready: () => Promise<void>;
  /** The conversation or the visitor is not known any more. */
  readonly renew: (failure: Failure) => void;
  readonly accepted: () => void;
}

const lost: ReadonlySet<Failure["code"]> = new Set(["token_invalid", "token_missing", "not_found"]);

/** Our server: a message is acknowledged by itself, the answer comes on the live stream. */
export function createLiveSender(options: LiveSenderOptions): Sender & { greet(): void } {
  const { api, keep } = options;
  const visitor = createVisitor(api, keep);

  function request(message: KeptMessage, trigger: ChatRequest["trigger"] = "submit-message"): ChatRequest {
    return chatRequest(options, [userMessage(message)], trigger);
  }

  async function deliver(message: KeptMessage, again: boolean): Promise<Failure | undefined> {
    await options.ready();
    const refused = await visitor.ensure();
    if (refused) return refused;
    const result = await api.accept(request(message));
    if (result.ok) {
      keep.save({ known: true });
      options.emit("sent", { id: message.id });
      options.accepted();
      return undefined;
    }
    if (again || !lost.has(result.code)) return result;
    options.renew(result);
    return deliver(message, true);
  }

  return {
    deliver: (message) => deliver(message, false),
    regenerate: () => {
      const question = lastQuestion(options.store);
      if (question) void api.accept(request(question, "regenerate-message"));
    },
    stop: () => {
      const { id } = keep.load();
      if (id !== undefined) void api.stop(id);
    },
    greet: () => void options.ready().then(() => visitor.ensure()),
  };
}
