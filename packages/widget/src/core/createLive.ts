import { retryDelay } from "@nordleads/browser";
import type { Failure, Result } from "./createApi.ts";
import type { Sequenced } from "./applyChunk.ts";
import { readChunks } from "./readChunks.ts";

export interface LiveOptions {
  readonly connect: (signal: AbortSignal) => Promise<Result<Response>>;
  /** Should the stream be open now? Asked before every try. */
  readonly wanted: () => boolean;
  readonly take: (chunks: readonly Sequenced[]) => void;
  readonly connected: (on: boolean) => void;
  /** The conversation is not there, or not ours: no further try. */
  readonly gone: (failure: Failure) => void;
  readonly random?: () => number;
}

export interface Live {
  /** Looks at `wanted` again: opens, closes, or tries at once instead of waiting. */
  readonly update: () => void;
  /** Ends the present stream: it is another conversation's now. */
  readonly drop: () => void;
  readonly dispose: () => void;
}

/** The server says something every 15 s; after this silence the connection counts as dead. */
const SILENCE = 40_000;

/** Keeps the live stream open while it is wanted, and comes back with growing pauses when it breaks (K7, K17). */
export function createLive(options: LiveOptions): Live {
  let running = false;
  let disposed = false;
  let attempt = 0;
  let stop = new AbortController();
  let hurry: (() => void) | undefined;

  const wanted = (): boolean => !disposed && options.wanted();

  function pause(retryAfter: string | null): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    const timer = setTimeout(resolve, retryDelay(attempt++, retryAfter, options.random));
    hurry = () => {
      clearTimeout(timer);
      resolve();
    };
    return promise.finally(() => (hurry = undefined));
  }

  async function once(): Promise<string | null | Failure> {
    stop = new AbortController();
    const result = await options.connect(stop.signal);
    if (!result.ok) return result.status === 404 || result.status === 401 ? result : result.retryAfter;
    if (result.value.body) {
      options.connected(true);
      await listen(result.value.body, stop, (chunks) => {
        attempt = 0;
        options.take(chunks);
      });
    }
    return null;
  }

  async function run(): Promise<void> {
    running = true;
    try {
      while (wanted()) {
        const outcome = await once();
        if (outcome !== null && typeof outcome === "object") return options.gone(outcome);
        if (!wanted()) break;
        options.connected(false);
        await pause(outcome);
      }
    } finally {
      running = false;
    }
  }

  return {
    update: () => {
      if (!wanted()) stop.abort();
      else if (!running) void run();
      hurry?.();
    },
    drop: () => stop.abort(),
    dispose: () => {
      disposed = true;
      stop.abort();
      hurry?.();
    },
  };
}

/** Reads until the stream ends, breaks or falls silent. */
async function listen(
  body: ReadableStream<Uint8Array<ArrayBuffer>>,
  stop: AbortController,
  heard: (chunks: readonly Sequenced[]) => void,
): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const alive = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => stop.abort(), SILENCE);
  };
  try {
    alive();
    for await (const chunks of readChunks(body)) {
      alive();
      heard(chunks);
    }
  } catch {
    // A broken connection is what the next try is for.
  } finally {
    clearTimeout(timer);
  }
}
