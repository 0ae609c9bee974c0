import { createLogger, type Logger } from "@nordleads/logger";
import { cleaner } from "@nordleads/logger/clean";
import { collect } from "@nordleads/logger/collect";
import { pages } from "@nordleads/logger/pages";
import { redact } from "@nordleads/logger/redact";
import type { Parts } from "./parts.ts";

/** Starts the logger, which redacts before it keeps anything; page views, and what else may be collected, as far as consent allows. */
export function startLog({ endpoint, gate, purposes, keepQuery = [], timeZone }: Parts): Logger {
  const logger = createLogger({
    ...{ endpoint, gate, clean: cleaner({ keep: keepQuery, redact }) },
    ...(purposes && { purposes: () => purposes }),
    ...(timeZone && { timeZone }),
  });
  collect({
    logger,
    gate,
    load: [
      () => Promise.resolve(pages),
      () => import("./collectors.ts").then(({ collectors }) => collectors),
    ],
  });
  return logger;
}
