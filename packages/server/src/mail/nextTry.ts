const minute = 60_000;
const steps = [1, 5, 15, 60, 240] as const;

/** Longest that a message is tried, ms: its links hold for 7 days, and somebody is waiting for it. */
export const longestTry = 48 * 60 * minute;

/**
 * When a message is tried again: after 1, 5, 15 and 60 minutes, then every four hours, each up to a fifth later
 * (`random` from 0 to 1) so that not all come at once; undefined after 48 hours. Times in ms since the epoch.
 */
export function nextTry(attempts: number, madeAt: number, now: number, random: number): number | undefined {
  const wait = (steps[Math.min(attempts, steps.length - 1)] ?? 240) * minute;
  const next = now + Math.round(wait * (1 + random / 5));
  return next - madeAt > longestTry ? undefined : next;
}
