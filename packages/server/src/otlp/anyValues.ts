import type { AttributeValue } from "@nordleads/wire/types";
import type { AnyValue, KeyValue } from "./types.ts";

/** A value as OTLP types it: a whole number is an `intValue` (a string in JSON), any other a `doubleValue`. */
function toAnyValue(value: AttributeValue | readonly string[]): AnyValue {
  if (typeof value === "string") return { stringValue: value };
  if (typeof value === "boolean") return { boolValue: value };
  if (typeof value === "number")
    return Number.isSafeInteger(value) ? { intValue: String(value) } : { doubleValue: value };
  return { arrayValue: { values: value.map(toAnyValue) } };
}

export function toKeyValues(
  attributes: Readonly<Record<string, AttributeValue | readonly string[]>>,
): KeyValue[] {
  return Object.entries(attributes).map(([key, value]) => ({ key, value: toAnyValue(value) }));
}

/** The value as ours: lists become one text; what has no such form (maps, bytes, no number) is undefined. */
export function fromAnyValue(value: AnyValue | undefined): AttributeValue | undefined {
  if (value?.stringValue !== undefined) return value.stringValue;
  if (value?.boolValue !== undefined) return value.boolValue;
  if (value?.intValue !== undefined) return Number(value.intValue);
  if (value?.doubleValue !== undefined)
    return Number.isFinite(value.doubleValue) ? Number(value.doubleValue) : undefined;
  const parts = (value?.arrayValue?.values ?? []).map(fromAnyValue).filter((part) => part !== undefined);
  // Protobuf does not tell an empty list from none.
  return parts.length > 0 ? parts.join(", ") : undefined;
}
