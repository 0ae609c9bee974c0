import type { Batch } from "./plan.ts";

/** The body of a batch, a `LogBatch` as JSON: times become ages against `now` (ms), the time of sending (L6). */
export function encode(batch: Batch, now: number, dropped: number): string {
  const events = batch.events.map(([seq, [at, ...rest]]) => [seq, Math.max(0, now - at), ...rest]);
  return `${batch.head},"v":1,"t":${now},"d":${dropped},"e":${JSON.stringify(events)}}`;
}
