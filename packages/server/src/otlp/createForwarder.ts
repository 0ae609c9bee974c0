import type { QueuedLogRow } from "../store/rows.ts";
import type { Store } from "../store/types.ts";
import { createRest } from "./createRest.ts";
import type { Send, SendOutcome } from "./createSender.ts";
import { toLogsRequest } from "./toLogsRequest.ts";

/** `sent`; `rejected` by the collector one by one; `refused`, alone in its request. */
export type Forwarded = "sent" | "rejected" | "refused";

export interface ForwarderOptions {
  readonly store: Store;
  readonly send: Send;
  readonly version: string;
  /** Told what became of records. */
  readonly settled: (outcome: Forwarded, count: number) => void;
  /** Told how much waits, after each round. */
  readonly waiting: (count: number) => void;
  /** Told why records have to wait or are refused: a status or the kind of failure. */
  readonly trouble: (code: string) => void;
  readonly pace?: Partial<Pace>;
}

/** Ms, but for `batch`. */
interface Pace {
  /** Most records of one request. */
  readonly batch: number;
  /** How long something new waits for more. */
  readonly linger: number;
  /** The first pause after a failure; each is twice the one before, up to the longest. */
  readonly pause: number;
  readonly longest: number;
  /** A collector may ask for a longer pause than ours, but for no longer than this. */
  readonly patience: number;
}

const usual: Pace = { batch: 512, linger: 1000, pause: 1000, longest: 300_000, patience: 3_600_000 };

/**
 * Exports what waits in the store, oldest first, one request at a time. An entry leaves the queue only when the
 * collector has answered, so that nothing is lost by `kill -9`; what was sent and not noted goes again under its
 * `log.record.uid`.
 */
export interface Forwarder {
  start(): void;
  /** There is something new. */
  wake(): void;
  /** Stops, and waits at most `patience` ms for the request that is on its way. */
  dispose(patience: number): Promise<void>;
}

export function createForwarder(options: ForwarderOptions): Forwarder {
  const { store, waiting, trouble } = options;
  const pace = { ...usual, ...options.pace };
  const closing = new AbortController();
  const cutting = new AbortController();
  const clock = createRest(closing.signal);
  let running: Promise<void> | undefined;
  let most = pace.batch;
  let failures = 0;

  const round = async (): Promise<void> => {
    const rows = await store.read.otlpQueue(most);
    waiting(await store.read.otlpWaiting());
    if (rows.length === 0) {
      await clock.woken(60_000);
      return clock.rest(pace.linger);
    }
    const outcome = await attempt(options, rows, cutting.signal);
    if (closing.signal.aborted && outcome.is === "later") return undefined;
    if (outcome.is !== "sent") trouble(outcome.code);
    if (outcome.is === "later") {
      const doubled = Math.min(pace.longest, pace.pause * 2 ** failures) * (0.5 + Math.random() / 2);
      failures += 1;
      return clock.rest(Math.max(doubled, Math.min(pace.patience, outcome.after ?? 0)));
    }
    failures = 0;
    // A request that is refused goes in halves, until the one record that is at fault stands alone.
    most = outcome.is === "refused" && rows.length > 1 ? Math.ceil(rows.length / 2) : pace.batch;
    return undefined;
  };
  const run = async (): Promise<void> => {
    while (!closing.signal.aborted) {
      try {
        await round();
      } catch (error) {
        trouble(error instanceof Error ? error.name : "unknown");
        await clock.rest(pace.pause);
      }
    }
  };
  return {
    start: () => {
      running ??= run();
    },
    wake: clock.wake,
    dispose: async (patience) => {
      closing.abort();
      const limit = setTimeout(() => cutting.abort(), patience);
      await running;
      clearTimeout(limit);
    },
  };
}

/** Sends rows and notes what became of them; those that must wait stay as they are. */
async function attempt(
  { store, send, version, settled }: ForwarderOptions,
  rows: readonly QueuedLogRow[],
  signal: AbortSignal,
): Promise<SendOutcome> {
  const outcome = await send(toLogsRequest(rows, version), signal);
  if (outcome.is === "later" || (outcome.is === "refused" && rows.length > 1)) return outcome;
  await store.write({ type: "otlp.done", sequences: rows.map(({ sequence }) => sequence) });
  const rejected = outcome.is === "sent" ? Math.min(outcome.rejected, rows.length) : 0;
  settled(outcome.is, rows.length - rejected);
  settled("rejected", rejected);
  return outcome;
}
