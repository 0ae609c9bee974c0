import { expiresAt } from "./expiresAt.ts";
import type { KeptChoice } from "./keptChoice.ts";

/**
 * Whether the visitor must be asked (C13): nothing kept, other words than those that were shown, a purpose that
 * was not asked for, or too long ago. `now` in ms since the epoch.
 */
export function isDue(
  kept: KeptChoice | undefined,
  notice: string,
  purposes: readonly string[],
  now: number,
): boolean {
  return (
    kept?.notice !== notice ||
    now >= expiresAt(kept) ||
    purposes.some((purpose) => kept.choices[purpose] === undefined)
  );
}
