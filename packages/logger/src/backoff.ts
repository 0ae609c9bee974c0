import { retryDelay } from "@nordleads/browser";
import type { Outcome } from "./post.ts";

/** Keeps the time before which nothing may be sent (L10). */
export interface Backoff {
  /** Ms still to wait, at most 0 when there is nothing to wait for. */
  rest(this: void): number;
  /** Tries again at once, but never before `Retry-After`. */
  hurry(this: void): void;
  failed(this: void, outcome: Outcome): void;
  succeeded(this: void): void;
}

export function backoff(now: () => number): Backoff {
  let attempt = 0;
  let notBefore = 0;
  let asked = 0;
  return {
    rest: () => notBefore - now(),
    hurry: () => {
      notBefore = asked;
    },
    failed: ({ after }) => {
      // A collector that answers is busy: it gets twice the time of one that cannot be reached.
      notBefore = now() + retryDelay(attempt++ + (after === undefined ? 0 : 1), after, Math.random, now());
      asked = after ? notBefore : 0;
    },
    succeeded: () => {
      attempt = 0;
    },
  };
}
