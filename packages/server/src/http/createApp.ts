import { Hono } from "hono";
import { routePath } from "hono/route";
import { createMetrics, type Metrics } from "./createMetrics.ts";
import { errorFields, type Logger } from "./createLogger.ts";
import type { Env } from "./env.ts";
import { problem, ProblemError } from "./problem.ts";
import { problemResponse } from "./problemResponse.ts";

export interface App {
  readonly hono: Hono<Env>;
  readonly metrics: Metrics;
}

const securityHeaders = {
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "cross-origin-resource-policy": "cross-origin",
} as const;

/** The frame of all routes: security headers, one place where refusals become problem+json, log and metrics. */
export function createApp(log: Logger, now: () => number = performance.now.bind(performance)): App {
  const hono = new Hono<Env>();
  const metrics = createMetrics();
  hono.use(async (c, next) => {
    const began = now();
    for (const [name, value] of Object.entries(securityHeaders)) c.res.headers.set(name, value);
    await next();
    const route = routePath(c, -1);
    const status = c.res.status;
    const ms = Math.round(now() - began);
    metrics.add("nordleads_requests_total", { method: c.req.method, route, status });
    metrics.add("nordleads_request_seconds_total", { route }, ms / 1000);
    log.info({ event: "request", method: c.req.method, route, status, ms });
  });
  hono.notFound(() =>
    problemResponse(problem("not_found", "There is nothing at this address. See /openapi.json.")),
  );
  hono.onError((error, c) => {
    const known = error instanceof ProblemError;
    if (!known) {
      metrics.add("nordleads_failures_total");
      log.error({ event: "failure", route: routePath(c, -1), ...errorFields(error) });
    }
    return problemResponse(
      known ? error : problem("internal", "Something went wrong here. It is not your mistake; try again."),
    );
  });
  return { hono, metrics };
}
