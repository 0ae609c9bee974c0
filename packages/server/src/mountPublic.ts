import { nanoid } from "nanoid";
import { chatRoutes } from "./chat/chatRoutes.ts";
import { createChatStreams } from "./chat/chatStreams.ts";
import { consentRoutes } from "./consent/consentRoutes.ts";
import type { Frame } from "./createFrame.ts";
import { healthRoutes } from "./http/healthRoutes.ts";
import { openApi } from "./http/openApi.ts";
import { rateAccess } from "./http/rateAccess.ts";
import { siteAccess } from "./http/siteAccess.ts";
import { createShares, siteShare } from "./log/createShares.ts";
import { logRoutes } from "./log/logRoutes.ts";
import { otlpRoutes } from "./otlp/otlpRoutes.ts";
import { otlpStatus } from "./otlp/otlpStatus.ts";
import { rightsRoutes } from "./rights/rightsRoutes.ts";
import { callerLimit, siteLimit } from "./marketing/limits.ts";
import { marketingPages } from "./marketing/marketingPages.ts";
import { marketingRoutes } from "./marketing/marketingRoutes.ts";
import { noticeRoutes } from "./site/noticeRoutes.ts";
import { readAssets } from "./site/readAssets.ts";
import { searchRoutes } from "./site/searchRoutes.ts";
import { siteRoutes } from "./site/siteRoutes.ts";
import { verifyPageRoute } from "./site/verifyPageRoute.ts";

/** Everything that the world may ask: the script and the routes of `/v1`, health, keys, the description. */
export function mountPublic(frame: Frame, assetsDir: string): void {
  const { app, store, bus, signer, visitors, config, now, url, conversations, answering } = frame;
  const { maxBody, maxMessage, beat, processor } = config;
  const { hono, metrics } = app;
  const assets = readAssets(assetsDir);
  if (!assets)
    frame.log.warn({ event: "script_missing", hint: "Run the build: the script tag is not built." });
  hono.route("/", healthRoutes(store, metrics, frame.closing.signal));
  hono.get("/openapi.json", (c) => c.json(openApi(url)));
  hono.get("/.well-known/nordleads/keys.json", (c) => {
    c.header("access-control-allow-origin", "*");
    return c.json(signer.jwks, 200, { "cache-control": "public, max-age=300" });
  });
  hono.route("/", verifyPageRoute());
  hono.route("/v1", siteRoutes({ store, assets, publicUrl: () => url, now, processor }));
  mountMarketingPages(frame);
  hono.use("/v1/:site/otlp/*", otlpStatus());
  // The site first: a page can read a refusal, and its Retry-After, only with the headers of CORS.
  hono.use("/v1/:site/*", siteAccess(store.read), rateAccess(config.rate, config.trustProxy, now));
  const streams = createChatStreams({
    conversations,
    answering,
    bus,
    beat,
    closing: frame.closing.signal,
    closed: frame.closed.signal,
    opened: (by) => metrics.add("nordleads_streams_open", {}, by),
  });
  const received = (): void => metrics.add("nordleads_messages_total");
  const chat = { conversations, answering, streams, visitors, bus, maxBody, maxMessage, received };
  hono.route("/v1", chatRoutes({ ...chat, newId: nanoid }));
  const recorded = (): void => metrics.add("nordleads_consent_records_total");
  const erased = frame.erasures.finish;
  hono.route(
    "/v1",
    consentRoutes({
      ...{ store, signer, visitors, maxBody, now, recorded, erased },
      processor: processor.name,
      trustProxy: config.trustProxy,
      forward: frame.forwarder?.wake,
    }),
  );
  mountLog(frame);
  mountMarketing(frame);
  hono.route("/v1", noticeRoutes(store.read));
  hono.route("/v1", rightsRoutes(processor));
  hono.route("/v1", searchRoutes(frame.findIndex));
}

/** The collector, and its door for OpenTelemetry's SDKs; both share what a site may send. */
function mountLog({ app, store, config, now, forwarder }: Frame): void {
  const { hono, metrics } = app;
  const { maxBody, logRate } = config;
  const options = {
    ...{ store, maxBody, now },
    shares: createShares({ ...siteShare, perSecond: logRate }),
    counted: (outcome: string, by: number): void =>
      metrics.add("nordleads_log_events_total", { outcome }, by),
    dropped: (reason: string, by: number): void => metrics.add("nordleads_log_dropped_total", { reason }, by),
    forward: forwarder?.wake,
  };
  hono.route("/v1", logRoutes(options));
  hono.route("/v1", otlpRoutes(options));
}

/** The pages that mail links to: before the door that checks origins, which a mail program does not have. */
function mountMarketingPages({ app, store, marketing, config, now }: Frame): void {
  const { hono, metrics } = app;
  const changed = (step: string): void => metrics.add("nordleads_marketing_total", { step });
  hono.use("/v1/:site/marketing/:page/:token", rateAccess(config.rate, config.trustProxy, now));
  hono.route("/v1", marketingPages({ read: store.read, marketing, changed }));
}

function mountMarketing({ app, marketing, config, now }: Frame): void {
  const { hono, metrics } = app;
  const asked = (): void => {
    metrics.add("nordleads_marketing_total", { step: "asked" });
    marketing.wake();
  };
  hono.use("/v1/:site/marketing", rateAccess(callerLimit, config.trustProxy, now));
  hono.route("/v1", marketingRoutes({ marketing, maxBody: config.maxBody, now, limit: siteLimit, asked }));
}
