import type { LogAck } from "@nordleads/wire/types";

/**
 * What became of a request: to be tried again, not before `after` (the header `Retry-After`), or not, and
 * then acknowledged or refused for good.
 */
export type Outcome = readonly [again: boolean, after?: string | null, ack?: LogAck];

const TIMEOUT = 8000;
const WORTH_ZIPPING = 1024;

/**
 * Sends a body as `text/plain`, so that no preflight is needed (L4). Larger ones go gzipped, except when the
 * page is being left: compressing takes a moment that is not there any more, but browsers give 64 KiB to the
 * requests that outlive it. Without an answer within 8 s it counts as failed (L16). Never rejects.
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
      method: "POST",
      body: zip ? await gzip(body) : body,
      headers: { "content-type": "text/plain" },
      credentials: "omit",
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

function gzip(text: string): Promise<ArrayBuffer> {
  return new Response(new Blob([text]).stream().pipeThrough(new CompressionStream("gzip"))).arrayBuffer();
}
