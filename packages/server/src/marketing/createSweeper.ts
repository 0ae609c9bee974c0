/** Calls something now and then, and stops when it is disposed. */
export interface Sweeper {
  start(): void;
  dispose(): void;
}

/** Sweeps at the start and each hour after it. A fault is told, and the next hour comes all the same. */
export function createSweeper(sweep: () => Promise<unknown>, failed: (error: unknown) => void): Sweeper {
  let timer: NodeJS.Timeout | undefined;
  const run = (): void => void sweep().catch(failed);
  return {
    start: () => {
      run();
      timer = setInterval(run, 3_600_000);
      timer.unref();
    },
    dispose: () => clearInterval(timer),
  };
}
