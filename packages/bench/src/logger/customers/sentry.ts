import {
  BrowserClient,
  defaultStackParser,
  getCurrentScope,
  logger,
  makeBrowserOfflineTransport,
  makeFetchTransport,
} from "@sentry/browser";
import type { Tracker } from "./tracker.ts";

let client: BrowserClient | undefined;

/** Logs, and the offline transport with room for all of them. */
export const tracker: Tracker = {
  start: (sink, waits) => {
    client = new BrowserClient({
      dsn: `${sink.replace("//", "//key@")}/1`,
      ...{ stackParser: defaultStackParser, integrations: [], enableLogs: true, enabled: !waits },
      transport: (options) =>
        makeBrowserOfflineTransport(makeFetchTransport)({
          ...options,
          maxQueueSize: 1000,
          flushAtStartup: true,
        }),
    });
    getCurrentScope().setClient(client);
    client.init();
  },
  track: (props) => logger.info("signup.completed", props),
  grant: () => {
    if (client) client.getOptions().enabled = true;
  },
  optOut: () => {
    if (client) client.getOptions().enabled = false;
  },
};
