import { createMiddleware } from "hono/factory";
import { addressBlock } from "../http/addressBlock.ts";
import { callerAddress } from "../http/callerAddress.ts";
import type { Env } from "../http/env.ts";
import { problem } from "../http/problem.ts";
import { createRateLimiter } from "../http/rateLimit.ts";

/** Decisions of one block of addresses on one site: 300 at once, then five a second. */
export const blockLimit = { perSecond: 5, burst: 300 } as const;

/** Decisions on one site: 5,000 at once, then 200 a second. */
export const decisionsLimit = { perSecond: 200, burst: 5000 } as const;

/**
 * Refuses decisions that come too fast, before their body is read: `rate_limited`, with the seconds to wait. The
 * browser keeps its decision and comes again (C9). A block that is refused takes nothing of what the site may send, so
 * that it holds up nobody else. Addresses are used here and kept nowhere else.
 */
export function decisionLimits(trustProxy: boolean, now: () => number) {
  const blocks = createRateLimiter(blockLimit);
  const sites = createRateLimiter(decisionsLimit);
  return createMiddleware<Env>(async (c, next) => {
    const { key } = c.get("site");
    const block = addressBlock(callerAddress(c, trustProxy));
    const wait = blocks.take(`${key} ${block}`, now()) || sites.take(key, now());
    if (wait > 0)
      throw problem("rate_limited", `Too many decisions. Try again in ${wait} s.`, { retryAfter: wait });
    return next();
  });
}
