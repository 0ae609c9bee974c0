import { errorFields, type Logger } from "../http/createLogger.ts";
import type { Erasures } from "../rights/createErasures.ts";
import type { Store } from "../store/types.ts";
import { auditSweeper } from "./auditSweeper.ts";
import { chatSweeper } from "./chatSweeper.ts";
import { createRetention, type Retention } from "./createRetention.ts";
import { createScheduler, type Scheduler } from "./createScheduler.ts";
import { logSweeper } from "./logSweeper.ts";

const hour = 3_600_000;

export interface RetentionParts {
  readonly store: Store;
  readonly erasures: Pick<Erasures, "finish">;
  readonly now: () => number;
}

/** Retention of everything that has a sweeper: whoever adds a store of personal data adds its sweeper here. */
export function retentionOf({ store, erasures, now }: RetentionParts): Retention {
  return createRetention({
    now,
    sweepers: [
      logSweeper(store, "visit.technical"),
      logSweeper(store, "visit.analytics"),
      // Before the conversations: what belongs to one that goes now is found the next time.
      chatSweeper(store, erasures.finish, now),
      logSweeper(store, "chat.metadata"),
      auditSweeper(store),
    ],
  });
}

/** The job of a running server: all sites, at the start and each hour. `swept` is told how much went. */
export function retentionJob(
  retention: Retention,
  { store, log }: { readonly store: Store; readonly log: Logger },
  swept: (category: string, what: string, gone: number) => void,
): Scheduler {
  return createScheduler({
    every: hour,
    failed: (error) => log.error({ event: "retention", ...errorFields(error) }),
    work: async (signal) => {
      for (const { key } of await store.read.sites()) {
        const { lines } = await retention.run(key, { signal });
        for (const { category, swept: parts } of lines)
          for (const { what, gone } of parts) {
            if (gone === 0) continue;
            swept(category, what, gone);
            log.info({ event: "retention", site: key, code: category, count: gone });
          }
      }
    },
  });
}
