import type { BrowserContext } from "playwright-core";

/** How long to wait for a page, in ms: until nothing has been asked for `quiet`, at most `limit`. */
export interface Patience {
  readonly quiet: number;
  readonly limit: number;
}

export const pause = (ms: number): Promise<void> => new Promise((resolve) => void setTimeout(resolve, ms));

/** Resolves when the network is quiet, or the patience is at its end. Streams that stay open do not count. */
export function createQuiet(context: BrowserContext, { quiet, limit }: Patience): () => Promise<void> {
  const open = new Set<object>();
  let last = performance.now();
  const end = (request: object): void => {
    open.delete(request);
    last = performance.now();
  };
  context.on("request", (request) => {
    last = performance.now();
    if (!/^(eventsource|websocket|media|ping)$/.test(request.resourceType())) open.add(request);
  });
  context.on("requestfinished", end);
  context.on("requestfailed", end);
  return async () => {
    const start = performance.now();
    last = Math.max(last, start);
    for (let now = start; now - start < limit; now = performance.now()) {
      if (now - last >= quiet && open.size === 0) return;
      await pause(Math.min(50, quiet));
    }
  };
}
