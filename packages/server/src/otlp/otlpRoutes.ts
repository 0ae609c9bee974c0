import { Hono } from "hono";
import type { Env } from "../http/env.ts";
import { problem } from "../http/problem.ts";
import { mediaType, readUnzipped } from "../http/readBody.ts";
import { checkShare, collect, type CollectOptions } from "../log/collect.ts";
import { createCodec, type Codec, type Encoding } from "./createCodec.ts";
import { importLogs } from "./importLogs.ts";
import type { LogsRequest, LogsResponse } from "./types.ts";

export interface OtlpRoutesOptions extends CollectOptions {
  readonly maxBody: number;
}

const types = ["application/json", "application/x-protobuf"] as const satisfies readonly Encoding[];

/** Times the size of other bodies: an SDK sends up to 512 records at once, some 2 KB each as JSON. */
const roomier = 32;
const mostRecords = 5000;

/**
 * Takes logs from OpenTelemetry's SDKs (OTLP/HTTP 1.x), below `/v1`. 200 comes after the durable commit; records that
 * are not taken are counted in `partialSuccess` with the reasons. Problems as the collector's (`otlpStatus` words them).
 */
export function otlpRoutes(options: OtlpRoutesOptions): Hono<Env> {
  const { maxBody, now, shares } = options;
  const codec = createCodec();
  const most = maxBody * roomier;
  const rules = { types, most, mostUnzipped: most, gzip: true } as const;
  return new Hono<Env>().post("/:site/otlp/v1/logs", async (c) => {
    const { key, purposes } = c.get("site");
    checkShare(options, key);
    const encoding = mediaType(c.req.raw) as Encoding;
    const request = read(codec, await readUnzipped(c.req.raw, rules), encoding);
    const records = countOf(request);
    if (records > mostRecords)
      throw problem("too_large", `A request has at most ${mostRecords} records. Send less at a time.`);
    shares.charge(key, records, now());
    const { sessions, refused } = importLogs(request, purposes, now());
    const kept = await collectAll(
      options,
      sessions.map((each) => ({ ...each, site: key, rejected: [] })),
    );
    for (const code of kept) refused.set(code, (refused.get(code) ?? 0) + 1);
    const body = codec.encode("response", responseOf(refused), encoding);
    return c.body(body, 200, { "content-type": encoding });
  });
}

function countOf({ resourceLogs = [] }: LogsRequest): number {
  const scopes = resourceLogs.flatMap(({ scopeLogs = [] }) => scopeLogs);
  return scopes.reduce((sum, { logRecords = [] }) => sum + logRecords.length, 0);
}

function read(codec: Codec, bytes: Uint8Array, encoding: Encoding): LogsRequest {
  try {
    return codec.request(bytes, encoding);
  } catch {
    throw problem("json_malformed", `The body is no ExportLogsServiceRequest in ${encoding}.`);
  }
}

/** One session after the other: a request is one sender's, and takes one of the site's places at a time. */
async function collectAll(
  options: CollectOptions,
  sessions: readonly Parameters<typeof collect>[1][],
): Promise<string[]> {
  const codes: string[] = [];
  for (const session of sessions) {
    const { rejected } = await collect(options, session);
    for (const { code } of rejected)
      codes.push(code === "erased" ? "the session's consent was withdrawn" : "the session is over");
  }
  return codes;
}

function responseOf(refused: ReadonlyMap<string, number>): LogsResponse {
  const count = [...refused.values()].reduce((sum, each) => sum + each, 0);
  if (count === 0) return {};
  const errorMessage = [...refused].map(([why, many]) => `${many}: ${why}`).join("; ");
  return { partialSuccess: { rejectedLogRecords: String(count), errorMessage } };
}
