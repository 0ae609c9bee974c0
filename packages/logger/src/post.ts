import type { LogAck } from "@nordleads/wire/types";

/** What became of a request: acknowledged, to be tried again, or, without either, refused for good. */
export interface Outcome {
  readonly ack?: LogAck;
  readonly again?: boolean;
  /** The header `Retry-After`; undefined when there was no answer at all. */
  readonly after?: string | null;
}

const TIMEOUT = 8000;
const WORTH_ZIPPING = 1024;

/**
 * Sends a body to `endpoint`/log as `text/plain`, so that no preflight is needed (L4). Larger ones go
 * gzipped, except when the page is being left: compressing takes a moment that is not there any more.
 * A small request outlives the page in any case, as browsers give 64 KiB to all that do. Without an answer
 * within 8 s it counts as failed. Never rejects.
 */
export async function post(
  endpoint: string,
  body: string,
  leaving: boolean,
  signal: AbortSignal,
): Promise<Outcome> {
  try {
    const zip = !leaving && body.length > WORTH_ZIPPING && "CompressionStream" in globalThis;
    const response = await fetch(`${endpoint}/log${zip ? "?enc=gzip" : ""}`, {
      method: "POST",
      body: zip ? await gzip(body) : body,
      headers: { "content-type": "text/plain" },
      credentials: "omit",
      keepalive: leaving || body.length < 2e4,
      signal: AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT)]),
    });
    const { status } = response;
    if (status === 202) return { ack: (await response.json()) as LogAck };
    return {
      again: status < 400 || status > 499 || status === 408 || status === 429,
      after: response.headers.get("retry-after"),
    };
  } catch {
    return { again: true };
  }
}

function gzip(text: string): Promise<ArrayBuffer> {
  return new Response(new Blob([text]).stream().pipeThrough(new CompressionStream("gzip"))).arrayBuffer();
}
