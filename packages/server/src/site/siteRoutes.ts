import { readFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { Hono } from "hono";
import { compress, sendCompressed, type Compressed } from "../http/compress.ts";
import type { Env } from "../http/env.ts";
import { problem } from "../http/problem.ts";
import type { Store } from "../store/types.ts";
import { buildScript, type Script } from "./buildScript.ts";
import type { Processor } from "../rights/privacyInformation.ts";
import type { Assets } from "./readAssets.ts";
import type { Site } from "./types.ts";

export interface SiteRoutesOptions {
  readonly store: Store;
  readonly assets: Assets | undefined;
  readonly publicUrl: () => string;
  readonly now: () => number;
  /** Whom the notice names. */
  readonly processor: Processor;
}

const types: Readonly<Record<string, string>> = {
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".map": "application/json",
};
const forever = "public, max-age=31536000, immutable";
const shared = { "access-control-allow-origin": "*", "cross-origin-resource-policy": "cross-origin" };

/** The script of a site and the files that it loads later (S10), below `/v1`. */
export function siteRoutes(options: SiteRoutesOptions): Hono<Env> {
  const { store, assets } = options;
  const scripts = new Map<string, Promise<Ready>>();
  const files = new Map<string, Promise<Compressed>>();
  const script = (site: Site): Promise<Ready> => {
    const key = JSON.stringify([site, options.publicUrl()]);
    const known = scripts.get(key);
    if (known) return known;
    if (scripts.size > 1000) scripts.clear();
    const made = prepare(options, site);
    scripts.set(key, made);
    made.catch(() => scripts.delete(key));
    return made;
  };
  return new Hono<Env>()
    .get("/assets/:file{[\\w.-]+}", async (c) => {
      const name = c.req.param("file");
      const type = types[extname(name)];
      if (!assets || !type || !isHashed(name)) throw problem("not_found", "There is no such file.");
      const body = await remember(files, name, async () =>
        compress(await readFile(join(assets.folder, name))),
      );
      return sendCompressed(c.req.raw, body, { "content-type": type, "cache-control": forever, ...shared });
    })
    .get("/:file{[\\w-]+(\\.[0-9a-f]{16})?\\.js}", async (c) => {
      const [key = "", version = ""] = c.req.param("file").split(".");
      const site = await store.read.site(key);
      if (!site)
        throw problem("site_unknown", "There is no site with this key. Check the key in the address.");
      const { body, hash } = await script(site);
      if (version !== "js" && version !== hash)
        throw problem(
          "not_found",
          "This version of the script is gone. `nordleads site show` tells the present one.",
        );
      const cache = version === "js" ? "public, max-age=300, stale-while-revalidate=86400" : forever;
      const type = types[".js"] ?? "";
      const headers = { "content-type": type, "cache-control": cache, etag: `"${hash}"`, ...shared };
      return sendCompressed(c.req.raw, body, headers);
    });
}

interface Ready extends Script {
  readonly body: Compressed;
}

/** Keeps the notices first: nobody is shown words that could not be proved later (C15). */
async function prepare(options: SiteRoutesOptions, site: Site): Promise<Ready> {
  const { store, assets, publicUrl, now, processor } = options;
  if (!assets) throw problem("not_found", "The script is not built. Run the build, then start again.");
  const script = buildScript(site, assets, publicUrl(), processor);
  await Promise.all(
    script.notices.map(({ ref, body }) =>
      store.write({ type: "notice.keep", site: site.key, ...ref, body, at: now() }),
    ),
  );
  return { ...script, body: await compress(Buffer.from(script.text)) };
}

/** Only what has its hash in the name is served: it may be kept for ever. */
const isHashed = (name: string): boolean => /[.-][\w-]{8,}\.\w+$/.test(name);

async function remember<T>(kept: Map<string, Promise<T>>, key: string, make: () => Promise<T>): Promise<T> {
  const known = kept.get(key);
  if (known) return known;
  const made = make();
  kept.set(key, made);
  try {
    return await made;
  } catch {
    kept.delete(key);
    throw problem("not_found", "There is no such file.");
  }
}
