import { pageAddress } from "@nordleads/browser";
import type { Attributes, AttributeValue } from "@nordleads/wire/types";

/**
 * A copy of the attributes as the collector takes them: at most 32, strings of at most 2,000 characters,
 * finite numbers and booleans. Addresses lose query and fragment (L9).
 */
export function clean(attributes: Attributes): Attributes {
  const kept: Record<string, AttributeValue> = {};
  for (const [key, value] of Object.entries(attributes).slice(0, 32))
    if (typeof value === "string")
      kept[key] = (/^https?:/i.test(value) ? pageAddress(value) : value).slice(0, 2000);
    else if (typeof value === "boolean" || Number.isFinite(value)) kept[key] = value;
  return kept;
}
