/** How often one address may call. */
export interface RateLimit {
  readonly perSecond: number;
  readonly burst: number;
}

/** Token buckets by address. Addresses stay in memory, bounded, and are never written anywhere. */
export interface RateLimiter {
  /** Takes one call. 0 when it may go on, else the seconds to wait. `now` in ms. */
  take(address: string, now: number): number;
}

interface Bucket {
  tokens: number;
  at: number;
}

const mostAddresses = 100_000;

export function createRateLimiter({ perSecond, burst }: RateLimit): RateLimiter {
  const buckets = new Map<string, Bucket>();
  return {
    take: (address, now) => {
      const bucket = buckets.get(address) ?? { tokens: burst, at: now };
      bucket.tokens = Math.min(burst, bucket.tokens + ((now - bucket.at) / 1000) * perSecond);
      bucket.at = now;
      // Deleted first so that the map stays in the order of use, the longest unused in front.
      buckets.delete(address);
      buckets.set(address, bucket);
      if (buckets.size > mostAddresses) buckets.delete(buckets.keys().next().value ?? "");
      if (bucket.tokens < 1) return Math.max(1, Math.ceil((1 - bucket.tokens) / perSecond));
      bucket.tokens -= 1;
      return 0;
    },
  };
}
