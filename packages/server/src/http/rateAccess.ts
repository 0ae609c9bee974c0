import { createMiddleware } from "hono/factory";
import type { Env } from "./env.ts";
import { problem } from "./problem.ts";
import { createRateLimiter, type RateLimit } from "./rateLimit.ts";

/** Refuses with `rate_limited` whoever calls too often. The address is used here and kept nowhere else. */
export function rateAccess(limit: RateLimit, trustProxy: boolean, now: () => number) {
  const limiter = createRateLimiter(limit);
  return createMiddleware<Env>(async (c, next) => {
    const forwarded = trustProxy ? c.req.header("x-forwarded-for")?.split(",").at(-1)?.trim() : undefined;
    const address = forwarded ?? c.env?.incoming?.socket.remoteAddress ?? "";
    const wait = limiter.take(address, now());
    if (wait > 0)
      throw problem("rate_limited", `Too many requests. Try again in ${wait} s.`, { retryAfter: wait });
    return next();
  });
}
