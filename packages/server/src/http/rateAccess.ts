import { createMiddleware } from "hono/factory";
import { callerAddress } from "./callerAddress.ts";
import type { Env } from "./env.ts";
import { problem } from "./problem.ts";
import { createRateLimiter, type RateLimit } from "./rateLimit.ts";

/** Refuses with `rate_limited` whoever calls too often. The address is used here and kept nowhere else. */
export function rateAccess(limit: RateLimit, trustProxy: boolean, now: () => number) {
  const limiter = createRateLimiter(limit);
  return createMiddleware<Env>(async (c, next) => {
    const wait = limiter.take(callerAddress(c, trustProxy), now());
    if (wait > 0)
      throw problem("rate_limited", `Too many requests. Try again in ${wait} s.`, { retryAfter: wait });
    return next();
  });
}
