export interface SchedulerOptions {
  /** Runs once; it should stop early when the signal is aborted. */
  readonly work: (signal: AbortSignal) => Promise<unknown>;
  /** Ms between the end of one run and the begin of the next. */
  readonly every: number;
  /** Told of a fault; the next run comes all the same. */
  readonly failed: (error: unknown) => void;
  /** Calls back after so many ms; returns what calls it off. Default: a timer that keeps no process alive. */
  readonly later?: (fn: () => void, ms: number) => () => void;
}

/** Does something now and then. */
export interface Scheduler {
  start(): void;
  /** Calls the next run off and waits for the one that is under way. */
  dispose(): Promise<void>;
}

/** The first run is at the start, never two at once. */
export function createScheduler({ work, every, failed, later = timer }: SchedulerOptions): Scheduler {
  const closing = new AbortController();
  let running: Promise<unknown> = Promise.resolve();
  let callOff = (): void => {};
  const run = (): void => {
    running = work(closing.signal)
      .catch(failed)
      .finally(() => {
        if (!closing.signal.aborted) callOff = later(run, every);
      });
  };
  return {
    start: run,
    dispose: async () => {
      closing.abort();
      callOff();
      await running;
    },
  };
}

function timer(fn: () => void, ms: number): () => void {
  const handle = setTimeout(fn, ms);
  handle.unref();
  return () => clearTimeout(handle);
}
