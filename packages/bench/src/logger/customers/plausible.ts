import { init, track } from "@plausible-analytics/tracker";
import type { Tracker } from "./tracker.ts";

/** It keeps nothing, and has no word for consent. */
export const tracker: Tracker = {
  start: (sink) =>
    init({
      ...{ domain: "bench.example", endpoint: `${sink}/api/event`, autoCapturePageviews: false },
      ...{ captureOnLocalhost: true, logging: false },
    }),
  track: (props) =>
    track("signup.completed", {
      props: Object.fromEntries(Object.entries(props).map(([name, value]) => [name, String(value)])),
    }),
};
