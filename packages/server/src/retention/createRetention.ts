import { categories } from "@nordleads/wire";
import type { CategoryName } from "@nordleads/wire/types";
import { beginOfRetention } from "./beginOfRetention.ts";
import type { RetentionLine, RetentionReport, Sweeper } from "./types.ts";

/** Ends the time of what the data map gives one. */
export interface Retention {
  /** One site; `dryRun` only counts. Goes on after `signal` is aborted until the batch that it is at has ended. */
  run(
    site: string,
    options?: { readonly dryRun?: boolean; readonly signal?: AbortSignal },
  ): Promise<RetentionReport>;
}

export interface RetentionOptions {
  readonly sweepers: readonly Sweeper[];
  /** ms since the epoch. */
  readonly now: () => number;
  /** Most that one write takes, so that nobody waits long for the writer. */
  readonly batch?: number;
}

/** Retention over a list of sweepers; how long, and what happens then, is said by the data map alone (D3). */
export function createRetention({ sweepers, now, batch = 200 }: RetentionOptions): Retention {
  return {
    run: async (site, { dryRun = false, signal } = {}) => {
      const at = now();
      const lines: RetentionLine[] = [];
      for (const [category, { retention, retentionFrom, atEnd }] of Object.entries(categories)) {
        const before = beginOfRetention(retention, at);
        const swept: RetentionLine["swept"][number][] = [];
        for (const sweeper of sweepers.filter((each) => each.category === category)) {
          if (before === undefined) continue;
          const due = await sweeper.due(site, before);
          const idle = dryRun || due === 0 || signal?.aborted === true;
          const gone = idle ? 0 : await sweepAll(sweeper, site, before, batch, signal);
          swept.push({ what: sweeper.what, due, gone });
        }
        lines.push({
          category: category as CategoryName,
          ...{ retention, from: retentionFrom, atEnd, swept },
          before: before === undefined ? null : new Date(before).toISOString(),
        });
      }
      return { site, at: new Date(at).toISOString(), dryRun, lines };
    },
  };
}

/** One bounded batch after the other: other writes go between them. */
async function sweepAll(
  { sweep }: Sweeper,
  site: string,
  before: number,
  batch: number,
  signal: AbortSignal | undefined,
): Promise<number> {
  let gone = 0;
  for (;;) {
    const went = await sweep(site, before, batch);
    gone += went;
    if (went < batch || signal?.aborted) return gone;
  }
}
