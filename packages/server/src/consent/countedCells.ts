import type { ConsentRecord } from "@nordleads/wire/types";

/**
 * The cells of the statistics that a record counts in (C33): `action/ACTION/LAYER`, and `name/NAME/CHANGE` for each
 * purpose and service that it has changed.
 */
export function countedCells({
  action,
  layer,
  changes = {},
}: Pick<ConsentRecord, "action" | "layer" | "changes">): string[] {
  const changed = Object.entries(changes).filter(([, change]) => change !== "unchanged");
  return [`action/${action}/${layer}`, ...changed.map(([name, change]) => `name/${name}/${change}`)];
}
