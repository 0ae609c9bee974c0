import { expiresAt } from "./expiresAt.ts";
import type { KeptChoice } from "./keptChoice.ts";

/**
 * Whether the visitor must be asked (C13): nothing kept, another notice than those of now (one in each language), a purpose that
 * was not asked for, or too long ago. `now` in ms since the epoch.
 */
export function isDue(
  kept: KeptChoice | undefined,
  notices: readonly string[],
  purposes: readonly string[],
  now: number,
): boolean {
  return (
    !kept ||
    !notices.includes(kept.notice) ||
    now >= expiresAt(kept) ||
    purposes.some((purpose) => kept.choices[purpose] === undefined)
  );
}
