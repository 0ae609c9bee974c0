import { init, setOptOut, track } from "@amplitude/analytics-browser";
import type { Tracker } from "./tracker.ts";

/** Its queue in localStorage; nothing automatic, no remote settings. */
export const tracker: Tracker = {
  start: async (sink, waits) => {
    await init("bench", undefined, {
      ...{ serverUrl: `${sink}/2/httpapi`, autocapture: false, fetchRemoteConfig: false, optOut: waits },
      ...{ remoteConfig: { fetchRemoteConfig: false }, enableDiagnostics: false, flushMaxRetries: 100 },
    }).promise;
  },
  track: (props) => void track("signup.completed", props),
  grant: () => setOptOut(false),
  optOut: () => setOptOut(true),
};
