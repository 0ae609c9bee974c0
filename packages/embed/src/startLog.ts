import { createLogger, type Logger } from "@nordleads/logger";
import type { Parts } from "./parts.ts";

/** Starts the logger; page views as far as consent allows. */
export function startLog({ endpoint, gate, purposes }: Parts): Logger {
  const logger = createLogger({ endpoint, gate, ...(purposes && { purposes: () => purposes }) });
  const page = (granted: boolean): void => {
    if (granted) logger.page();
  };
  page(gate.granted("analytics"));
  gate.on("analytics", page);
  return logger;
}
