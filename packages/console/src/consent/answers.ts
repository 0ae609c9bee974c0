import type { ConsentAction, ConsentDay, ConsentStatistics, ToldCount } from "@nordleads/wire/types";

/** Counts of the answers to the question; each is told, so the true ones are these or higher. */
export interface Answers {
  readonly accepted: number;
  readonly own: number;
  /** All refused; who said to be under age has refused all too (C27). */
  readonly rejected: number;
}

/** The answers of one day, or of seven. */
export interface Bucket {
  /** First and last day, `YYYY-MM-DD`; the same for a day. */
  readonly from: string;
  readonly to: string;
  readonly answers: Answers;
  /** Those that a share may be made of. */
  readonly sound: Answers;
}

/** Where a choice was made. */
export type Layer = 0 | 1 | 2;
export const layers: readonly Layer[] = [1, 2, 0];

/**
 * Of fewer answers in a day no share is made: where 5 accepted and the 4 who refused are not told, it would say that
 * all accepted.
 */
const leastForShare = 20;

/** From more days than this on, seven of them share a bar. */
const mostBars = 62;

const told = (count: ToldCount): number => (count === "<5" ? 0 : count);
const sum = (counts: readonly number[]): number => counts.reduce((all, one) => all + one, 0);

/** How often an action was taken on these days, in one layer or in all; 0 where too few are told. */
export function countOf(days: readonly ConsentDay[], action: ConsentAction, layer?: Layer): number {
  const wanted = layer === undefined ? layers : [layer];
  return sum(days.flatMap(({ actions }) => wanted.map((one) => told(actions[action][one]))));
}

/** The answers of some days together. */
export function answersOf(days: readonly ConsentDay[]): Answers {
  return {
    accepted: countOf(days, "accept_all"),
    own: countOf(days, "save"),
    rejected: countOf(days, "reject_all") + countOf(days, "under_age"),
  };
}

/** How many answers in all. */
export const allOf = ({ accepted, own, rejected }: Answers): number => accepted + own + rejected;

/** A part of the answers, 0 to 1; null where there are none. */
export const shareOf = (part: number, answers: Answers): number | null =>
  allOf(answers) === 0 ? null : part / allOf(answers);

/** The answers of those days on which enough answered for a share. */
export const soundAnswers = (days: readonly ConsentDay[]): Answers =>
  answersOf(days.filter((day) => allOf(answersOf([day])) >= leastForShare));

/** How many of those who were asked for a purpose or service said yes, 0 to 1; null without days of enough answers. */
export function shareOfName(days: readonly ConsentDay[], name: string): number | null {
  const counts = days.map(({ names }) => [
    told(names[name]?.given ?? "<5"),
    told(names[name]?.refused ?? "<5"),
  ]);
  const sound = counts.filter((pair) => sum(pair) >= leastForShare);
  const all = sum(sound.flat());
  return all === 0 ? null : sum(sound.map(([given = 0]) => given)) / all;
}

/** A bucket for each day; of a long period for each seven, counted back from the last, so that the newest is whole. */
export function bucketsOf({ days }: Pick<ConsentStatistics, "days">): Bucket[] {
  const size = days.length > mostBars ? 7 : 1;
  const buckets: Bucket[] = [];
  for (let end = days.length; end > 0; end -= size) {
    const part = days.slice(Math.max(0, end - size), end);
    buckets.unshift({
      from: part[0]?.day ?? "",
      to: part.at(-1)?.day ?? "",
      answers: answersOf(part),
      sound: soundAnswers(part),
    });
  }
  return buckets;
}
