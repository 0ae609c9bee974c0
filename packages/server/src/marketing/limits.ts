const minute = 60_000;
const day = 24 * 60 * minute;

/** How long a confirmation's token is good, and a pending address is kept (M1, M2), ms. */
export const tokenLife = 7 * day;

/**
 * Asks of one address: more are answered alike, and nothing is sent. Asks of one site whose message nobody has
 * confirmed: more are refused, so that nobody has us write to strangers.
 */
export const askLimits = {
  gap: 10 * minute,
  perDay: 3,
  unconfirmed: { most: 1000, window: day },
} as const;

/** No answer to an opt-in comes sooner, ms: how long the store took for this address is not seen (M5). */
export const quickestAnswer = 50;

/** Opt-ins from one caller's address: 30 at once, then one in ten seconds. */
export const callerLimit = { perSecond: 1 / 10, burst: 30 } as const;

/** Opt-ins of one site: 300 at once, then one a second. */
export const siteLimit = { perSecond: 1, burst: 300 } as const;
