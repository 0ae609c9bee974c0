import { webArea } from "@nordleads/browser";
import { nanoid } from "nanoid";
import type { Attention, Conversation, ConversationOptions } from "./Conversation.ts";
import { createApi } from "./createApi.ts";
import { createKeep } from "./createKeep.ts";
import { createLine } from "./createLine.ts";
import { createThreadStore } from "./createThreadStore.ts";
import { createTypingSignal } from "./createTypingSignal.ts";

const alwaysVisible: Attention = { visible: () => true, on: () => () => undefined };

/**
 * A conversation without a face: state, storage, connection. Neither DOM nor framework; give it a `fetch` and
 * storage areas and it runs anywhere. Requests nothing and stores nothing before `show(true)` or `send`.
 */
export function createConversation(options: ConversationOptions): Conversation {
  const own = new Set<string>();
  const parts = createParts(options, own);
  const { api, keep, line, store, now, newId } = parts;
  for (const { id } of line.outbox.messages()) own.add(id);
  const typing = createTypingSignal((on) => {
    const { id } = keep.load();
    if (id !== undefined && store.get().thread.state === "human") void api.typing(id, on);
  });

  return {
    ...answering(options, parts),
    view: () => ({ ...store.get(), outbox: line.outbox.messages(), draft: keep.load().draft ?? "" }),
    subscribe: (fn) => store.subscribe(fn),
    mode: () => keep.load().mode,
    show: (open) => line.show(open),
    send: (text) => {
      const message = { id: newId(), text, at: now() };
      own.add(message.id);
      typing.stop();
      keep.save({ draft: "" });
      void line.start();
      line.outbox.add(message);
    },
    draft: (text) => {
      keep.save({ draft: text });
      if (text !== "") line.greet();
      if (options.live) typing.input(text !== "");
    },
    dispose: () => {
      store.dispose();
      typing.stop();
      line.dispose();
      keep.dispose();
    },
  };
}

type Parts = ReturnType<typeof createParts>;

function createParts(options: ConversationOptions, own: ReadonlySet<string>) {
  const { endpoint, live = false, newId = nanoid, now = Date.now, attention = alwaysVisible } = options;
  const keep = createKeep({
    endpoint,
    gate: options.gate,
    session: options.session ?? webArea("sessionStorage"),
    local: options.local ?? webArea("localStorage"),
  });
  const api = createApi({
    endpoint,
    ...(options.headers && { headers: options.headers }),
    token: () => keep.load().token,
    setToken: (token) => keep.save({ token }),
    fetch: options.fetch ?? ((input, init) => globalThis.fetch(input, init)),
  });
  const store = createThreadStore({
    restoring: live && keep.load().known === true,
    own: (id) => own.has(id),
    arrived: (detail) => options.emit?.("arrived", detail),
  });
  const line = createLine({ ...options, live, newId, now, attention, keep, api, store });
  return { api, keep, line, store, newId, now };
}

/** What the visitor can do about answers and failures. */
function answering(
  options: ConversationOptions,
  { api, keep, line }: Parts,
): Pick<Conversation, "retry" | "regenerate" | "stop" | "askPerson" | "privacy"> {
  return {
    retry: (id) => line.outbox.retry(id),
    regenerate: () => line.sender.regenerate(),
    stop: () => line.sender.stop(),
    askPerson: async () => {
      const result = await api.handoff(keep.load().id ?? "");
      if (!result.ok) return result;
      options.emit?.("handoff", undefined);
      line.update();
      return undefined;
    },
    privacy: async (lang) => {
      const result = await api.privacy(lang);
      return result.ok ? result.value : undefined;
    },
  };
}
