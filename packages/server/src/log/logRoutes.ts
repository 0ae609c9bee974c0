import { logEnvelopeSchema, logErasureSchema } from "@nordleads/wire";
import type { LogAck } from "@nordleads/wire/types";
import { Hono } from "hono";
import type { Env } from "../http/env.ts";
import { checkVersion, parseJson, parseShape, readText } from "../http/readBody.ts";
import type { Store } from "../store/types.ts";
import { cleanAttributes } from "./cleanAttributes.ts";
import { checkShare, collect, tooMuch, type CollectOptions } from "./collect.ts";
import { droppedNote } from "./droppedNote.ts";
import { sortEvents } from "./sortEvents.ts";

export interface LogRoutesOptions extends CollectOptions {
  readonly store: Store;
  readonly maxBody: number;
  /** Told how many events a device has dropped, by reason, once. */
  readonly dropped: (reason: string, by: number) => void;
}

/**
 * The collector (L3, L5–L7, L9, L17, L21), below `/v1`. 202 comes only after the durable commit. Problems:
 * `content_type`, `encoding_unsupported`, `too_large`, `json_malformed`, `version_unsupported`, `shape_invalid`,
 * `rate_limited`, `busy`, `storage_full`.
 */
export function logRoutes(options: LogRoutesOptions): Hono<Env> {
  const { store, maxBody, now, shares, dropped, forward } = options;
  const rules = { types: ["text/plain", "application/json"], most: maxBody, gzip: true } as const;
  const read = async (request: Request): Promise<unknown> => {
    const body = parseJson(await readText(request, rules));
    checkVersion(body);
    return body;
  };
  return new Hono<Env>()
    .post("/:site/log", async (c) => {
      const site = c.get("site");
      const { key, purposes } = site;
      checkShare(options, key);
      const batch = parseShape(logEnvelopeSchema, await read(c.req.raw));
      shares.charge(key, batch.e.length, now());
      const { events, rejected } = sortEvents(batch, site, now());
      const lost = droppedNote(batch, purposes, now());
      // What describes the browser is analytics: it is kept only with an event that analytics allowed.
      const analytics = events.some(({ category }) => category === "visit.analytics");
      const { noted, ...ack } = await collect(options, {
        site: key,
        session: batch.s,
        about: batch.r && analytics ? JSON.stringify(cleanAttributes(batch.r)) : null,
        events,
        rejected,
        note: lost?.note,
      });
      if (noted && lost) for (const [reason, count] of lost.counts) dropped(reason, count);
      return c.json(ack satisfies LogAck, 202);
    })
    .post("/:site/log/erase", async (c) => {
      const { key } = c.get("site");
      const { s, p } = parseShape(logErasureSchema, await read(c.req.raw));
      // What is necessary never rested on consent.
      const purposes = p.filter((purpose) => purpose !== "necessary");
      const told = { site: key, session: s, purposes, at: now() };
      // Not charged: a site that sends too much does not keep its visitors from withdrawing.
      const written = shares.hold(key, () =>
        store.write({ type: "log.erase", ...told, ...(forward && { forward: true }) }),
      );
      if (!written) throw tooMuch(1);
      const { erased } = await written;
      forward?.();
      return c.json({ erased }, 202);
    });
}
