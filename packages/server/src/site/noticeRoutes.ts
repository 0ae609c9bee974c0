import { Hono } from "hono";
import type { Env } from "../http/env.ts";
import { problem } from "../http/problem.ts";
import type { Reader } from "../store/types.ts";

/**
 * A notice by its hash (C15) or the first 16 digits of it, which is what the device keeps (C26), below `/v1`: for
 * layer two of the banner, or whoever checks a receipt.
 */
export function noticeRoutes(read: Reader): Hono<Env> {
  return new Hono<Env>().get("/:site/notice/:hash{[0-9a-f]{16}(?:[0-9a-f]{48})?}", async (c) => {
    const notice = await read.notice(c.get("site").key, c.req.param("hash"));
    if (!notice) throw problem("not_found", "No notice with this hash was ever shown on this site.");
    c.header("content-language", notice.lang);
    c.header("cache-control", "public, max-age=31536000, immutable");
    c.header("content-type", "application/json");
    // As it was hashed, to the byte.
    return c.body(notice.body);
  });
}
