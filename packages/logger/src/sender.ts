import { guard } from "@nordleads/browser";
import { backoff } from "./backoff.ts";
import { frontier } from "./frontier.ts";
import type { Batch } from "./plan.ts";
import type { Outcome } from "./post.ts";
import type { Kept, Queue } from "./row.ts";

const EVENTS = 50;
const LINGER = 5000;
const HOUR = 3_600_000;
const DAYS = 7 * 86_400_000;

/** Empties queues: one batch after the other, so that order is kept. */
export interface Sender {
  /**
   * Looks whether something is due; with `urgent` everything is, and only `Retry-After` is obeyed.
   * Resolves when nothing more can be done now.
   */
  wake(this: void, urgent?: boolean): Promise<unknown>;
  /** The page is being left: sends at once what is known and fits. It stays in the queue, and the next page sends it again. */
  last(this: void): void;
}

/** Must call `fetch` before it returns when `leaving`. */
export type Send = (batch: Batch, leaving: boolean) => Promise<Outcome>;

/** A batch has left its queue; without an outcome it had waited for seven days. */
export type Settled = (batch: Batch, outcome?: Outcome) => void;

/**
 * `queues` are the ones to empty now, in order; none at the end. Each term of the Web Lock brings a new
 * object, for what was begun under one lock may not be finished under another. What is not `allowed` any more
 * is not sent.
 */
export function createSender(
  queues: () => readonly Queue[],
  now: () => number,
  allowed: (event: Kept) => boolean,
  send: Send,
  settled: Settled,
): Sender {
  let work: Promise<unknown> = Promise.resolve();
  let timer: ReturnType<typeof setTimeout>;
  let hurry = false;
  const pause = backoff(now);
  const front = frontier(allowed);

  /** One step. Returns how long to wait for the next, in ms. */
  const step = async (queue: Queue): Promise<number> => {
    const lost = (): boolean => !queues().includes(queue);
    if (lost()) return HOUR;
    const [first, second] = await front.next(queue);
    if (!first) return HOUR;
    const age = ageOf(first, now());
    if (!hurry && !second && first.events.length < EVENTS && age < LINGER) return LINGER - age;
    const outcome = age < DAYS ? await send(first, false) : undefined;
    if (lost()) return HOUR;
    if (outcome?.again) pause.failed(outcome);
    else {
      await queue.remove(first.keys, first.gone);
      front.left(first);
      pause.succeeded();
      settled(first, outcome);
    }
    return 0;
  };
  const run = async (): Promise<void> => {
    clearTimeout(timer);
    let wait = HOUR;
    for (const queue of queues()) {
      let rest: number;
      do rest = Math.max(pause.rest(), 0) || (await step(queue).catch(() => HOUR));
      while (rest <= 0);
      wait = Math.min(wait, rest);
    }
    // What was in a hurry and could not be sent, or not by this tab, still is.
    hurry &&= pause.rest() > 0 || !queues()[1];
    if (queues()[0]) timer = setTimeout(guard(wake), wait);
  };
  const wake: Sender["wake"] = (urgent) => {
    if (urgent) {
      hurry = true;
      pause.hurry();
    }
    return (work = work.then(run));
  };
  return {
    wake,
    last: () => {
      pause.hurry();
      if (pause.rest() <= 0) for (const batch of front.last(queues())) void send(batch, true);
    },
  };
}

/** Age of the batch's first event in ms; of one without events (none is allowed any more) as if it had waited too long. */
function ageOf({ events: [event] }: Batch, now: number): number {
  return event ? Math.max(0, now - event[1][0]) : DAYS;
}
