import type { ConsentStatistics } from "@nordleads/wire/types";
import { Hono } from "hono";
import type { ConsoleEnv } from "./access.ts";

/** Statistics of a site by its key. Throws `shape_invalid` with the path. */
export type StatisticsOfSite = (site: string, query: unknown) => Promise<ConsentStatistics>;

/** A site's consent statistics (C33), `?from` and `?to` as `YYYY-MM-DD`. Every role may see them: they name nobody. */
export function statisticsRoutes(statistics: StatisticsOfSite): Hono<ConsoleEnv> {
  return new Hono<ConsoleEnv>().get("/sites/:site/consent/statistics", async (context) =>
    context.json(await statistics(context.req.param("site"), context.req.query())),
  );
}
