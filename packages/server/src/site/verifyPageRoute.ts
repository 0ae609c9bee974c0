import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { Hono } from "hono";
import { compress, sendCompressed, type Compressed } from "../http/compress.ts";
import type { Env } from "../http/env.ts";
import { problem } from "../http/problem.ts";

const built = fileURLToPath(new URL("../../../../docs/verify/dist/verify.html", import.meta.url));

/** `GET /verify`: the page that checks receipts and exports in the browser (C17); it carries its own policy. */
export function verifyPageRoute(file: string = built): Hono<Env> {
  let page: Promise<{ readonly body: Compressed; readonly etag: string }> | undefined;
  return new Hono<Env>().get("/verify", async (c) => {
    page ??= prepare(file);
    const ready = await page.catch(() => undefined);
    if (!ready) {
      // Built later, it is there at the next question.
      page = undefined;
      throw problem("not_found", "The page is not built. Run the build, then load it again.");
    }
    return sendCompressed(c.req.raw, ready.body, {
      "content-type": "text/html; charset=utf-8",
      "cache-control": "public, max-age=300",
      "content-security-policy": "frame-ancestors 'none'",
      etag: ready.etag,
    });
  });
}

async function prepare(file: string): Promise<{ body: Compressed; etag: string }> {
  const text = await readFile(file);
  const hash = createHash("sha256").update(text).digest("hex").slice(0, 16);
  return { body: await compress(text), etag: `"${hash}"` };
}
