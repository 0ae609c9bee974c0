/** A time (ms since the epoch, or ISO 8601) as a date in words. */
export function inWords(time: number | string | undefined, lang: string | undefined): string {
  return new Date(time ?? 0).toLocaleDateString(lang, { dateStyle: "long" });
}
