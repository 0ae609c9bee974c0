import type { Gone, Kept, Row, RowText } from "./row.ts";

const SESSIONS = 8;

/** Whole rows with the same head, in order: what one request carries. */
export interface Batch {
  readonly keys: number[];
  /** JSON of the head, open at its end. */
  readonly head: string;
  readonly events: (readonly [seq: number, event: Kept])[];
  /** Size of the rows as UTF-8; the body is at most 3 % larger. */
  bytes: number;
  /** How many events of each session are gone once this batch is: of the latest eight sessions. */
  gone: Gone;
}

/**
 * Cuts the front of a queue, as far as it is asked for, into batches of at most `most` events (or one row) and `bytes` bytes.
 * The sequence number of an event is the number of its session's events that are gone from before it, plus
 * its place: it follows from the queue alone, so whoever sends it again gives it the same one (L3).
 * An event that is not `allowed` any more keeps its number and is left out.
 */
export function* plan(
  rows: readonly Row[],
  gone: Gone,
  most: number,
  bytes: number,
  allowed: (event: Kept) => boolean,
): Generator<Batch> {
  const places = new Map(gone);
  const encoder = new TextEncoder();
  let last: Batch | undefined;
  for (const { key, text } of rows) {
    const { s, e } = JSON.parse(text) as RowText;
    const head = text.slice(0, text.indexOf(',"e":['));
    const size = encoder.encode(text).length;
    if (last?.head !== head || last.events.length + e.length > most || last.bytes + size > bytes) {
      if (last) yield last;
      last = { keys: [], head, events: [], bytes: 0, gone };
    }
    let seq = places.get(s) ?? 0;
    for (const event of e) if (++seq && allowed(event)) last.events.push([seq, event]);
    places.set(s, seq);
    for (const session of places.keys()) if (places.size > SESSIONS) places.delete(session);
    last.keys.push(key);
    last.bytes += size;
    last.gone = new Map(places);
  }
  if (last) yield last;
}
