import type { SettleMail } from "../store/commands.ts";
import type { QueuedMailRow } from "../store/rows.ts";
import type { Store } from "../store/types.ts";
import type { MailSeal } from "./mailSeal.ts";
import { nextTry } from "./nextTry.ts";
import type { Mailer, MailOutcome } from "./types.ts";

export interface PostmanOptions {
  readonly store: Store;
  readonly mailer: Mailer;
  readonly seal: MailSeal;
  /** ms since the epoch. */
  readonly now: () => number;
  /** Told what became of each try. */
  readonly settled: (outcome: "sent" | "later" | "failed", site: string, code?: string) => void;
  /** Told of a fault of ours; the message stays and is tried again. */
  readonly failed: (error: unknown) => void;
}

/**
 * Carries messages from the queue in the store to the mailer, outside of any request. What was queued survives
 * `kill -9`; a message may go twice when the process dies between sending and noting it, under one `Message-ID`.
 */
export interface Postman {
  /** Begins to look by itself. */
  start(): void;
  /** There is something new. */
  wake(): void;
  /** Delivers what is due; resolves when each has been settled. */
  deliver(): Promise<void>;
  /** Stops, and waits at most `patience` ms for messages that are on their way. */
  dispose(patience: number): Promise<void>;
}

const atOnce = 4;
/** After a fault of ours, such as a full disk, ms. */
const afterFault = 5000;
/** Also without a wake the queue is looked at each minute: the command line may have put something there. */
const longestRest = 60_000;

export function createPostman(options: PostmanOptions): Postman {
  const { store, now, failed } = options;
  const carry = carrier(options);
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> | undefined;
  let started = false;
  let again = false;
  const round = async (): Promise<void> => {
    for (;;) {
      again = false;
      const due = await store.read.mailsDue(now(), atOnce);
      if (due.length > 0) await Promise.all(due.map(carry));
      else if (!again) return;
    }
  };
  const deliver = (): Promise<void> => {
    again = true;
    running ??= round().finally(() => {
      running = undefined;
    });
    return running;
  };
  const look = (): void => {
    deliver()
      .then(async () => rest(Math.max(50, ((await store.read.nextMailAt()) ?? Infinity) - now())))
      .catch((error: unknown) => {
        failed(error);
        rest(afterFault);
      });
  };
  const rest = (wait: number): void => {
    clearTimeout(timer);
    if (!started) return;
    timer = setTimeout(look, Math.min(longestRest, wait));
    timer.unref();
  };
  return {
    start: () => {
      started = true;
      look();
    },
    wake: () => {
      if (started) look();
    },
    deliver,
    dispose: async (patience) => {
      started = false;
      clearTimeout(timer);
      const late = Promise.withResolvers<void>();
      const limit = setTimeout(late.resolve, patience);
      await Promise.race([running?.catch(() => undefined), late.promise]);
      clearTimeout(limit);
      options.mailer.dispose();
    },
  };
}

/** Sends one message and notes it. What was sent but could not be noted is noted the next time, not sent again. */
function carrier(options: PostmanOptions): (row: QueuedMailRow) => Promise<void> {
  const { store, mailer, seal, now, settled } = options;
  const unnoted = new Map<string, MailOutcome>();
  return async (row) => {
    const { site, id, attempts, madeAt } = row;
    const key = `${site}/${id}`;
    const result =
      unnoted.get(key) ?? (await attempt(options, () => mailer.send(seal.open(site, id, row.body))));
    unnoted.set(key, result);
    const outcome = outcomeOf(result, nextTry(attempts, madeAt, now(), Math.random()));
    await store.write({ type: "mail.settle", site, id, outcome });
    unnoted.delete(key);
    settled(outcome.is, site, "code" in outcome ? outcome.code : undefined);
  };
}

function outcomeOf(result: MailOutcome, at: number | undefined): SettleMail["outcome"] {
  if (result.is === "sent") return result;
  if (result.is === "refused" || at === undefined) return { is: "failed", code: result.code };
  return { is: "later", at, code: result.code };
}

/** A fault of ours (a body that does not open, a store that is busy) must not spin: it waits like any other. */
async function attempt({ failed }: PostmanOptions, send: () => Promise<MailOutcome>): Promise<MailOutcome> {
  try {
    return await send();
  } catch (error) {
    failed(error);
    return { is: "later", code: "internal" };
  }
}
