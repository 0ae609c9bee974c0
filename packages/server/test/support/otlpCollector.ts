import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import { gunzipSync } from "node:zlib";
import { onTestFinished } from "vitest";
import { readJsonLogs, readProtobufLogs, type ReadRecord } from "./otlpLogs.ts";

export interface ReadRequest {
  readonly headers: IncomingHttpHeaders;
  readonly records: readonly ReadRecord[];
  /** ms on a clock that does not jump. */
  readonly at: number;
}

/** What the collector says; all have defaults: 200 and nothing. */
export interface CollectorAnswer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Uint8Array | string;
}

/** A collector of OpenTelemetry: a real HTTP server that keeps what it was told. */
export interface OtlpCollector {
  readonly url: string;
  readonly requests: readonly ReadRequest[];
  /** Records of requests that it has answered with 200. */
  taken(): ReadRecord[];
}

/** Starts one; `answer` decides request by request. Ends with the test. */
export async function otlpCollector(
  answer: (request: ReadRequest, index: number) => CollectorAnswer = () => ({}),
): Promise<OtlpCollector> {
  const requests: ReadRequest[] = [];
  const taken: ReadRecord[] = [];
  const server = createServer((request, response) => {
    const pieces: Buffer[] = [];
    request.on("data", (piece: Buffer) => void pieces.push(piece));
    request.on("end", () => {
      const body = gunzipSync(Buffer.concat(pieces));
      const { headers } = request;
      const json = headers["content-type"] === "application/json";
      const read = {
        headers,
        records: json ? readJsonLogs(body) : readProtobufLogs(body),
        at: performance.now(),
      };
      const { status = 200, headers: more, body: text } = answer(read, requests.length);
      requests.push(read);
      if (status === 200) taken.push(...read.records);
      response.writeHead(status, { "content-type": headers["content-type"], ...more });
      response.end(text ?? (json ? "{}" : ""));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/v1/logs`, requests, taken: () => taken };
}
