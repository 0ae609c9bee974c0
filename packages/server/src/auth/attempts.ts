/** Counts tries by key in a rolling window; in memory, bounded. */
export interface Attempts {
  /** Takes one try of each key. Seconds to wait when one of them is used up, 0 when the try may go on. */
  take(limits: readonly AttemptLimit[]): number;
  /** The try was right: it does not count against the keys. */
  giveBack(limits: readonly AttemptLimit[]): void;
}

export interface AttemptLimit {
  readonly key: string;
  readonly max: number;
  readonly windowMs: number;
}

interface Window {
  count: number;
  readonly until: number;
}

const mostKeys = 50_000;

/** Makes an empty counter. `now` in ms since the epoch. */
export function createAttempts(now: () => number): Attempts {
  const windows = new Map<string, Window>();
  const current = (limit: AttemptLimit): Window => {
    const known = windows.get(limit.key);
    if (known && known.until > now()) return known;
    const fresh = { count: 0, until: now() + limit.windowMs };
    // Deleted first so that the map stays in the order of age, the oldest in front.
    windows.delete(limit.key);
    windows.set(limit.key, fresh);
    return fresh;
  };
  return {
    take(limits) {
      const found = limits.map((limit) => ({ limit, window: current(limit) }));
      const full = found.filter(({ limit, window }) => window.count >= limit.max);
      if (full.length > 0) {
        return Math.max(...full.map(({ window }) => Math.ceil((window.until - now()) / 1000)), 1);
      }
      for (const { window } of found) window.count += 1;
      while (windows.size > mostKeys) windows.delete(windows.keys().next().value ?? "");
      return 0;
    },
    giveBack(limits) {
      for (const { key } of limits) {
        const window = windows.get(key);
        if (window && window.count > 0) window.count -= 1;
      }
    },
  };
}
