import {
  clearUserData,
  disableAnonymousTracking,
  enableAnonymousTracking,
  newTracker,
  trackSelfDescribingEvent,
} from "@snowplow/browser-tracker";
import type { Tracker } from "./tracker.ts";

const anonymous = { options: { withServerAnonymisation: true }, stateStorageStrategy: "none" } as const;

/** Its queue in localStorage; with a larger `bufferSize` the last events would wait for ever. */
export const tracker: Tracker = {
  start: (sink, waits) => {
    newTracker("sp", sink, {
      ...{ appId: "bench", maxLocalStorageQueueSize: 5000, contexts: { webPage: false } },
      ...(waits && { anonymousTracking: anonymous.options, stateStorageStrategy: "none" }),
    });
  },
  track: (props) =>
    trackSelfDescribingEvent({
      event: { schema: "iglu:com.example/signup/jsonschema/1-0-0", data: { ...props } },
    }),
  grant: () => disableAnonymousTracking({ stateStorageStrategy: "cookieAndLocalStorage" }),
  optOut: () => {
    enableAnonymousTracking(anonymous);
    clearUserData();
  },
};
