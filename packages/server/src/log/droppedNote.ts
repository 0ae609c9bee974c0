import type { LogRow } from "../store/rows.ts";
import type { Envelope } from "./sortEvents.ts";

/** Why a device drops events (L17). Others are counted as `other`: a device does not name our metrics. */
const reasons: ReadonlySet<string> = new Set(["waiting", "large", "old", "full", "refused"]);

/** What a device says it has dropped. */
export interface Dropped {
  /** Kept in the session beside its events. */
  readonly note: LogRow;
  /** Reason → how many, for the metric. */
  readonly counts: ReadonlyMap<string, number>;
}

/**
 * The note of what a batch says was dropped on the device (L17); undefined when it says nothing. Its id follows from the
 * batch's first event, so that a batch that comes again tells nothing new.
 */
export function droppedNote(batch: Envelope, purposes: readonly string[], now: number): Dropped | undefined {
  const { d = 0, w = {}, s, p, e } = batch;
  if (d === 0) return undefined;
  const counts = countsOf(d, w);
  const analytics = p.includes("analytics") && purposes.includes("analytics");
  const first: unknown = Array.isArray(e[0]) ? e[0][0] : 0;
  const attributes = {
    "nordleads.dropped.count": d,
    ...Object.fromEntries([...counts].map(([reason, count]) => [`nordleads.dropped.${reason}`, count])),
  };
  const note = {
    id: `${s}-d${Number.isSafeInteger(first) ? String(first) : "0"}`,
    session: s,
    at: now,
    receivedAt: now,
    name: "nordleads.dropped",
    purpose: analytics ? "analytics" : "necessary",
    category: analytics ? "visit.analytics" : "visit.technical",
    attributes: JSON.stringify(attributes),
  };
  return { note, counts };
}

function countsOf(all: number, told: Readonly<Record<string, number>>): ReadonlyMap<string, number> {
  const known = Object.entries(told).filter(([reason, count]) => reasons.has(reason) && count > 0);
  const rest = all - known.reduce((sum, [, count]) => sum + count, 0);
  return new Map([...known, ...(rest > 0 ? [["other", rest] as const] : [])]);
}
