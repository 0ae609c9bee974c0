import { nanoid } from "nanoid";
import { createIndex } from "./answers/createIndex.ts";
import { createAuth, type Auth } from "./auth/createAuth.ts";
import { createAnswering, type Answering } from "./chat/createAnswering.ts";
import { createConversations, type Conversations } from "./chat/createConversations.ts";
import type { Config } from "./config/types.ts";
import { createApp, type App } from "./http/createApp.ts";
import { errorFields, type Logger } from "./http/createLogger.ts";
import { deriveKey } from "./keys/deriveKey.ts";
import { openMarketing, type OpenMarketing } from "./marketing/openMarketing.ts";
import type { Foundation } from "./openFoundation.ts";
import { createErasures, type Erasures } from "./rights/createErasures.ts";
import { erasureJob } from "./rights/erasureJob.ts";
import { openForwarder } from "./otlp/openForwarder.ts";
import type { Forwarder } from "./otlp/createForwarder.ts";
import type { Retention } from "./retention/createRetention.ts";
import type { Scheduler } from "./retention/createScheduler.ts";
import { retentionJob, retentionOf } from "./retention/openRetention.ts";
import { createAnswer } from "./site/createAnswer.ts";
import { version } from "./version.ts";
import { knowledgeIndexes, type FindIndex } from "./site/knowledgeIndexes.ts";

/** What the parts of one server share. */
export interface Frame extends Omit<Foundation, "dispose"> {
  readonly config: Config;
  readonly log: Logger;
  readonly now: () => number;
  /** The public origin. */
  readonly url: string;
  readonly app: App;
  readonly auth: Auth;
  readonly conversations: Conversations;
  readonly answering: Answering;
  readonly findIndex: FindIndex;
  readonly marketing: OpenMarketing;
  readonly erasures: Erasures;
  /** Finishes erasures that were left, once it is started. */
  readonly finishing: Scheduler;
  readonly retention: Retention;
  /** Ends what is over by itself, once it is started. */
  readonly sweeping: Scheduler;
  /** Exports log events; undefined where no collector is configured. */
  readonly forwarder: Forwarder | undefined;
  /** Aborted when the server begins to close, and when what was begun is finished. */
  readonly closing: AbortController;
  readonly closed: AbortController;
}

export interface FrameOptions {
  readonly foundation: Foundation;
  readonly config: Config;
  readonly log: Logger;
  readonly now: () => number;
  readonly url: string;
}

/** Joins the parts that the routes use. */
export async function createFrame(options: FrameOptions): Promise<Frame> {
  const { foundation, config, log, now, url } = options;
  const { store, bus, vault, master, databaseFile } = foundation;
  const conversations = createConversations({ store, vault, bus, now });
  const findIndex = knowledgeIndexes(store.read, createIndex);
  const failed = (error: unknown): void => log.error({ event: "answer", ...errorFields(error) });
  const answer = createAnswer(config.llm, findIndex, failed);
  const langOf = async (site: string): Promise<string> => (await store.read.site(site))?.langs[0] ?? "en";
  const answering = createAnswering({ conversations, answer, bus, now, failed, langOf, newId: nanoid });
  const secret = Buffer.from(deriveKey(master, "sign-in")).toString("base64");
  const app = createApp(log);
  const { metrics } = app;
  const notErased = (error: unknown): void => log.error({ event: "erasure", ...errorFields(error) });
  const erasures = createErasures({ ...foundation, answering, failed: notErased });
  const retention = retentionOf({ store, erasures, now });
  const swept = (category: string, what: string, gone: number): void =>
    metrics.add("nordleads_retention_total", { category, what }, gone);
  return {
    ...foundation,
    config,
    log,
    now,
    url,
    app,
    auth: await createAuth({ databaseFile, baseUrl: url, secret, now }),
    conversations,
    answering,
    findIndex,
    erasures,
    finishing: erasureJob(erasures, notErased),
    retention,
    sweeping: retentionJob(retention, { store, log }, swept),
    forwarder: config.otlp && openForwarder({ store, config: config.otlp, version, log, metrics, now }),
    marketing: openMarketing({ store, master, config, log, metrics, now, url }),
    closing: new AbortController(),
    closed: new AbortController(),
  };
}
