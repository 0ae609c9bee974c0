import { posthog } from "posthog-js";
import type { Tracker } from "./tracker.ts";

/** Everything automatic is off, its remote parts too, and its limit of ten events a second is lifted. */
export const tracker: Tracker = {
  start: (sink, waits) => {
    posthog.init("phc_bench", {
      ...{ api_host: sink, autocapture: false, capture_pageview: false, capture_pageleave: false },
      ...{ disable_session_recording: true, disable_surveys: true, advanced_disable_flags: true },
      ...{
        disable_external_dependency_loading: true,
        opt_out_useragent_filter: true,
        capture_performance: false,
      },
      rate_limiting: { events_per_second: 100_000, events_burst_limit: 100_000 },
      ...{ opt_out_capturing_by_default: waits, opt_out_persistence_by_default: waits },
    });
  },
  track: (props) => void posthog.capture("signup.completed", props),
  grant: () => posthog.opt_in_capturing({ captureEventName: false }),
  optOut: () => posthog.opt_out_capturing(),
};
