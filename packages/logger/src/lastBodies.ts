import { BYTES, cut } from "./cut.ts";
import type { Kept, View } from "./row.ts";

const EVENTS = 250;

/** What a page sends when it is left: as much of what it knows of the queue as may outlive it, in as few requests as can be. */
export function lastBodies(view: View, now: number, allowed: (event: Kept) => boolean): string[] {
  const bodies: string[] = [];
  let room = BYTES;
  for (let batch; (batch = cut(view, EVENTS, now, allowed)); view = batch.rest) {
    if ((room -= batch.bytes) < 0) break;
    if (batch.body) bodies.push(batch.body);
  }
  return bodies;
}
