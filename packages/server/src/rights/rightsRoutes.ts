import { Hono } from "hono";
import type { Env } from "../http/env.ts";
import { privacyInformation, type Processor } from "./privacyInformation.ts";

/** What a visitor is told (R1), below `/v1`. `?lang=` goes before `Accept-Language`. */
export function rightsRoutes(processor: Processor): Hono<Env> {
  return new Hono<Env>().get("/:site/privacy", (c) => {
    const lang = c.req.query("lang") ?? c.req.header("accept-language") ?? "";
    const information = privacyInformation(c.get("site"), processor, lang);
    c.header("vary", "origin, accept-language");
    return c.json(information, 200, {
      "content-language": information.lang,
      "cache-control": "public, max-age=300",
    });
  });
}
