import { setTimeout as sleep } from "node:timers/promises";

/** Makes the wait before a request: at least `delay` ms after the one before it, however many ask at a time. */
export function createPace(delay: number, signal: AbortSignal | undefined): () => Promise<void> {
  let free = 0;
  return async () => {
    if (delay <= 0) return;
    const now = performance.now();
    const at = Math.max(now, free);
    free = at + delay;
    if (at > now) await sleep(at - now, undefined, { signal });
  };
}
