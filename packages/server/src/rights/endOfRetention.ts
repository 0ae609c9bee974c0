/** When what counts from `from` (ms since the epoch) is deleted, after an ISO 8601 duration of days, months or years. */
export function endOfRetention(duration: string, from: number): number {
  const [, count = "0", unit] = /^P(\d+)([DMY])$/.exec(duration) ?? [];
  const date = new Date(from);
  if (unit === "D") date.setUTCDate(date.getUTCDate() + Number(count));
  if (unit === "M") date.setUTCMonth(date.getUTCMonth() + Number(count));
  if (unit === "Y") date.setUTCFullYear(date.getUTCFullYear() + Number(count));
  return date.getTime();
}
