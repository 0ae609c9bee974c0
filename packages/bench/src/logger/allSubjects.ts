import { fileURLToPath } from "node:url";
import { peerPackage } from "../peerPackage.ts";
import { ourTracker } from "./customers/ourTracker.ts";
import type { Subject } from "./subject.ts";

function from(file: URL): string {
  return `export { tracker } from ${JSON.stringify(fileURLToPath(file))};`;
}

function peer(
  id: string,
  name: string,
  file: URL,
  imports: string,
  more: Pick<Subject, "lacks" | "asks" | "stops"> = {},
): Subject {
  return { id, title: peerPackage(name).title, kind: "peer", code: from(file), imports, ...more };
}

/** Ours: without the probes and the peers it takes seconds. */
export const ours: Subject = {
  ...{ id: "ours", title: "`@nordleads/logger`", kind: "ours", code: ourTracker, asks: true, stops: true },
  imports: `export { createLogger } from "@nordleads/logger";`,
};

const probes: readonly Subject[] = [
  {
    ...{ id: "memory", title: "an array and a request", kind: "floor", lacks: "keeps nothing" },
    code: from(new URL("./customers/memoryProbe.ts", import.meta.url)),
  },
  {
    ...{ id: "floor", title: "a bare queue in IndexedDB", kind: "floor" },
    code: from(new URL("./customers/deviceProbe.ts", import.meta.url)),
  },
];

/** Everything that is measured, in the order of the table. */
export function allSubjects(): readonly Subject[] {
  return [
    ...probes,
    ours,
    peer(
      "sentry",
      "@sentry/browser",
      new URL("./customers/sentry.ts", import.meta.url),
      `export { BrowserClient, defaultStackParser, getCurrentScope, logger, makeBrowserOfflineTransport, makeFetchTransport } from "@sentry/browser";`,
      { asks: true, stops: true },
    ),
    peer(
      "rudder",
      "@rudderstack/analytics-js",
      new URL("./customers/rudder.ts", import.meta.url),
      `export { RudderAnalytics } from "@rudderstack/analytics-js/bundled";`,
      { asks: true },
    ),
    peer(
      "posthog",
      "posthog-js",
      new URL("./customers/posthog.ts", import.meta.url),
      `export { posthog } from "posthog-js";`,
      { asks: true, stops: true, lacks: "queue in memory" },
    ),
    peer(
      "amplitude",
      "@amplitude/analytics-browser",
      new URL("./customers/amplitude.ts", import.meta.url),
      `export { init, setOptOut, track } from "@amplitude/analytics-browser";`,
      { asks: true, stops: true },
    ),
    peer(
      "snowplow",
      "@snowplow/browser-tracker",
      new URL("./customers/snowplow.ts", import.meta.url),
      `export { newTracker, trackSelfDescribingEvent } from "@snowplow/browser-tracker";`,
      { asks: true, stops: true },
    ),
    peer(
      "plausible",
      "@plausible-analytics/tracker",
      new URL("./customers/plausible.ts", import.meta.url),
      `export { init, track } from "@plausible-analytics/tracker";`,
      { lacks: "no queue" },
    ),
    peer(
      "otel",
      "@opentelemetry/sdk-logs",
      new URL("./customers/otel.ts", import.meta.url),
      `export { OTLPLogExporter } from "@opentelemetry/exporter-logs-otlp-http"; export { BatchLogRecordProcessor, LoggerProvider } from "@opentelemetry/sdk-logs";`,
      { lacks: "queue in memory" },
    ),
  ];
}
