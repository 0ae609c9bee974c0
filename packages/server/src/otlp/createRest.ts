/** Waiting that ends at once when `signal` is aborted, and keeps no process alive. */
export interface Rest {
  wake(): void;
  /** Until somebody wakes, also before it was asked for; at most so many ms. */
  woken(most: number): Promise<void>;
  /** So many ms, whoever wakes. */
  rest(ms: number): Promise<void>;
}

/** The longest that a timer can wait, ms. */
const longest = 2 ** 31 - 1;

export function createRest(signal: AbortSignal): Rest {
  let awake = false;
  let heard = (): void => {};
  const wait = (ms: number, ear: (end: () => void) => void): Promise<void> =>
    new Promise((resolve) => {
      const end = (): void => {
        clearTimeout(timer);
        signal.removeEventListener("abort", end);
        resolve();
      };
      const timer = setTimeout(end, Math.min(ms, longest));
      timer.unref();
      if (signal.aborted) end();
      else signal.addEventListener("abort", end);
      ear(end);
    });
  return {
    wake: () => {
      awake = true;
      heard();
    },
    woken: async (most) => {
      if (!awake) await wait(most, (end) => (heard = end));
      awake = false;
    },
    rest: (ms) => wait(ms, () => {}),
  };
}
