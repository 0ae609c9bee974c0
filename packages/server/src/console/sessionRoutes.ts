import type { SessionReview } from "@nordleads/wire/types";
import { Hono } from "hono";
import { problem } from "../http/problem.ts";
import { role, type ConsoleEnv } from "./access.ts";

export interface SessionsOfSite {
  /** Undefined when nothing is known of the session. */
  review(site: string, session: string): Promise<SessionReview | undefined>;
  /** Notes that somebody of the staff has seen it (A5). */
  opened(site: string, session: string, staff: string): Promise<unknown>;
}

/** A session's time line: pages, events, errors, vitals, and which conversations were held in it (A4). */
export function sessionRoutes({ review, opened }: SessionsOfSite): Hono<ConsoleEnv> {
  const readers = role("owner", "support", "reader");
  return new Hono<ConsoleEnv>().get("/sites/:site/sessions/:id", readers, async (context) => {
    const { site, id } = context.req.param();
    const found = await review(site, id);
    if (!found) throw problem("not_found", "There is no such session.");
    await opened(site, id, context.get("member").id);
    return context.json(found);
  });
}
