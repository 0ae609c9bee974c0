import { guard } from "@nordleads/browser";
import { deviceQueue } from "./deviceQueue.ts";
import type { Line, LineTools } from "./line.ts";
import { memoryQueue } from "./memoryQueue.ts";
import type { Queue } from "./row.ts";

const NAME = "nl_log";

/** Keeps events, on the device or in memory, and has them sent. */
export interface Delivery {
  /** From now on events are kept on the device, where it can. */
  open(this: void): void;
  /** Settles when it is known whether the device can be used. */
  opening(this: void): Promise<unknown> | undefined;
  /** Writes the rows that `make` makes: for the device, or for memory where that is blocked or must not be used. */
  write(this: void, make: (device: boolean) => string[]): Promise<unknown>;
  /** Sends what may be sent now. */
  flush(this: void): Promise<void>;
  /** The page is being left. */
  last(this: void): Promise<unknown>;
  /** Ends it, and forgets what is in memory; what is on the device stays there. */
  stop(this: void): void;
  /** Empties the device, in all tabs, and asks the collector to erase what it has of these sessions. */
  erase(this: void, purpose: string, sessions: readonly (string | undefined)[]): void;
}

/** Where events are kept: how to write there, and what sends from there, once it is loaded. */
type Place = readonly [write: (texts: readonly string[]) => Promise<unknown>, line: Promise<Line | void>];

/**
 * Of all tabs the one that holds the Web Lock `nl_log` sends what is on the device, for as long as it takes (L12);
 * the others only write. Each looks again after its own events' time, and every 15 s, so that what a tab has
 * left behind is found. `created` is called when there was no queue on the device before, `erased` when
 * another tab has deleted it.
 *
 * What sends is fetched when there is something to send. Until then, and if it never comes, events wait where they are kept.
 */
export function createDelivery(tools: LineTools, created: () => void, erased: () => void): Delivery {
  let memory: Place | undefined;
  let device: Place | undefined;
  let opening: Promise<unknown> | undefined;
  let term = 0;
  let fetched: Promise<typeof import("./sending.ts")> | undefined;
  const sending = (): NonNullable<typeof fetched> => (fetched ??= import("./sending.ts"));

  const place = (queue: Queue, lock?: string): Place => {
    let line: Line | undefined;
    const loaded = sending().then(async ({ createLine }) => {
      line = createLine(queue, tools, lock);
      // What an earlier page or another tab has left has waited long enough.
      if (lock) void line.wake(true);
      else await line.write([]);
      return line;
    });
    return [(texts) => (line ? line.write(texts) : queue(texts)), loaded.catch(() => {})];
  };
  const all = async (use: (line: Line | void) => unknown): Promise<void> => {
    await Promise.all([memory?.[1].then(use), device?.[1].then(use)]);
  };
  const flush = (): Promise<void> => all((line) => line?.wake(true));
  return {
    open: () => {
      const mine = ++term;
      // At the same time as the database opens: whichever comes first can save what a page leaves behind.
      void guard(sending)();
      opening = deviceQueue(NAME, created, () => mine === term && erased())
        .then((queue) => {
          if (mine === term) device = place(queue, NAME);
        })
        .catch(() => {});
    },
    opening: () => opening,
    write: async (make) => {
      try {
        if (device) return await device[0](make(true));
      } catch {
        // Storage is full or blocked.
      }
      return (memory ??= place(memoryQueue()))[0](make(false));
    },
    flush,
    last: () => all((line) => line?.last()),
    stop: () => {
      term++;
      void all((line) => line?.end());
      memory = device = undefined;
    },
    erase: (purpose, sessions) => {
      guard(() => indexedDB.deleteDatabase(NAME))();
      for (const session of sessions)
        if (session)
          void sending()
            .then(({ askErasure }) => askErasure(tools.endpoint, session, purpose))
            .catch(() => {});
    },
  };
}
