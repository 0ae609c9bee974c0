import { createDesk } from "./chat/createDesk.ts";
import { readStatistics } from "./consent/readStatistics.ts";
import { createConsoleApp } from "./console/createConsoleApp.ts";
import type { Frame } from "./createFrame.ts";
import { errorFields } from "./http/createLogger.ts";
import { problem } from "./http/problem.ts";
import { sessionHash } from "./log/sessionHash.ts";
import { sessionReview } from "./log/sessionReview.ts";

/** The staff's console below `/console`. */
export async function mountConsole(frame: Frame, consoleDir: string): Promise<void> {
  const { app, auth, store, bus, config, log, now, url, conversations, answering } = frame;
  const closing = frame.closing.signal;
  const statistics = readStatistics(store.read, now);
  const desk = createDesk({ store, conversations, answering, bus, closing, beat: config.beat, now });
  let sites = await store.read.sites();
  // Asked again for every request: the command line may have added one.
  app.hono.use("/console/*", async (_, next) => {
    sites = await store.read.sites();
    return next();
  });
  const staff = createConsoleApp({
    auth,
    desk,
    consoleDir,
    publicUrl: url,
    messageLimit: config.maxMessage,
    signal: closing,
    trustProxy: config.trustProxy,
    sites: () => sites,
    outbox: frame.marketing.outbox,
    statistics: async (key, query) => {
      const site = await store.read.site(key);
      if (!site) throw problem("site_unknown", "There is no site of this key.");
      return statistics(site, query);
    },
    sessions: {
      review: (site, session) => sessionReview(store.read, site, session),
      opened: (site, session, staff) => {
        // The audit outlives the session: its hash tells whoever knows the id, and nobody else.
        const target = Buffer.from(sessionHash(site, session)).toString("hex");
        return store.write({ type: "audit.append", site, staff, action: "session.open", target, at: now() });
      },
    },
    opened: (site, staff) =>
      store.write({ type: "audit.append", site, staff, action: "outbox.open", target: "", at: now() }),
    report: (error) => log.error({ event: "console", ...errorFields(error) }),
  });
  app.hono.route("/", staff);
}
