import type { OtlpConfig } from "../config/types.ts";
import type { Logger } from "../http/createLogger.ts";
import type { Metrics } from "../http/createMetrics.ts";
import type { Store } from "../store/types.ts";
import { createCodec } from "./createCodec.ts";
import { createForwarder, type Forwarder } from "./createForwarder.ts";
import { createSender } from "./createSender.ts";

export interface OpenForwarderOptions {
  readonly store: Store;
  readonly config: OtlpConfig;
  readonly version: string;
  readonly log: Logger;
  readonly metrics: Metrics;
  readonly now: () => number;
}

/** The export of a running server, with its metrics and its lines in the log. */
export function openForwarder(options: OpenForwarderOptions): Forwarder {
  const { store, config, version, log, metrics, now } = options;
  let last = 0;
  return createForwarder({
    store,
    version,
    send: createSender(config, createCodec(), now),
    settled: (outcome, count) => {
      if (count > 0) metrics.add("nordleads_otlp_records_total", { outcome }, count);
      if (count > 0 && outcome === "rejected") log.warn({ event: "otlp_rejected", count });
    },
    waiting: (count) => {
      metrics.add("nordleads_otlp_waiting", {}, count - last);
      last = count;
    },
    trouble: (code) => log.warn({ event: "otlp", code }),
  });
}
