import type { StaffMember } from "@nordleads/wire/types";
import { Hono, type Context } from "hono";
import type { Auth } from "../auth/createAuth.ts";
import type { Desk, Staff } from "../chat/desk.ts";
import { knownSite, maySee, ownOrigin, role, signedIn, type ConsoleEnv } from "./access.ts";
import { cursorSchema, listQuerySchema, outboxQuerySchema, replySchema, typingSchema } from "./bodies.ts";
import { eventStream } from "./eventStream.ts";
import { readBody } from "./readBody.ts";
import { sessionRoutes, type SessionsOfSite } from "./sessionRoutes.ts";
import { statisticsRoutes, type StatisticsOfSite } from "./statisticsRoutes.ts";
import type { ReadOutbox } from "../mail/readOutbox.ts";
import { problem } from "../http/problem.ts";
import { parseShape } from "../http/readBody.ts";

export interface ConsoleApiParameters {
  readonly auth: Auth;
  readonly desk: Desk;
  /** The sites at this moment. */
  readonly sites: () => readonly { readonly key: string; readonly name: string }[];
  /** Messages that are kept instead of sent; absent where there is no mail at all. */
  readonly outbox?: ReadOutbox;
  /** Notes that somebody of the staff has read the outbox: it holds addresses (A5). */
  readonly opened?: (site: string, staff: string) => Promise<unknown>;
  /** A site's consent statistics (C33); absent where there are none. */
  readonly statistics?: StatisticsOfSite;
  /** Sessions of the log; absent where there are none. */
  readonly sessions?: SessionsOfSite;
  /** Public address of the server. */
  readonly publicUrl: string;
  /** Most characters of a person's message (K14). */
  readonly messageLimit?: number;
  /** Ends the open streams when the server closes. */
  readonly signal?: AbortSignal;
}

const here = "/sites/:site/conversations";
const one = `${here}/:id`;

const staffOf = (context: Context<ConsoleEnv>): Staff => {
  const { id, name } = context.get("member");
  return { id, name };
};
const placeOf = (context: Context<ConsoleEnv>): [site: string, id: string] => [
  context.req.param("site") ?? "",
  context.req.param("id") ?? "",
];

function readRoutes(app: Hono<ConsoleEnv>, { desk, sites }: ConsoleApiParameters): void {
  app.get("/me", (context) => {
    const { sites: allowed, ...member } = context.get("member");
    const visible = sites().filter(({ key }) => maySee({ ...member, sites: allowed }, key));
    return context.json({ ...member, sites: visible } satisfies StaffMember);
  });
  app.get(here, async (context) => {
    const query = parseShape(listQuerySchema, context.req.query());
    const conversations = await desk.list(context.req.param("site"), query);
    return context.json({ conversations, more: conversations.length === query.limit });
  });
  app.get(one, async (context) => {
    const [site, id] = placeOf(context);
    const review = await desk.review(site, id);
    if (!review) throw problem("not_found", "There is no such conversation.");
    await desk.opened(site, id, staffOf(context));
    return context.json(review);
  });
}

function writeRoutes(app: Hono<ConsoleEnv>, { desk, messageLimit = 8000 }: ConsoleApiParameters): void {
  const writer = role("owner", "support");
  app.post(`${one}/takeover`, writer, async (context) =>
    context.json(await desk.takeOver(...placeOf(context), staffOf(context))),
  );
  app.post(`${one}/handback`, writer, async (context) =>
    context.json(await desk.handBack(...placeOf(context), staffOf(context))),
  );
  app.post(`${one}/reply`, writer, async (context) => {
    const message = await readBody(context, replySchema);
    if (message.text.length > messageLimit) {
      throw problem("message_too_long", `A message has at most ${messageLimit} characters.`);
    }
    return context.json(await desk.reply(...placeOf(context), staffOf(context), message));
  });
  app.post(`${one}/typing`, writer, async (context) => {
    const { on } = await readBody(context, typingSchema);
    desk.typing(...placeOf(context), staffOf(context), on);
    return context.body(null, 204);
  });
}

function outboxRoutes(app: Hono<ConsoleEnv>, { outbox, opened }: ConsoleApiParameters): void {
  if (!outbox) return;
  app.get("/sites/:site/outbox", role("owner"), async (context) => {
    const site = context.req.param("site");
    const list = await outbox(site, parseShape(outboxQuerySchema, context.req.query()));
    if (list.mails.length > 0) await opened?.(site, context.get("member").id);
    return context.json(list);
  });
}

function streamRoutes(app: Hono<ConsoleEnv>, { auth, desk, signal: closing }: ConsoleApiParameters): void {
  const options = (context: Context<ConsoleEnv>) => ({
    signal: closing ? AbortSignal.any([context.req.raw.signal, closing]) : context.req.raw.signal,
    allowed: async () => (await auth.member(context.req.raw.headers)) !== null,
  });
  app.get("/sites/:site/live", (context) =>
    eventStream(
      (send, signal) =>
        new Promise((resolve) => {
          const stop = desk.watch(context.req.param("site"), (change) => send({ data: change }));
          signal.addEventListener("abort", () => {
            stop();
            resolve();
          });
        }),
      options(context),
    ),
  );
  app.get(`${one}/stream`, async (context) => {
    const [site, id] = placeOf(context);
    const asked = cursorSchema.safeParse(context.req.header("last-event-id") ?? context.req.query("cursor"));
    if (!asked.success) throw problem("shape_invalid", "cursor: a sequence number.");
    return eventStream(async (send, signal) => {
      for await (const event of desk.stream(site, id, asked.data, signal)) {
        send(event.sequence === undefined ? { data: event } : { id: event.sequence, data: event });
      }
    }, options(context));
  });
}

/** The console's calls, relative to `/console/api`. Never with CORS: they are for the console's own pages. */
export function consoleApi(parameters: ConsoleApiParameters): Hono<ConsoleEnv> {
  const app = new Hono<ConsoleEnv>();
  app.use(ownOrigin(parameters.publicUrl), signedIn(parameters.auth));
  app.use("/sites/:site/*", knownSite(parameters.sites));
  app.use(async (context, next) => {
    await next();
    context.header("cache-control", "no-store");
  });
  readRoutes(app, parameters);
  writeRoutes(app, parameters);
  outboxRoutes(app, parameters);
  if (parameters.statistics) app.route("/", statisticsRoutes(parameters.statistics));
  if (parameters.sessions) app.route("/", sessionRoutes(parameters.sessions));
  streamRoutes(app, parameters);
  return app;
}
