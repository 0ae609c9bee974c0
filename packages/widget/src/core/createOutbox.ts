import { retryDelay } from "@nordleads/browser";
import type { Failure } from "./createApi.ts";
import type { KeptMessage } from "./createKeep.ts";

/** A message on its way. `sent`: acknowledged, and not yet seen on the stream. */
export interface Outgoing extends KeptMessage {
  readonly state: "pending" | "sent" | "failed";
  /** Why the last try did not succeed. */
  readonly code?: Failure["code"];
  /** When the next try is due, ms since the epoch. */
  readonly retryAt?: number;
}

export interface OutboxOptions {
  readonly deliver: (message: KeptMessage) => Promise<Failure | undefined>;
  readonly changed: (messages: readonly Outgoing[]) => void;
  readonly now?: () => number;
  readonly random?: () => number;
}

export interface Outbox {
  readonly messages: () => readonly Outgoing[];
  readonly add: (message: KeptMessage) => void;
  /** Tries a failed message again, in its place. */
  readonly retry: (id: string) => void;
  /** The stream or the history has them: they are no longer on their way. */
  readonly settle: (has: (id: string) => boolean) => void;
  /** Tries now instead of waiting. */
  readonly hurry: () => void;
  readonly dispose: () => void;
}

/** Sends one message after the other, each until it is acknowledged, in order and with its own id once (K13). */
export function createOutbox(kept: readonly KeptMessage[], options: OutboxOptions): Outbox {
  const now = options.now ?? Date.now;
  let messages: readonly Outgoing[] = kept.map(pending);
  let busy = false;
  let disposed = false;
  let attempt = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function put(next: readonly Outgoing[]): void {
    messages = next;
    if (!disposed) options.changed(messages);
  }

  function set(id: string, change: (message: KeptMessage) => Outgoing): void {
    put(messages.map((message) => (message.id === id ? change(pending(message)) : message)));
  }

  function failed(message: KeptMessage, { code, status, retryAfter }: Failure): void {
    const passing = status === 0 || status === 429 || status >= 500;
    if (!passing) return set(message.id, (own) => ({ ...own, state: "failed", code }));
    const delay = retryDelay(attempt++, retryAfter, options.random);
    set(message.id, (own) => ({ ...pending(own), code, retryAt: now() + delay }));
    timer = setTimeout(go, delay);
  }

  function go(): void {
    clearTimeout(timer);
    timer = undefined;
    void flush();
  }

  async function flush(): Promise<void> {
    if (busy || disposed || timer !== undefined) return;
    const next = messages.find((message) => message.state === "pending");
    if (!next) return;
    busy = true;
    const failure = await options.deliver(next);
    busy = false;
    if (disposed) return;
    if (failure) failed(next, failure);
    else {
      attempt = 0;
      set(next.id, (own) => ({ ...own, state: "sent" }));
    }
    await flush();
  }

  return {
    messages: () => messages,
    add: (message) => (put([...messages, pending(message)]), void flush()),
    retry: (id) => (set(id, pending), void flush()),
    settle: (has) => {
      const left = messages.filter(({ id }) => !has(id));
      if (left.length < messages.length) put(left);
    },
    hurry: () => {
      // A server that asked for patience gets it.
      if (timer === undefined || !messages.some(({ code }) => code === "rate_limited" || code === "busy"))
        go();
    },
    dispose: () => {
      disposed = true;
      clearTimeout(timer);
    },
  };
}

function pending({ id, text, at }: KeptMessage): Outgoing {
  return { id, text, at, state: "pending" };
}
