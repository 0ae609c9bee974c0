import type { CategoryName } from "@nordleads/wire/types";

/** Ends the time of one kind of what a category holds. The list of sweepers is the whole of retention. */
export interface Sweeper {
  readonly category: CategoryName;
  /** What is counted: `events`, `conversations`. */
  readonly what: string;
  /** How much of a site is over, when what is older than `before` (ms since the epoch) is. */
  due(site: string, before: number): Promise<number>;
  /** Ends the oldest of it, at most `limit`; says how much. Fewer than `limit`: that was all. */
  sweep(site: string, before: number, limit: number): Promise<number>;
}

/** One category of a site: how long it is kept, and what is over or went. */
export interface RetentionLine {
  readonly category: CategoryName;
  /** ISO 8601 duration of the data map, and what it counts from. */
  readonly retention: string;
  readonly from: string;
  readonly atEnd: "delete" | "anonymise";
  /** Older than this (ISO 8601, UTC) is over; null where no time runs by itself. */
  readonly before: string | null;
  /** What was found and, unless it was asked for dry, what went; empty where nothing here sweeps the category. */
  readonly swept: readonly { readonly what: string; readonly due: number; readonly gone: number }[];
}

export interface RetentionReport {
  readonly site: string;
  readonly at: string;
  readonly dryRun: boolean;
  readonly lines: readonly RetentionLine[];
}
