import { signal, type ReadonlySignal } from "@preact/signals";
import { codeOf, type Failure } from "../api/failure.ts";
import type { Thread } from "./thread.ts";

/** A reply of ours that the stream has not brought back yet. */
export interface Pending {
  readonly id: string;
  readonly text: string;
  readonly failed: Failure["code"] | null;
  /** Where in the conversation the server put it; the stream is past it when the reply is shown for real. */
  readonly sequence?: number;
}

export interface Replies {
  readonly pending: ReadonlySignal<readonly Pending[]>;
  readonly send: (message: { readonly id: string; readonly text: string }) => Promise<void>;
  /** Sends a failed reply again, with its id: twice arrived counts once. */
  readonly retry: (id: string) => Promise<void>;
  /** Drops what the conversation itself now shows. */
  readonly settle: () => void;
}

/** Replies on their way: shown at once, kept with a way on when they fail. */
export function createReplies(
  deliver: (message: { id: string; text: string }) => Promise<{ sequence: number }>,
  thread: ReadonlySignal<Thread | null>,
): Replies {
  const pending = signal<readonly Pending[]>([]);
  const change = (id: string, with_: Partial<Pending>): void => {
    pending.value = pending.value.map((one) => (one.id === id ? { ...one, ...with_ } : one));
  };
  const settle = (): void => {
    const { messages = [], writing = null, cursor = 0 } = thread.value ?? {};
    const shown = new Set(messages.map((message) => message.id).filter((known) => known !== writing));
    const left = pending.value.filter((one) => !shown.has(one.id) && (one.sequence ?? Infinity) > cursor);
    if (left.length < pending.value.length) pending.value = left;
  };
  const send = async ({ id, text }: { readonly id: string; readonly text: string }): Promise<void> => {
    pending.value = [...pending.value.filter((one) => one.id !== id), { id, text, failed: null }];
    try {
      change(id, await deliver({ id, text }));
      settle();
    } catch (error) {
      change(id, { failed: codeOf(error) });
    }
  };
  return {
    pending,
    send,
    settle,
    retry: async (id) => {
      const one = pending.value.find((other) => other.id === id);
      if (one) await send(one);
    },
  };
}
