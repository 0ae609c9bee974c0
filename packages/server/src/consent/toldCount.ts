import type { ToldCount } from "@nordleads/wire/types";

/** Both the least count that is told and the step of those that are. */
const step = 5;

/**
 * A count as it is told (C33): rounded down to a multiple of 5, and below 5 not at all, none included. Every number
 * that is told is rounded by itself and sums are made of what is told, so that the difference of two of them leaves
 * a hidden count anywhere from 0 to 4.
 */
export function toldCount(count: number): ToldCount {
  return count < step ? "<5" : count - (count % step);
}
