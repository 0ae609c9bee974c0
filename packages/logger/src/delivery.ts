import { guard } from "@nordleads/browser";
import { deviceQueue } from "./deviceQueue.ts";
import { leadership } from "./leadership.ts";
import { memoryQueue } from "./memoryQueue.ts";
import type { Kept, Queue } from "./row.ts";
import { createSender, type Send, type Sender, type Settled } from "./sender.ts";

const NAME = "nl_log";

/** Keeps events, on the device or in memory, and has them sent. */
export interface Delivery extends Sender {
  /** Writes events as one task's. True when they are on the device, where any tab may have to send them. */
  write(this: void, events: readonly Kept[]): Promise<boolean>;
  /** Takes part in sending what is on the device, or not. */
  lead(this: void, want: boolean): void;
  /** Forgets everything that waits. */
  erase(this: void): void;
  stop(this: void): void;
}

/**
 * Of all tabs the holder of the Web Lock `nl_log` sends what is on the device (L12). A tab that is hidden
 * gives it back: a browser may freeze it, and the others would wait for it; a held lock also keeps a page
 * out of the back/forward cache. `rows` makes rows, for the session on the device or in memory; `created` is
 * called when there was no queue on the device before.
 */
export function createDelivery(
  mayStore: () => boolean,
  rows: (device: boolean, events: readonly Kept[]) => string[],
  created: () => void,
  now: () => number,
  allowed: (event: Kept) => boolean,
  send: Send,
  settled: Settled,
): Delivery {
  const device = deviceQueue(NAME, created);
  let memory = memoryQueue();
  let held: Queue | undefined;
  let ended = false;
  const sender = createSender(
    () => (ended ? [] : held ? [memory, held] : [memory]),
    now,
    allowed,
    send,
    settled,
  );

  const lead = leadership(
    NAME,
    () => {
      held = { ...device };
      // What an earlier page or another tab has left has waited long enough.
      void sender.wake(true);
    },
    () => {
      held = undefined;
    },
  );
  const store = async (events: readonly Kept[]): Promise<boolean> => {
    if (mayStore()) await device.open();
    // Opening takes a moment in which consent may have been withdrawn.
    if (mayStore()) await device.add(rows(true, events.filter(allowed)));
    return mayStore();
  };
  return {
    ...sender,
    write: async (events) => {
      const stored = await store(events).catch(() => false);
      if (!stored) await memory.add(rows(false, events.filter(allowed)));
      void sender.wake();
      return stored;
    },
    lead: (want) => lead(want && mayStore()),
    erase: () => {
      lead(false);
      memory = memoryQueue();
      device.close();
      guard(() => indexedDB.deleteDatabase(NAME))();
    },
    stop: () => {
      lead(false);
      ended = true;
      void sender.wake();
      device.close();
    },
  };
}
