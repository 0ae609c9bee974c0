import { applyChunk, type Sequenced } from "./applyChunk.ts";
import type { ConversationEvents } from "./Conversation.ts";
import { emptyThread, type Thread } from "./Thread.ts";

export interface ThreadState {
  readonly thread: Thread;
  readonly connection: "idle" | "open" | "lost";
  readonly restoring: boolean;
  readonly renewed: boolean;
}

export interface ThreadStore {
  readonly get: () => ThreadState;
  readonly set: (change: Partial<ThreadState>) => void;
  readonly take: (chunks: readonly Sequenced[]) => void;
  readonly has: (id: string) => boolean;
  readonly subscribe: (fn: () => void) => () => void;
  readonly dispose: () => void;
}

export interface ThreadStoreOptions {
  readonly restoring: boolean;
  /** Did this tab send the message? */
  readonly own: (id: string) => boolean;
  readonly arrived: (detail: ConversationEvents["arrived"]) => void;
}

/** The thread as it stands, and who wants to know of changes. */
export function createThreadStore({ restoring, own, arrived }: ThreadStoreOptions): ThreadStore {
  const listeners = new Set<() => void>();
  let state: ThreadState = { thread: emptyThread, connection: "idle", restoring, renewed: false };

  function set(change: Partial<ThreadState>): void {
    state = { ...state, ...change };
    for (const fn of listeners) fn();
  }

  function tell(thread: Thread, index: number): void {
    const message = thread.items[index];
    if (message?.kind !== "message" || message.from === "visitor") return;
    const question = thread.items.findLast((item) => item.kind === "message" && item.from === "visitor");
    arrived({
      id: message.id,
      from: message.from,
      sources: message.sources.length,
      own: message.from === "agent" || (question !== undefined && own(question.id)),
    });
  }

  return {
    get: () => state,
    set,
    take: (chunks) => {
      let { thread } = state;
      const complete: number[] = [];
      for (const sequenced of chunks) {
        const next = applyChunk(thread, sequenced);
        if (next !== thread && sequenced.chunk.type === "finish") complete.push(thread.writing);
        thread = next;
      }
      if (thread === state.thread) return;
      set({ thread });
      for (const index of complete) tell(thread, index);
    },
    has: (id) => state.thread.items.some((item) => item.id === id),
    subscribe: (fn) => {
      listeners.add(fn);
      return () => listeners.delete(fn);
    },
    dispose: () => listeners.clear(),
  };
}
