import type { ConsentStatistics } from "@nordleads/wire/types";
import * as z from "zod";
import { problem } from "../http/problem.ts";
import { parseShape } from "../http/readBody.ts";
import type { Site } from "../site/types.ts";
import type { Reader } from "../store/types.ts";
import { consentStatistics } from "./consentStatistics.ts";

const mostDays = 400;
const dayLength = 86_400_000;
const day = z.iso.date("a day is YYYY-MM-DD").exactOptional();

const querySchema = z.object({ from: day, to: day });

/** Which days, `YYYY-MM-DD`, both inclusive: without them the last 30. */
export type StatisticsQuery = z.infer<typeof querySchema>;

/** Reads a site's statistics. Throws `shape_invalid` with the path: no days, none between them, or more than 400. */
export type ReadStatistics = (site: Site, query: unknown) => Promise<ConsentStatistics>;

/** Statistics over a store (C33). `now` in ms since the epoch. */
export function readStatistics(read: Pick<Reader, "consentCounts">, now: () => number): ReadStatistics {
  return async (site, query) => {
    const asked = parseShape(querySchema, query);
    const to = asked.to ?? isoDay(now());
    const from = asked.from ?? isoDay(Date.parse(to) - 29 * dayLength);
    const days = (Date.parse(to) - Date.parse(from)) / dayLength + 1;
    if (days < 1 || days > mostDays)
      throw problem("shape_invalid", `Ask for 1 to ${mostDays} days, from the first to the last.`, {
        path: "from",
      });
    const names = [...site.purposes, ...(site.services ?? []).map(({ id }) => id)];
    const rows = await read.consentCounts(site.key, from, to);
    return consentStatistics(rows, { site: site.key, from, to, names });
  };
}

const isoDay = (at: number): string => new Date(at).toISOString().slice(0, 10);
