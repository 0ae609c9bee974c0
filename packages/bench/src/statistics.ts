/** The value at a share of the way through the sorted numbers, between neighbours in proportion. NaN for none. */
function quantile(numbers: readonly number[], share: number): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const place = share * (sorted.length - 1);
  const below = sorted[Math.floor(place)] ?? Number.NaN;
  const above = sorted[Math.ceil(place)] ?? Number.NaN;
  return below + (above - below) * (place - Math.floor(place));
}

export function median(numbers: readonly number[]): number {
  return quantile(numbers, 0.5);
}

/** A number with how far its rounds lie apart: lower and upper quartile. */
export interface Spread {
  readonly middle: number;
  readonly low: number;
  readonly high: number;
}

export function spread(numbers: readonly number[]): Spread {
  return { middle: median(numbers), low: quantile(numbers, 0.25), high: quantile(numbers, 0.75) };
}

/** How many times `numbers` is `base`, round by round. */
export function pairedRatio(numbers: readonly number[], base: readonly number[]): Spread {
  return spread(numbers.map((number, round) => number / (base[round] ?? Number.NaN)));
}

/** How much `numbers` is over `base`, round by round. */
export function pairedExcess(numbers: readonly number[], base: readonly number[]): Spread {
  return spread(numbers.map((number, round) => number - (base[round] ?? Number.NaN)));
}

/** The items in an order of chance; `random` gives a number from 0 to below 1. */
export function shuffled<T>(items: readonly T[], random: () => number): T[] {
  return items
    .map((item) => ({ item, place: random() }))
    .toSorted((a, b) => a.place - b.place)
    .map(({ item }) => item);
}
