import { plan, type Batch } from "./plan.ts";
import type { Gone, Kept, Queue, Row } from "./row.ts";

const EVENTS = 50;
const LAST_EVENTS = 500;
/** A collector takes 65,536 bytes in one request, a browser the same in all that outlive a page; the rest is for the envelope. */
const BYTES = 62_000;

type Two = readonly [first: Batch | undefined, second: Batch | undefined];

/** What this tab knows of the front of a queue. While it has the lock, others only append. */
export interface Frontier {
  /** The first two batches of a queue, looking there again when no second one is known. */
  next(this: void, of: Queue): Promise<Two>;
  /** The first batch has left the queue. */
  left(this: void, batch: Batch): void;
  /** What is known of these queues, in as few batches as can be, 62,000 bytes in all. */
  last(this: void, of: readonly Queue[]): Batch[];
}

export function frontier(allowed: (event: Kept) => boolean): Frontier {
  let queue: Queue | undefined;
  let rows: readonly Row[] = [];
  let gone: Gone;
  const two = (): Two => {
    const [first, second] = plan(rows, gone, EVENTS, BYTES, allowed);
    return [first, second];
  };
  return {
    next: async (of) => {
      if (of !== queue || !two()[1]) {
        [rows, gone] = await of.peek();
        queue = of;
      }
      return two();
    },
    left: (batch) => {
      rows = rows.slice(batch.keys.length);
      ({ gone } = batch);
    },
    last: (of) => {
      let room = BYTES;
      if (!queue || !of.includes(queue)) return [];
      const all = [...plan(rows, gone, LAST_EVENTS, BYTES, allowed)];
      return all.filter(({ bytes, events }) => events[0] && (room -= bytes) > 0);
    },
  };
}
