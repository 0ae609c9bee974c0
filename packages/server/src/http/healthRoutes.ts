import { Hono } from "hono";
import type { Store } from "../store/types.ts";
import type { Env } from "./env.ts";
import type { Metrics } from "./createMetrics.ts";
import { problem } from "./problem.ts";

/** Longest that a commit may take and the server still counts as ready, ms. */
const patience = 2000;

/** `/healthz` while the process lives, `/readyz` while it can commit, `/metrics` (S9). */
export function healthRoutes(store: Store, metrics: Metrics, closing: AbortSignal): Hono<Env> {
  return new Hono<Env>()
    .get("/healthz", (c) => c.text("ok\n"))
    .get("/readyz", async (c) => {
      if (closing.aborted) throw problem("busy", "The server is closing.", { retryAfter: 5 });
      let timer: NodeJS.Timeout | undefined;
      const late = new Promise<false>((resolve) => {
        timer = setTimeout(() => resolve(false), patience);
      });
      const done = store.write({ type: "ping" }).then(
        () => true,
        () => false,
      );
      const ready = await Promise.race([done, late]);
      clearTimeout(timer);
      if (!ready) throw problem("busy", "The store cannot commit.", { retryAfter: 5 });
      return c.text("ready\n");
    })
    .get("/metrics", (c) =>
      c.text(metrics.text(), 200, { "content-type": "text/plain; version=0.0.4; charset=utf-8" }),
    );
}
