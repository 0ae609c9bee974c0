import { SeverityNumber } from "@opentelemetry/api-logs";
import { OTLPLogExporter } from "@opentelemetry/exporter-logs-otlp-http";
import { BatchLogRecordProcessor, LoggerProvider } from "@opentelemetry/sdk-logs";
import type { Tracker } from "./tracker.ts";

/** Room for all events in memory, batches of 500 a second. */
export const tracker: Tracker = {
  start: (sink) => {
    const exporter = new OTLPLogExporter({ url: `${sink}/v1/logs`, timeoutMillis: 60_000 });
    const batches = { maxQueueSize: 5000, maxExportBatchSize: 500, scheduledDelayMillis: 1000 };
    const provider = new LoggerProvider({
      processors: [new BatchLogRecordProcessor({ exporter, ...batches })],
    });
    const logger = provider.getLogger("bench");
    tracker.track = (attributes) =>
      // oxlint-disable-next-line typescript/no-unsafe-enum-assignment -- the SDK has a copy of the API's enum
      logger.emit({ eventName: "signup.completed", severityNumber: SeverityNumber.INFO, attributes });
  },
  track: () => {},
};
