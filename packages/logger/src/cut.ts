import type { Kept, RowText, View } from "./row.ts";

/** A collector takes 65,536 bytes in one request, a browser the same in all that outlive a page; the rest is for the envelope. */
export const BYTES = 64_000;

/** The oldest rows of a queue that have the same head: what one request carries. */
export interface Batch {
  /** A `LogBatch` as JSON; empty when none of the events is allowed any more. */
  readonly body: string;
  readonly bytes: number;
  /** How many events, and the time of the first. */
  readonly count: number;
  readonly at: number;
  /** Key of the last row. */
  readonly through: number;
  /** The queue once the batch has left it. */
  readonly rest: View;
}

/**
 * Cuts a batch from the front of a queue: whole rows, until there are `most` events or `bytes` bytes, one row
 * at least; undefined when the queue is empty.
 *
 * The sequence number of an event is the number of its session's events that are gone from before it, plus
 * its place: it follows from the queue alone, so whoever sends it again gives it the same one (L3). An event
 * that is not `allowed` any more keeps its number and is left out. Times become ages against `now` (ms), the
 * time of sending (L6).
 */
export function cut(
  [rows, { gone = new Map<string, number>() } = {}, total]: View,
  most: number,
  now: number,
  allowed: (event: Kept) => boolean,
): Batch | undefined {
  const events: Kept[] = [];
  let head: Omit<RowText, "e"> | undefined;
  const encoder = new TextEncoder();
  let same = "";
  let taken = 0;
  let bytes = 0;
  for (const { text } of rows) {
    const { e, ...its }: RowText = JSON.parse(text);
    const like = JSON.stringify(its);
    const size = encoder.encode(text).length - (taken && like.length);
    if (taken && (like !== same || events.length >= most || bytes + size > BYTES)) break;
    head = its;
    same = like;
    events.push(...e);
    bytes += size;
    taken++;
  }
  if (!head) return undefined;
  const before = gone.get(head.s) ?? 0;
  const count = events.length;
  const e = events.flatMap((event, i) =>
    allowed(event) ? [[before + i + 1, Math.max(0, now - event[0]), ...event.slice(1)]] : [],
  );
  const after = { gone: new Map([...gone, [head.s, before + count] as const].slice(-8)) };
  return {
    ...{ bytes, count },
    at: events[0]![0],
    body: e[0] ? JSON.stringify({ ...head, v: 1, t: now, e }) : "",
    through: rows[taken - 1]!.key,
    rest: [rows.slice(taken), after, total - taken],
  };
}
