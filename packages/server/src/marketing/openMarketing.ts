import type { Config } from "../config/types.ts";
import { errorFields, type Logger } from "../http/createLogger.ts";
import type { Metrics } from "../http/createMetrics.ts";
import { createOutboxMailer } from "../mail/createOutboxMailer.ts";
import { createPostman } from "../mail/createPostman.ts";
import { createSmtpMailer } from "../mail/createSmtpMailer.ts";
import { mailSeal } from "../mail/mailSeal.ts";
import { readOutbox, type ReadOutbox } from "../mail/readOutbox.ts";
import type { Store } from "../store/types.ts";
import { createMarketing, type Marketing } from "./createMarketing.ts";
import { createSweeper } from "./createSweeper.ts";

export interface OpenMarketingOptions {
  readonly store: Store;
  readonly master: Uint8Array;
  readonly config: Pick<Config, "mail" | "processor">;
  readonly log: Logger;
  readonly metrics: Metrics;
  readonly now: () => number;
  readonly url: string;
}

/** Marketing with its post: the queue is carried and old addresses go by themselves once it is started. */
export interface OpenMarketing extends Marketing {
  readonly outbox: ReadOutbox;
  start(): void;
  /** Something new waits in the queue. */
  wake(): void;
  /** Waits at most `patience` ms for messages that are on their way. */
  dispose(patience: number): Promise<void>;
}

/** Marketing of a running server: by SMTP where it is configured, else into the outbox. */
export function openMarketing(options: OpenMarketingOptions): OpenMarketing {
  const { store, master, config, log, metrics, now, url } = options;
  const { smtp } = config.mail;
  const seal = mailSeal(master);
  const marketing = createMarketing({ store, master, seal, now, url, processor: config.processor.name });
  const postman = createPostman({
    store,
    seal,
    now,
    mailer: smtp ? createSmtpMailer(smtp) : createOutboxMailer(store, seal, now),
    settled: (outcome, site, code) => {
      metrics.add("nordleads_mails_total", { outcome });
      if (code !== undefined) log.warn({ event: `mail_${outcome}`, site, code });
    },
    failed: (error) => log.error({ event: "mail", ...errorFields(error) }),
  });
  const sweeper = createSweeper(marketing.sweep, (error) =>
    log.error({ event: "marketing_sweep", ...errorFields(error) }),
  );
  return {
    ...marketing,
    outbox: readOutbox(store.read, seal, smtp ? "smtp" : "outbox"),
    start: () => {
      postman.start();
      sweeper.start();
    },
    wake: postman.wake,
    dispose: async (patience) => {
      sweeper.dispose();
      await postman.dispose(patience);
    },
  };
}
