import { setTimeout } from "node:timers/promises";
import { marketingOptInSchema } from "@nordleads/wire";
import type { MarketingAccepted } from "@nordleads/wire/types";
import { Hono } from "hono";
import type { Env } from "../http/env.ts";
import { problem } from "../http/problem.ts";
import { createRateLimiter, type RateLimit } from "../http/rateLimit.ts";
import { checkVersion, parseJson, parseShape, readText } from "../http/readBody.ts";
import { quickestAnswer } from "./limits.ts";
import { registeredWords } from "./registeredWords.ts";
import type { Marketing } from "./createMarketing.ts";

export interface MarketingRoutesOptions {
  readonly marketing: Pick<Marketing, "ask">;
  readonly maxBody: number;
  readonly now: () => number;
  /** Opt-ins of one site. */
  readonly limit: RateLimit;
  /** Told of each opt-in: a message may wait. */
  readonly asked: () => void;
}

/**
 * Opt-ins (M1), below `/v1`: 202 with the same body, whether the address is known or not (M5). Problems:
 * `origin_not_allowed`, `shape_invalid`, `notice_unknown` (words that the site has not registered), `rate_limited`,
 * `busy`, `storage_full`.
 */
export function marketingRoutes(options: MarketingRoutesOptions): Hono<Env> {
  const { marketing, maxBody, now } = options;
  const rules = { types: ["application/json", "text/plain"], most: maxBody } as const;
  const limiter = createRateLimiter(options.limit);
  return new Hono<Env>().post("/:site/marketing", async (c) => {
    const site = c.get("site");
    // One that is sent is on the list already, or the site's door would have refused it.
    if (c.req.header("origin") === undefined)
      throw problem("origin_not_allowed", "An opt-in comes from one of the site's pages: send its Origin.");
    const body = parseJson(await readText(c.req.raw, rules));
    checkVersion(body);
    const optIn = parseShape(marketingOptInSchema, body);
    if (optIn.page !== undefined && !site.origins.includes(new URL(optIn.page).origin))
      throw problem("shape_invalid", "page: is not a page of the site.", { path: "page" });
    const words = registeredWords(site, optIn.words);
    const wait = limiter.take(site.key, now());
    if (wait > 0)
      throw problem("rate_limited", `Too many opt-ins. Try again in ${wait} s.`, { retryAfter: wait });
    await Promise.all([marketing.ask(site, { ...optIn, words }), setTimeout(quickestAnswer)]);
    options.asked();
    return c.json({ accepted: true } satisfies MarketingAccepted, 202, { "cache-control": "no-store" });
  });
}
