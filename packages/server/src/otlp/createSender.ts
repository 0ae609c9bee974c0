import { promisify } from "node:util";
import { gzip } from "node:zlib";
import type { OtlpConfig } from "../config/types.ts";
import type { Codec, Encoding } from "./createCodec.ts";
import type { LogsRequest } from "./types.ts";

/**
 * What became of a request: taken, but for `rejected` records, which must not come again; to be sent again, not before
 * `after` ms where the collector says so; or refused for what it holds. `code` is the status or the kind of failure.
 */
export type SendOutcome =
  | { readonly is: "sent"; readonly rejected: number }
  | { readonly is: "later"; readonly after?: number; readonly code: string }
  | { readonly is: "refused"; readonly code: string };

export type Send = (request: LogsRequest, signal: AbortSignal) => Promise<SendOutcome>;

const encodings = {
  "http/json": "application/json",
  "http/protobuf": "application/x-protobuf",
} as const satisfies Record<OtlpConfig["protocol"], Encoding>;

/** The collector does not want what is in the body; everything else may be good another time. */
const refusals = new Set([400, 413, 422]);

/** Sends requests to a collector (OTLP/HTTP 1.x), gzipped. Never rejects. `now` in ms since the epoch. */
export function createSender(config: OtlpConfig, codec: Codec, now: () => number): Send {
  const { url, headers, protocol, timeout } = config;
  const encoding = encodings[protocol];
  const zip = promisify(gzip);
  return async (request, signal) => {
    try {
      const response = await fetch(url, {
        method: "POST",
        headers: { ...headers, "content-type": encoding, "content-encoding": "gzip", accept: encoding },
        body: new Uint8Array(await zip(codec.encode("request", request, encoding))),
        // Headers may hold a key: it goes to the address that was configured and to no other.
        redirect: "manual",
        signal: AbortSignal.any([signal, AbortSignal.timeout(timeout)]),
      });
      const body = new Uint8Array(await response.arrayBuffer());
      if (response.ok) return { is: "sent", rejected: rejectedOf(codec, body, encoding) };
      const code = String(response.status);
      if (refusals.has(response.status)) return { is: "refused", code };
      const after = retryAfter(response.headers.get("retry-after"), now());
      return { is: "later", code, ...(after === undefined ? {} : { after }) };
    } catch (error) {
      return { is: "later", code: error instanceof Error ? error.name : "unknown" };
    }
  };
}

/** Not all collectors say anything at all; what cannot be read is no refusal. */
function rejectedOf(codec: Codec, body: Uint8Array, encoding: Encoding): number {
  try {
    const { partialSuccess } = body.length === 0 ? {} : codec.response(body, encoding);
    return Number(partialSuccess?.rejectedLogRecords ?? 0);
  } catch {
    return 0;
  }
}

/** Seconds or an HTTP date (RFC 9110, 10.2.3) as ms from now. */
function retryAfter(header: string | null, now: number): number | undefined {
  if (header === null) return undefined;
  const wait = /^\d+$/.test(header) ? Number(header) * 1000 : Date.parse(header) - now;
  return Number.isFinite(wait) ? Math.max(0, wait) : undefined;
}
