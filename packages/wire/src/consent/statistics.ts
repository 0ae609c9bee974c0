import type { ConsentAction } from "./types.ts";

/** A count, rounded down to a multiple of 5; below 5 it is not told (C33). */
export type ToldCount = number | "<5";

/** What a purpose or service got: times that it was given, refused for the first time, and withdrawn. */
export interface NameCounts {
  readonly given: ToldCount;
  readonly refused: ToldCount;
  readonly withdrawn: ToldCount;
}

/** The decisions of a day (`YYYY-MM-DD`). */
export interface ConsentDay {
  readonly day: string;
  /** By action, and within it by layer: 1 the banner, 2 the settings, 0 the page's own call. */
  readonly actions: Readonly<Record<ConsentAction, Readonly<Record<"0" | "1" | "2", ToldCount>>>>;
  readonly names: Readonly<Record<string, NameCounts>>;
}

/** Sums of the counts that are told, so that they tell no more: the true numbers are these or higher. */
export interface ConsentTotals {
  readonly decisions: number;
  readonly acceptedAll: number;
  readonly rejectedAll: number;
  /** `acceptedAll` among the answers to the question (all, none, a choice, under age), 0 to 1; null without any. */
  readonly share: number | null;
  readonly names: Readonly<
    Record<
      string,
      {
        readonly given: number;
        readonly refused: number;
        readonly withdrawn: number;
        readonly share: number | null;
      }
    >
  >;
}

/** `GET /console/api/sites/SITE_KEY/consent/statistics`: a site's decisions by day, without any identifier (C33). */
export interface ConsentStatistics {
  readonly site: string;
  /** Where its days begin. */
  readonly timeZone: "UTC";
  /** First and last day, both inclusive. */
  readonly from: string;
  readonly to: string;
  readonly days: readonly ConsentDay[];
  readonly total: ConsentTotals;
}
