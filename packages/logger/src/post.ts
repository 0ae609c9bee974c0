import type { LogAck } from "@nordleads/wire/types";

/**
 * What became of a request: to be tried again, not before `after` (the header `Retry-After`), or not, and
 * then acknowledged or refused for good.
 */
export type Outcome = readonly [again: boolean, after?: string | null, ack?: LogAck];

const REQUEST = {
  method: "POST",
  headers: { "content-type": "text/plain" },
  credentials: "omit",
} as const satisfies RequestInit;
const TIMEOUT = 7000;
const WORTH_ZIPPING = 1024;

/**
 * Sends a body as `text/plain`, so that no preflight is needed (L4). Larger ones go gzipped, except when the
 * page is being left: compressing takes a moment that is not there any more, but browsers give 64 KiB to the
 * requests that outlive it. Without an answer within 7 s it counts as failed (L16). Never rejects.
 */
export async function post(
  url: string,
  body: string,
  leaving?: boolean,
  ...signals: AbortSignal[]
): Promise<Outcome> {
  try {
    const zip = !leaving && body.length > WORTH_ZIPPING;
    const response = await fetch(zip ? `${url}?enc=gzip` : url, {
      ...REQUEST,
      body: zip ? await gzip(body) : body,
      keepalive: !!leaving,
      signal: AbortSignal.any([...signals, AbortSignal.timeout(TIMEOUT)]),
    });
    const { status } = response;
    if (status === 202) return [false, null, await response.json()];
    // Of 4xx only a timeout and "too many" are worth another try.
    return [/^[^4]|408|429/.test(`${status}`), response.headers.get("retry-after")];
  } catch {
    return [true];
  }
}

/**
 * Sends a body when the page is gone: by `fetchLater` where it exists and has room, which the browser then does
 * by itself and without counting it among what outlives the page, else by `fetch`.
 */
export function postLast(url: string, body: string, signal: AbortSignal): void {
  try {
    (globalThis as unknown as { fetchLater: (url: string, init: RequestInit) => unknown }).fetchLater(url, {
      ...REQUEST,
      body,
      signal,
    });
  } catch {
    void post(url, body, true, signal);
  }
}

function gzip(text: string): Promise<ArrayBuffer> {
  return new Response(new Blob([text]).stream().pipeThrough(new CompressionStream("gzip"))).arrayBuffer();
}
