import type { Attributes, AttributeValue } from "@nordleads/wire/types";

/**
 * A copy of the attributes as the collector takes them: at most 32, strings of at most 2,000 characters,
 * finite numbers and booleans. `text` goes over every string; by default an address loses query and fragment (L9).
 */
export function clean(attributes: Attributes, text: (value: string) => string = withoutQuery): Attributes {
  const kept: Record<string, AttributeValue> = {};
  for (const [key, value] of Object.entries(attributes).slice(0, 32))
    if (typeof value === "string") kept[key] = text(value).slice(0, 2000);
    else if (typeof value === "boolean" || Number.isFinite(value)) kept[key] = value;
  return kept;
}

function withoutQuery(value: string): string {
  return value.replace(/^(https?:[^?#]*).*/is, "$1");
}
