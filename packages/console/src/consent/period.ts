import type { Period } from "../api/createApi.ts";

const dayLength = 86_400_000;
/** More days than this the server does not tell at once. */
export const mostDays = 400;
/** Lengths that are offered, in days; the second is what is shown unasked. */
export const lengths = [7, 30, 90] as const;

/** A time (ms since the epoch) as its day in UTC, `YYYY-MM-DD`. */
export const isoDay = (at: number): string => new Date(at).toISOString().slice(0, 10);

/** Days from the first to the last, both counted. */
export const daysIn = ({ from, to }: Period): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / dayLength) + 1;

/** The last days up to today. */
export function lastDays(days: number, now: number): Period {
  return { from: isoDay(now - (days - 1) * dayLength), to: isoDay(now) };
}

const isDay = (text: string): boolean =>
  /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text)) && isoDay(Date.parse(text)) === text;

/** Why a period cannot be shown. */
export type PeriodFault = "wrongEmpty" | "wrongOrder" | "wrongLong" | "wrongFuture";

/** What is wrong with a period that somebody has entered; null where nothing is. */
export function faultOf(period: Period, now: number): PeriodFault | null {
  if (!isDay(period.from) || !isDay(period.to)) return "wrongEmpty";
  if (period.to > isoDay(now)) return "wrongFuture";
  if (period.from > period.to) return "wrongOrder";
  return daysIn(period) > mostDays ? "wrongLong" : null;
}

/** What an address asks for: `?days=7`, or `?from=…&to=…`; anything else is the last 30 days. */
export interface Asked {
  readonly period: Period;
  /** One of the lengths that are offered; null for dates of one's own. */
  readonly length: number | null;
}

/** Reads the address. Never throws. */
export function readPeriod(search: string, now: number): Asked {
  const query = new URLSearchParams(search);
  const own = { from: query.get("from") ?? "", to: query.get("to") ?? "" };
  if (faultOf(own, now) === null) return { period: own, length: null };
  const length = lengths.find((days) => String(days) === query.get("days")) ?? 30;
  return { period: lastDays(length, now), length };
}
