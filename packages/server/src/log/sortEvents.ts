import { events as known, logEventSchema } from "@nordleads/wire";
import type { LogBatch } from "@nordleads/wire/types";
import type { LogRow } from "../store/rows.ts";
import type { Site } from "../site/types.ts";
import { cleanAttributes } from "./cleanAttributes.ts";

/** A batch after its envelope was checked; events are looked at one by one (L5). */
export type Envelope = Omit<LogBatch, "e"> & { readonly e: readonly unknown[] };

export interface Sorted {
  readonly events: readonly LogRow[];
  readonly rejected: readonly { readonly id: string; readonly code: RejectCode }[];
}
export type RejectCode = "shape_invalid" | "purpose_unknown" | "not_granted";

/** Oldest age that is believed, ms: the device keeps events for a week. */
export const oldestAge = 8 * 24 * 3600 * 1000;

/**
 * Which events of a batch are kept, and why the others are not. Times are counted back from the
 * collector's clock by the event's age, so that a device's wrong clock does not matter (L6).
 */
export function sortEvents(
  batch: Envelope,
  { purposes, keepQuery }: Pick<Site, "purposes" | "keepQuery">,
  now: number,
): Sorted {
  const events: LogRow[] = [];
  const rejected: { id: string; code: RejectCode }[] = [];
  batch.e.forEach((item, index) => {
    const id = `${batch.s}-${sequenceOf(item) ?? `@${index}`}`;
    const parsed = logEventSchema.safeParse(item);
    if (!parsed.success) return rejected.push({ id, code: "shape_invalid" });
    const [, age, name, attributes = {}, given] = parsed.data;
    const { purpose, category } = classify(name, given);
    const refused = refusal(purpose, purposes, batch.p);
    if (refused) return rejected.push({ id, code: refused });
    return events.push({
      id,
      session: batch.s,
      at: now - Math.min(age, oldestAge),
      receivedAt: now,
      name,
      purpose,
      category,
      attributes: JSON.stringify(cleanAttributes(attributes, keepQuery)),
    });
  });
  return { events, rejected };
}

/** Why an event of this purpose is not taken (L7); undefined when it is. */
export function refusal(
  purpose: string,
  ofSite: readonly string[],
  granted: readonly string[],
): "purpose_unknown" | "not_granted" | undefined {
  if (purpose === "necessary") return undefined;
  if (!ofSite.includes(purpose)) return "purpose_unknown";
  return granted.includes(purpose) ? undefined : "not_granted";
}

function sequenceOf(item: unknown): number | undefined {
  const first: unknown = Array.isArray(item) ? item[0] : undefined;
  return Number.isSafeInteger(first) ? (first as number) : undefined;
}

/**
 * A name of ours implies purpose and category (L7); another's purpose is what it says. When it says nothing it is
 * analytics, except for the chat's own.
 */
export function classify(name: string, given: string | undefined): { purpose: string; category: string } {
  if (Object.hasOwn(known, name)) return known[name as keyof typeof known];
  if (given === undefined && name.startsWith("chat."))
    return { purpose: "necessary", category: "chat.metadata" };
  const purpose = given ?? "analytics";
  return { purpose, category: purpose === "necessary" ? "visit.technical" : "visit.analytics" };
}
