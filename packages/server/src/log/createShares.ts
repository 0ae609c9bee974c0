/** How much of the collector one site may use. */
export interface ShareLimits {
  /** Events a second that it may send for long. */
  readonly perSecond: number;
  /** What it has left unused of this many seconds it may send at once. */
  readonly seconds: number;
  /** Batches and erasures that may wait for their commit at the same time. */
  readonly open: number;
}

/** What holds for every site but for the rate: 30 seconds of it at once, 200 batches at a time. */
export const siteShare = { seconds: 30, open: 200 } as const;

/** Each site's share of the collector: a noisy one meets its own limit before it is in another's way. */
export interface Shares {
  /** 0 when the site may send, else the seconds to wait. `now` in ms. */
  wait(site: string, now: number): number;
  /** Counts what came. A batch may take more than is left: the next ones wait for it. */
  charge(site: string, events: number, now: number): void;
  /** Runs `work` in one of the site's places; undefined, and nothing is run, when all are taken. */
  hold<T>(site: string, work: () => Promise<T>): Promise<T> | undefined;
}

interface Share {
  tokens: number;
  at: number;
  open: number;
}

/** Shares of as many sites as there are; they live in memory, and are full again after a start. */
export function createShares({ perSecond, seconds, open }: ShareLimits): Shares {
  const most = perSecond * seconds;
  const shares = new Map<string, Share>();
  const shareOf = (site: string, now: number): Share => {
    const share = shares.get(site) ?? { tokens: most, at: now, open: 0 };
    share.tokens = Math.min(most, share.tokens + (Math.max(0, now - share.at) / 1000) * perSecond);
    share.at = now;
    shares.set(site, share);
    return share;
  };
  return {
    wait: (site, now) => {
      const { tokens } = shareOf(site, now);
      return tokens >= 1 ? 0 : Math.max(1, Math.ceil((1 - tokens) / perSecond));
    },
    charge: (site, events, now) => {
      shareOf(site, now).tokens -= Math.max(1, events);
    },
    hold: (site, work) => {
      const share = shares.get(site) ?? shareOf(site, 0);
      if (share.open >= open) return undefined;
      share.open += 1;
      return work().finally(() => {
        share.open -= 1;
      });
    },
  };
}
