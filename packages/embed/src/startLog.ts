import { createLogger, type Logger } from "@nordleads/logger";
import { collect } from "@nordleads/logger/collect";
import { pages } from "@nordleads/logger/pages";
import type { Parts } from "./parts.ts";

/** Starts the logger; page views, and what else may be collected, as far as consent allows. */
export function startLog({ endpoint, gate, purposes }: Parts): Logger {
  const logger = createLogger({ endpoint, gate, ...(purposes && { purposes: () => purposes }) });
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
