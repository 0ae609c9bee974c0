import { RudderAnalytics } from "@rudderstack/analytics-js/bundled";
import type { Tracker } from "./tracker.ts";

const rudder = new RudderAnalytics();

/** What the control plane would answer: a source without destinations. */
const source = {
  source: {
    ...{
      id: "bench",
      name: "bench",
      writeKey: "bench",
      enabled: true,
      workspaceId: "bench",
      destinations: [],
    },
    ...{
      connections: [],
      config: { statsCollection: { errors: { enabled: false }, metrics: { enabled: false } } },
    },
  },
};

/** Batches, and retries without end. */
export const tracker: Tracker = {
  start: (sink, waits) => {
    rudder.load("bench", sink, {
      getSourceConfig: () => source,
      ...{ sendAdblockPage: false, loadIntegration: false, polyfillIfRequired: false },
      queueOptions: {
        maxAttempts: Infinity,
        minRetryDelay: 1000,
        maxRetryDelay: 30_000,
        maxItems: 5000,
        batch: { enabled: true, maxItems: 100, flushInterval: 1000 },
      },
      ...(waits && { preConsent: { enabled: true, events: { delivery: "buffer" } } }),
    });
    return new Promise((resolve) => rudder.ready(() => resolve()));
  },
  track: (props) => rudder.track("signup.completed", props),
  grant: () => rudder.consent(),
};
