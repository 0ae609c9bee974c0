import type { Context } from "hono";
import type { Env } from "./env.ts";

/** The address that a request comes from; with `trustProxy` the last one that a proxy has noted. "" when unknown. */
export function callerAddress(c: Context<Env>, trustProxy: boolean): string {
  const forwarded = trustProxy ? c.req.header("x-forwarded-for")?.split(",").at(-1)?.trim() : undefined;
  return forwarded ?? c.env?.incoming?.socket.remoteAddress ?? "";
}
