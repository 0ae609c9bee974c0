import type { Batch } from "./cut.ts";

const EVENTS = 50;
const LINGER = 5000;
const POLL = 15_000;
const DAY = 86_400_000;
const ROWS = 4000;

/** Why a batch leaves a queue without an acknowledgement. */
export type Why = "old" | "full" | "refused";

/** How long to wait until the oldest batch is to be sent, in ms, 0 when it is due; and whether it is to be dropped instead (L17). */
export type Due = readonly [wait: number, why?: "old" | "full"];

/**
 * A batch is due when it is full, when there is another behind it, after five seconds, or at once when in a
 * `hurry` (L4), but not before the `pause` (ms) after a failure is over (L10). `rows` wait in all.
 */
export function due(
  batch: Batch | undefined,
  now: number,
  pause: number,
  rows: number,
  hurry?: boolean,
): Due {
  if (!batch) return [POLL];
  const age = now - batch.at;
  if (rows > ROWS) return [0, "full"];
  if (age > 7 * DAY) return [0, "old"];
  // A longer one, and an event to come, are of a clock that was set back.
  if (pause > 0 && pause < DAY) return [pause];
  return [hurry || batch.count >= EVENTS || batch.rest[0][0] || age < 0 || age > LINGER ? 0 : LINGER - age];
}
