/** Sends one event; `id` is what a browser repeats as `Last-Event-ID`. */
export type Send = (event: { readonly id?: number; readonly name?: string; readonly data: unknown }) => void;

export interface EventStreamOptions {
  /** Ends the stream: the request is over or the server closes. */
  readonly signal: AbortSignal;
  /** Asked every `keepAliveMs`; false ends the stream (signed out, role taken away). */
  readonly allowed: () => Promise<boolean>;
  readonly keepAliveMs?: number;
}

const slowest = 1000;

/**
 * An answer as server-sent events: whatever `run` sends until it returns or the signal is aborted.
 * A reader that is `slowest` events behind is let go and comes back with its cursor.
 */
export function eventStream(
  run: (send: Send, signal: AbortSignal) => Promise<void>,
  options: EventStreamOptions,
): Response {
  const encoder = new TextEncoder();
  const ended = new AbortController();
  const end = (): void => ended.abort();
  let timer: NodeJS.Timeout | undefined;
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      const write = (text: string): void => {
        if (ended.signal.aborted) return;
        controller.enqueue(encoder.encode(text));
        if ((controller.desiredSize ?? 0) < -slowest) end();
      };
      const keepAlive = async (): Promise<void> => {
        if (await options.allowed().catch(() => false)) write(": still here\n\n");
        else end();
      };
      timer = setInterval(() => void keepAlive(), options.keepAliveMs ?? 20_000);
      timer.unref();
      ended.signal.addEventListener("abort", () => {
        clearInterval(timer);
        options.signal.removeEventListener("abort", end);
        // Throws where the reader has already cancelled.
        if (controller.desiredSize !== null) controller.close();
      });
      if (options.signal.aborted) return end();
      options.signal.addEventListener("abort", end);
      write(": welcome\n\n");
      const send: Send = ({ id, name, data }) =>
        write(
          `${id === undefined ? "" : `id: ${id}\n`}${name === undefined ? "" : `event: ${name}\n`}data: ${JSON.stringify(data)}\n\n`,
        );
      void run(send, ended.signal).then(end, end);
    },
    cancel: end,
  });
  return new Response(body, {
    headers: {
      "content-type": "text/event-stream; charset=utf-8",
      "cache-control": "no-store",
      // Proxies that buffer would hold the words back.
      "x-accel-buffering": "no",
    },
  });
}
