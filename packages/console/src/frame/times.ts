import type { Texts } from "../texts/Texts.ts";

const minute = 60_000;
const day = 24 * 60 * minute;

// Making a formatter costs more than using it a hundred times.
const formatters = new Map<string, Intl.DateTimeFormat>();
function formatterOf(lang: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = lang + JSON.stringify(options);
  let formatter = formatters.get(key);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat(lang, options);
    formatters.set(key, formatter);
  }
  return formatter;
}
const format = (at: number, lang: string, options: Intl.DateTimeFormatOptions): string =>
  formatterOf(lang, options).format(at);

/** The local day of a time, as a key: `2026-11-24`. */
export const dayOf = (at: number): string => format(at, "sv", { dateStyle: "short" });
/** `14:05`. */
export const clock = (at: number, texts: Texts): string =>
  format(at, texts.locale, { hour: "2-digit", minute: "2-digit" });
/** `24. november 2026`. */
export const longDate = (at: number, texts: Texts): string => format(at, texts.locale, { dateStyle: "long" });
/** `24. nov. 2026, 14:05`. */
export const dateAndTime = (at: number, texts: Texts): string =>
  format(at, texts.locale, { dateStyle: "medium", timeStyle: "short" });

/** How long ago, as short as a list wants it: now, 5 min, 3 h, a weekday, a date. */
export function age(at: number, now: number, texts: Texts): string {
  const since = Math.max(0, now - at);
  if (since < minute) return texts.list.now;
  if (since < 60 * minute) return texts.list.minutes(Math.floor(since / minute));
  if (since < day) return texts.list.hours(Math.floor(since / (60 * minute)));
  if (since < 6 * day) return format(at, texts.locale, { weekday: "short" });
  return format(at, texts.locale, { day: "numeric", month: "short" });
}

/** A line between days: today, yesterday, or the date. */
export function dayName(at: number, now: number, texts: Texts): string {
  if (dayOf(at) === dayOf(now)) return texts.thread.today;
  if (dayOf(at) === dayOf(now - day)) return texts.thread.yesterday;
  return format(at, texts.locale, { weekday: "long", day: "numeric", month: "long" });
}

/** Whole days until a time, never less than zero. */
export const daysUntil = (at: number, now: number): number => Math.max(0, Math.ceil((at - now) / day));

/** A day in UTC (`2026-11-24`) in short: `24. nov.` */
export const shortDay = (iso: string, texts: Texts): string =>
  format(Date.parse(iso), texts.locale, { day: "numeric", month: "short", timeZone: "UTC" });
/** Days in UTC from one to another as one expression: `3.–24. nov. 2026`. */
export const daySpan = (from: string, to: string, texts: Texts): string =>
  formatterOf(texts.locale, { dateStyle: "medium", timeZone: "UTC" }).formatRange(
    Date.parse(from),
    Date.parse(to),
  );
