/** A server-sent event with our sequence number as its id, or a comment that keeps the line awake. */
export type Frame =
  | { readonly id?: number | undefined; readonly data: string }
  | { readonly comment: string };

const encoder = new TextEncoder();

function write(frame: Frame): Uint8Array {
  if ("comment" in frame) return encoder.encode(`: ${frame.comment}\n\n`);
  const id = frame.id === undefined ? "" : `id: ${frame.id}\n`;
  return encoder.encode(`${id}data: ${frame.data}\n\n`);
}

/**
 * Sends frames as `text/event-stream`, each when the reader is ready for it. `left` is called when the
 * reader goes away or the frames end.
 */
export function eventStream(
  frames: AsyncGenerator<Frame, void, undefined>,
  headers: Record<string, string>,
  left: () => void,
): Response {
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      try {
        const { done, value } = await frames.next();
        if (!done) return controller.enqueue(write(value));
        left();
        controller.close();
      } catch (error) {
        left();
        controller.error(error);
      }
    },
    async cancel() {
      left();
      await frames.return();
    },
  });
  return new Response(body, {
    headers: {
      "content-type": "text/event-stream; charset=utf-8",
      "cache-control": "no-store",
      "x-accel-buffering": "no",
      ...headers,
    },
  });
}
