import { webArea } from "@nordleads/browser";
import { nanoid } from "nanoid";
import type { Conversation, ConversationOptions, ConversationView } from "../core/Conversation.ts";
import { createKeep, type Keep } from "../core/createKeep.ts";
import { createTabMeeting } from "../core/createTabMeeting.ts";
import { emptyThread } from "../core/Thread.ts";
import { createTalkLoader } from "./createTalkLoader.ts";
import type { Talk } from "./talk.ts";

export interface LazyConversation extends Conversation {
  /** Loads what a conversation needs. */
  readonly need: () => void;
}

/**
 * A conversation whose machinery is fetched when there is something to talk about: one is remembered, another tab
 * has one, or the visitor begins to type. What was sent before it arrives is kept first, like any message (K13).
 */
export function lazyConversation(options: ConversationOptions, load: () => Promise<Talk>): LazyConversation {
  const areas = {
    session: options.session ?? webArea("sessionStorage"),
    local: options.local ?? webArea("localStorage"),
  };
  const listeners = new Set<() => void>();
  const before = createBefore({ ...options, ...areas }, () => need());
  let now: Conversation = before;
  let shown = false;
  const { need, dispose } = createTalkLoader(load, ({ createConversation }) => {
    before.dispose();
    now = createConversation({ ...options, ...areas });
    now.subscribe(changed);
    now.show(shown);
    changed();
  });

  function changed(): void {
    for (const fn of listeners) fn();
  }
  before.subscribe(changed);

  return {
    need,
    subscribe: (fn) => {
      listeners.add(fn);
      return () => listeners.delete(fn);
    },
    show: (open) => {
      shown = open;
      now.show(open);
    },
    view: () => now.view(),
    mode: () => now.mode(),
    send: (text) => now.send(text),
    draft: (text) => now.draft(text),
    retry: (id) => now.retry(id),
    regenerate: () => now.regenerate(),
    stop: () => now.stop(),
    askPerson: () => now.askPerson(),
    privacy: (lang) => now.privacy(lang),
    dispose: () => {
      dispose();
      listeners.clear();
      now.dispose();
    },
  };
}

/** The conversation until its machinery is there: it keeps, and calls for the rest when that is needed. */
function createBefore(
  options: ConversationOptions & Parameters<typeof createKeep>[0],
  need: () => void,
): Conversation {
  const keep = createKeep(options);
  const meeting = createTabMeeting({
    ...options,
    keep,
    adopt: (id, token) => keep.save({ id, token, known: true }),
  });
  let met: Promise<void> | undefined;
  let changed: () => void = () => undefined;

  async function show(open: boolean): Promise<void> {
    keep.save({ mode: open ? "open" : undefined });
    if (open && options.live) await (met ??= meeting.meet());
    const { known, pending = [] } = keep.load();
    if (known || pending.length > 0) need();
  }

  return {
    view: () => viewOf(keep),
    subscribe: (fn) => {
      changed = fn;
      return () => undefined;
    },
    mode: () => keep.load().mode,
    show: (open) => void show(open),
    send: (text) => {
      const { pending = [] } = keep.load();
      keep.save({ draft: "", pending: [...pending, { id: nanoid(), text, at: Date.now() }] });
      changed();
      need();
    },
    draft: (draft) => {
      keep.save({ draft });
      if (draft) need();
    },
    retry: () => undefined,
    regenerate: () => undefined,
    stop: () => undefined,
    askPerson: () => Promise.resolve(undefined),
    privacy: () => Promise.resolve(undefined),
    dispose: () => {
      keep.dispose();
      meeting.dispose();
    },
  };
}

function viewOf(keep: Keep): ConversationView {
  const { draft = "", pending = [], known = false } = keep.load();
  return {
    thread: emptyThread,
    outbox: pending.map((message) => ({ ...message, state: "pending" })),
    connection: "idle",
    restoring: known,
    renewed: false,
    draft,
  };
}
