import { createMiddleware } from "hono/factory";
import type { Reader } from "../store/types.ts";
import type { Env } from "./env.ts";
import { problem } from "./problem.ts";

const exposed = "x-nordleads-visitor, x-vercel-ai-ui-message-stream, retry-after";
const allowed = "authorization, content-type, content-encoding, last-event-id, accept";

/**
 * Finds the site of the address and checks the origin against its list (S2). Callers without an `Origin`
 * (other servers) pass: tokens protect what is a visitor's. Answers preflights.
 */
export function siteAccess(read: Reader) {
  return createMiddleware<Env>(async (c, next) => {
    const site = await read.site(c.req.param("site") ?? "");
    if (!site) throw problem("site_unknown", "There is no site with this key. Check the key in the address.");
    c.set("site", site);
    c.res.headers.set("vary", "origin");
    const origin = c.req.header("origin");
    if (origin === undefined) return next();
    if (!site.origins.includes(origin))
      throw problem("origin_not_allowed", "This origin is not on the site's list. Add it to the site.");
    c.res.headers.set("access-control-allow-origin", origin);
    c.res.headers.set("access-control-expose-headers", exposed);
    if (c.req.method !== "OPTIONS") return next();
    c.res.headers.set("access-control-allow-methods", "GET, POST, PATCH, DELETE");
    c.res.headers.set("access-control-allow-headers", allowed);
    c.res.headers.set("access-control-max-age", "7200");
    return c.body(null, 204);
  });
}
