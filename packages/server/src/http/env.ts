import type { HttpBindings } from "@hono/node-server";
import type { Site } from "../site/types.ts";

/** What our routes find in hono's context: the site of the address, and node's request where there is one. */
export interface Env {
  Bindings: Partial<HttpBindings>;
  Variables: { site: Site };
}
