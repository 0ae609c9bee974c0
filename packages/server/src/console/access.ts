import type { Role } from "@nordleads/wire/types";
import { createMiddleware } from "hono/factory";
import type { Auth, Member } from "../auth/createAuth.ts";
import { ownOrigins } from "../auth/ownOrigins.ts";
import { problem } from "../http/problem.ts";

/** What the console's routes know of a request. */
export type ConsoleEnv = { Variables: { member: Member } };

/** Lets only the staff in: 401 `sign_in_required` without a valid session (A2). */
export const signedIn = (auth: Auth) =>
  createMiddleware<ConsoleEnv>(async (context, next) => {
    const member = await auth.member(context.req.raw.headers);
    if (!member) throw problem("sign_in_required", "Sign in to the console first.");
    context.set("member", member);
    await next();
  });

/** Calls that change something come from the console's own pages: else 403 `origin_not_allowed` (A6). */
export const ownOrigin = (publicUrl: string) => {
  const origins = ownOrigins(publicUrl);
  return createMiddleware<ConsoleEnv>(async (context, next) => {
    const { method } = context.req;
    const reads = method === "GET" || method === "HEAD";
    if (!reads && !origins.includes(context.req.header("origin") ?? "")) {
      throw problem("origin_not_allowed", "This call is for the console's own pages.");
    }
    await next();
  });
};

/** Lets only these roles on: else 403 `role_insufficient` (A2). */
export const role = (...roles: readonly Role[]) =>
  createMiddleware<ConsoleEnv>(async (context, next) => {
    if (!roles.includes(context.get("member").role)) {
      throw problem("role_insufficient", `This needs the role ${roles.join(" or ")}.`);
    }
    await next();
  });

/** Lets on only to a site that exists and that the member may see: else 404 `site_unknown`. */
export const knownSite = (sites: () => readonly { readonly key: string }[]) =>
  createMiddleware<ConsoleEnv>(async (context, next) => {
    const key = context.req.param("site") ?? "";
    if (!maySee(context.get("member"), key) || !sites().some((site) => site.key === key)) {
      throw problem("site_unknown", "There is no site of this key, or it is not yours to see.");
    }
    await next();
  });

/** Whether the member may see the site. */
export function maySee(member: Member, site: string): boolean {
  return member.sites === "all" || member.sites.includes(site);
}
