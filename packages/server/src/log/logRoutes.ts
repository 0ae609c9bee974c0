import { logEnvelopeSchema } from "@nordleads/wire";
import type { LogAck } from "@nordleads/wire/types";
import { Hono } from "hono";
import type { Env } from "../http/env.ts";
import { checkVersion, parseJson, parseShape, readText } from "../http/readBody.ts";
import type { Store } from "../store/types.ts";
import { cleanAttributes } from "./cleanAttributes.ts";
import { sortEvents } from "./sortEvents.ts";

export interface LogRoutesOptions {
  readonly store: Store;
  readonly maxBody: number;
  readonly now: () => number;
  readonly counted: (outcome: "accepted" | "duplicate" | "rejected", by: number) => void;
}

/** The collector (L3, L5–L7, L9), below `/v1`. 202 comes only after the durable commit. */
export function logRoutes({ store, maxBody, now, counted }: LogRoutesOptions): Hono<Env> {
  const rules = { types: ["text/plain", "application/json"], most: maxBody, gzip: true } as const;
  return new Hono<Env>().post("/:site/log", async (c) => {
    const site = c.get("site");
    const body = parseJson(await readText(c.req.raw, rules));
    checkVersion(body);
    const batch = parseShape(logEnvelopeSchema, body);
    const { events, rejected } = sortEvents(batch, site.purposes, now());
    const analytics = events.some(({ category }) => category === "visit.analytics");
    const { duplicates } = await store.write({
      type: "log.append",
      site: site.key,
      session: batch.s,
      // What describes the browser is analytics: it is kept only with an event that analytics allowed.
      sessionAttributes: batch.r && analytics ? JSON.stringify(cleanAttributes(batch.r)) : null,
      events,
    });
    counted("accepted", events.length - duplicates.length);
    counted("duplicate", duplicates.length);
    counted("rejected", rejected.length);
    const ack: LogAck = {
      accepted: events.length - duplicates.length,
      duplicates: duplicates.length,
      rejected,
    };
    return c.json(ack, 202);
  });
}
