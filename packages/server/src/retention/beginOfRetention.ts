/**
 * The moment before which everything is over at `now` (ms since the epoch), after an ISO 8601 duration of days, months
 * or years; undefined for `P0D`, whose end is an event and no date.
 */
export function beginOfRetention(duration: string, now: number): number | undefined {
  const [, count = "0", unit] = /^P(\d+)([DMY])$/.exec(duration) ?? [];
  const number = Number(count);
  if (number === 0) return undefined;
  const date = new Date(now);
  if (unit === "D") return date.setUTCDate(date.getUTCDate() - number);
  const day = date.getUTCDate();
  const months = unit === "Y" ? number * 12 : number;
  date.setUTCMonth(date.getUTCMonth() - months);
  // A day that the month does not have has run over into the next one: the last of the month is meant.
  if (date.getUTCDate() !== day) date.setUTCDate(0);
  return date.getTime();
}
