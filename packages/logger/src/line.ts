import { retryDelay } from "@nordleads/browser";
import { cut, type Batch } from "./cut.ts";
import { due, type Due, type Why } from "./due.ts";
import { lastBodies } from "./lastBodies.ts";
import { post, postLast, type Outcome } from "./post.ts";
import type { Kept, Queue, View } from "./row.ts";

const EVENTS = 50;
const MANY = 250;

/** Empties a queue: one batch after the other, so that order is kept. */
export interface Line {
  /** Appends rows. Rejects when the queue cannot take them. */
  write(this: void, texts: readonly string[]): Promise<void>;
  /**
   * Looks whether something is due; with `urgent` everything is, and only `Retry-After` is obeyed.
   * Resolves when nothing more can be done now; never rejects.
   */
  wake(this: void, urgent?: boolean): Promise<unknown>;
  /** The page is being left: sends at once what is known and fits. It stays in the queue, and the next page sends it again. */
  last(this: void): void;
  /** Ends it, and what is on its way. */
  end(this: void): void;
}

export interface LineTools {
  readonly endpoint: string;
  readonly now: () => number;
  /** What is not allowed any more is not sent. */
  readonly allowed: (event: Kept) => boolean;
  readonly left: (ack: Outcome[2], count: number, why: Why) => void;
}

/** Sends what is in `queue`. Where tabs share it, `lock` names the Web Lock that one of them holds while it sends. */
export function createLine(queue: Queue, { endpoint, now, allowed, left }: LineTools, lock?: string): Line {
  const url = `${endpoint}/log`;
  const ways = new AbortController();
  const { signal } = ways;
  let view: View = [[], undefined, 0];
  let next: Due = [0];
  let [until, tries] = [0, 0];
  let hurry: boolean | undefined;
  let timer: ReturnType<typeof setTimeout>;
  let work: Promise<unknown> = Promise.resolve();

  const asked = (): number => view[1]?.asked ?? 0;
  /** Returns the batch that is due. */
  const look = (seen: View): Batch | undefined => {
    view = seen;
    const oldest = cut(view, EVENTS, now(), allowed);
    next = due(oldest, now(), Math.max(until, asked()) - now(), view[2], hurry);
    // What waited longer, after an outage, goes in fewer requests.
    return next[0] ? undefined : cut(view, MANY, now(), allowed);
  };
  const step = async ({ body, count, through, rest }: Batch, [, why]: Due): Promise<Batch | undefined> => {
    const [again, after, ack] = body && !why ? await post(url, body, false, signal) : [false];
    if (signal.aborted) return undefined;
    tries = again ? tries + 1 : 0;
    if (again) until = now() + retryDelay(tries, after);
    const state = again ? after && { ...view[1], asked: until } : rest[1];
    const seen = await queue([], again ? 0 : through, state || undefined);
    if (!again && body) left(ack, count, why ?? "refused");
    return look(seen);
  };
  const arm = (): void => {
    clearTimeout(timer);
    if (!signal.aborted) timer = setTimeout(wake, next[0]);
  };
  const round = async (): Promise<void> => {
    if (signal.aborted) return;
    for (let batch = look(await queue()); batch;) batch = await step(batch, next);
    // What was in a hurry and could not be sent still is.
    hurry &&= !!view[0][0];
    arm();
  };
  const wake: Line["wake"] = (urgent) => {
    if (urgent) {
      hurry = true;
      until = 0;
    }
    return (work = work.then(() => (lock ? navigator.locks.request(lock, round) : round())).catch(() => {}));
  };
  return {
    wake,
    write: async (texts) => {
      look(await queue(texts));
      arm();
    },
    last: () => {
      // Where the collector has been away more than once, what is on the device is better kept than sent twice.
      if (asked() < now() && !(lock && tries > 1))
        for (const body of lastBodies(view, now(), allowed)) postLast(url, body, signal);
    },
    end: () => {
      ways.abort();
      clearTimeout(timer);
    },
  };
}
