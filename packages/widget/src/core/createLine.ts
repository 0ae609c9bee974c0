import type { Attention, ConversationOptions } from "./Conversation.ts";
import type { Api, Failure, Result } from "./createApi.ts";
import type { Keep } from "./createKeep.ts";
import { createLive } from "./createLive.ts";
import { createLiveSender } from "./createLiveSender.ts";
import { createOutbox, type Outbox, type Outgoing } from "./createOutbox.ts";
import { latePortableSender } from "./latePortableSender.ts";
import { createTabMeeting, type TabMeeting } from "./createTabMeeting.ts";
import type { ThreadStore } from "./createThreadStore.ts";
import type { Sender, SenderOptions } from "./Sender.ts";
import { emptyThread } from "./Thread.ts";
import { threadFromHistory } from "./threadFromHistory.ts";

export interface LineOptions extends ConversationOptions {
  readonly live: boolean;
  readonly attention: Attention;
  readonly newId: () => string;
  readonly now: () => number;
  readonly keep: Keep;
  readonly api: Api;
  readonly store: ThreadStore;
}

/** The way to the other side and back: outbox, live stream, the other tabs. */
export interface Line {
  readonly outbox: Outbox;
  readonly sender: Sender;
  /** Opens the line; nothing is requested before. */
  readonly start: () => Promise<void>;
  readonly show: (open: boolean) => void;
  /** Looks again at whether the stream should be open. */
  readonly update: () => void;
  /** The visitor begins to write. */
  readonly greet: () => void;
  readonly dispose: () => void;
}

export function createLine(options: LineOptions): Line {
  const { live, attention, keep, store } = options;
  let shown = false;
  let started: Promise<void> | undefined;
  let unwatch: (() => void) | undefined;

  const { sender, greet, meeting } = createWays(options, { start, renew, update: () => stream.update() });
  const outbox = createOutbox(keep.load().pending ?? [], {
    ...options,
    deliver: (message) => sender.deliver(message),
    changed: (messages) => {
      keep.save({ pending: unsent(messages) });
      store.set({});
    },
  });
  const stream = createLive({
    ...options,
    connect: (signal) => connect(options, signal),
    wanted: () => live && wanted(options, shown, outbox.messages().length),
    take: (chunks) => store.take(chunks),
    connected: (on) => {
      store.set({ connection: on ? "open" : "lost" });
      // A server that is back for the stream is back for what waits, too.
      if (on) outbox.hurry();
    },
    gone: renew,
  });
  const unsubscribe = store.subscribe(() => {
    outbox.settle((id) => store.has(id));
    remember(options, shown);
  });

  /** The conversation is not there any more: a new one; what was typed stays. */
  function renew({ status }: Failure): void {
    const renewed = store.get().restoring || store.get().thread.items.length > 0;
    keep.save({ id: undefined, known: undefined, ...(status === 401 && { token: undefined }) });
    stream.drop();
    store.set({ thread: emptyThread, restoring: false, connection: "idle", renewed });
  }

  function start(): Promise<void> {
    unwatch ??= attention.on(look);
    return (started ??= live ? meeting.meet() : Promise.resolve());
  }

  function look(): void {
    if (attention.visible()) outbox.hurry();
    stream.update();
  }

  return {
    outbox,
    sender,
    start,
    show: (open) => {
      shown = open;
      remember(options, shown);
      void start().then(look);
    },
    update: () => stream.update(),
    greet,
    dispose: () => {
      for (const end of [unwatch, unsubscribe, meeting.dispose, outbox.dispose, stream.dispose]) end?.();
      if (!live) sender.stop();
    },
  };
}

interface Turns {
  readonly start: () => Promise<void>;
  readonly renew: (failure: Failure) => void;
  readonly update: () => void;
}

/** The sender for this kind of back end, and the meeting with the other tabs. */
function createWays(
  options: LineOptions,
  { start, renew, update }: Turns,
): { readonly sender: Sender; readonly greet: () => void; readonly meeting: TabMeeting } {
  const { keep, store, live } = options;
  const meeting = createTabMeeting({
    ...options,
    adopt: (id, token) => {
      keep.save({ id, token, known: true });
      store.set({ restoring: true });
      update();
    },
  });
  const base: SenderOptions = {
    ...options,
    context: options.context,
    emit: (event, detail) => options.emit?.(event, detail),
  };
  if (!live) return { sender: latePortableSender(base), greet: () => undefined, meeting };
  const accepted = (): void => {
    meeting.tell();
    update();
  };
  const sender = createLiveSender({ ...base, ready: start, renew, accepted });
  return { sender, greet: () => sender.greet(), meeting };
}

function unsent(messages: readonly Outgoing[]): readonly { id: string; text: string; at: number }[] {
  return messages.flatMap(({ id, text, at, state }) => (state === "sent" ? [] : [{ id, text, at }]));
}

/** History first, then everything after it; a reload that was cut off begins with the history again. */
async function connect({ api, keep, store }: LineOptions, signal: AbortSignal): Promise<Result<Response>> {
  const id = keep.load().id ?? "";
  if (store.get().restoring) {
    const history = await api.history(id);
    if (!history.ok) return history;
    store.set({ thread: threadFromHistory(history.value), restoring: false });
  }
  return api.stream(id, store.get().thread.cursor, signal);
}

/** Open while somebody looks (K17), and the panel is open or something is still to come. */
function wanted({ keep, attention, store }: LineOptions, shown: boolean, waiting: number): boolean {
  const { thread } = store.get();
  const busy = waiting > 0 || thread.awaiting || thread.writing >= 0;
  return Boolean(keep.load().known) && attention.visible() && (shown || busy || thread.state !== "ai");
}

/** How the next page of this tab finds the panel: open, or listening behind a closed one. */
function remember({ keep, live, store }: LineOptions, shown: boolean): void {
  const listening = live && store.get().thread.state !== "ai";
  const mode = shown ? "open" : listening ? "live" : undefined;
  if (keep.load().mode !== mode) keep.save({ mode });
}
