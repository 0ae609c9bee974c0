import { gzipSync } from "node:zlib";
import type { Logger } from "@opentelemetry/api-logs";
import { OTLPLogExporter as JsonExporter } from "@opentelemetry/exporter-logs-otlp-http";
import { OTLPLogExporter as ProtobufExporter } from "@opentelemetry/exporter-logs-otlp-proto";
import { resourceFromAttributes } from "@opentelemetry/resources";
import { BatchLogRecordProcessor, LoggerProvider, type LogRecordExporter } from "@opentelemetry/sdk-logs";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { batch, deliver, rowsOf, session } from "./support/logs.ts";
import { origin, testServer, type TestServer } from "./support/testServer.ts";
import { messagesAt, numberAt, readFields, textAt } from "./support/wireFormat.ts";

const at = Date.UTC(2026, 10, 24, 12);
const json = "application/json";
const protobuf = "application/x-protobuf";

interface Row {
  readonly id: string;
  readonly session: string;
  readonly at: number;
  readonly name: string;
  readonly purpose: string;
  readonly category: string;
  readonly attributes: string;
}

const events = ({ data }: TestServer): Row[] => rowsOf<Row>(data, "SELECT * FROM log_events ORDER BY at, id");

/** Sends as a program with OpenTelemetry's SDK does. */
function sdk(exporter: LogRecordExporter, resource: Record<string, string> = {}) {
  const provider = new LoggerProvider({
    resource: resourceFromAttributes({ "service.name": "shop", "host.name": "secret-host", ...resource }),
    processors: [new BatchLogRecordProcessor({ exporter, maxExportBatchSize: 100 })],
  });
  // What a program writes against.
  const logger: Logger = provider.getLogger("test");
  return { logger, flush: () => provider.forceFlush() };
}

const exporters = [
  ["JSON", JsonExporter],
  ["protobuf", ProtobufExporter],
] as const;

const send = (
  { endpoint }: TestServer,
  body: string | Uint8Array<ArrayBuffer>,
  type: string = json,
  more: Record<string, string> = {},
): Promise<Response> =>
  fetch(`${endpoint}/otlp/v1/logs`, { method: "POST", headers: { "content-type": type, ...more }, body });

const strings = (attributes: Record<string, string>): object[] =>
  Object.entries(attributes).map(([key, stringValue]) => ({ key, value: { stringValue } }));

const record = (eventName: string, attributes: Record<string, string> = {}): object => ({
  ...{ timeUnixNano: `${at}000000`, eventName },
  attributes: strings({ "session.id": session, "nordleads.purpose": "analytics", ...attributes }),
});

const request = (...logRecords: object[]): string =>
  JSON.stringify({ resourceLogs: [{ scopeLogs: [{ logRecords }] }] });

/** A length-delimited field, for bodies in protobuf. */
const field = (number: number, value: Uint8Array | string): Buffer => {
  const bytes = Buffer.from(value);
  const length = bytes.length < 128 ? [bytes.length] : [(bytes.length & 127) | 128, bytes.length >> 7];
  return Buffer.concat([Buffer.from([(number << 3) | 2, ...length]), bytes]);
};

/** One record that has an event name and nothing else, in protobuf. */
const bare = (name: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(field(1, field(2, field(2, field(12, name)))));

describe("logs from OpenTelemetry", () => {
  it.each(exporters)("L24 the SDK's exporter for %s delivers events", async (_name, Exporter) => {
    const server = await testServer({ now: () => at });
    const { logger, flush } = sdk(new Exporter({ url: `${server.endpoint}/otlp/v1/logs` }));
    const attributes = { "session.id": session, "nordleads.purpose": "analytics" };
    const page = {
      "url.full": "https://www.example.no/a?navn=Kari",
      "client.address": "192.0.2.1",
      "enduser.id": "kari",
    };
    logger.emit({
      eventName: "page.view",
      timestamp: at - 3000,
      attributes: { ...attributes, ...page, n: 7, half: 0.5 },
    });
    logger.emit({
      ...{
        timestamp: at - 2000,
        severityText: "ERROR",
        body: "stock is empty",
      },
      attributes: { "nordleads.purpose": "necessary", list: ["a", "b"], yes: true },
    });
    await flush();
    const [view, line] = events(server);
    expect(view).toMatchObject({ name: "page.view", session, at: at - 3000, category: "visit.analytics" });
    expect(JSON.parse(view?.attributes ?? "")).toEqual({
      ...{ "service.name": "shop", "url.full": "https://www.example.no/a", n: 7, half: 0.5 },
    });
    expect(line).toMatchObject({
      name: "log",
      purpose: "necessary",
      category: "visit.technical",
      at: at - 2000,
    });
    expect(JSON.parse(line?.attributes ?? "")).toEqual({
      ...{ "nordleads.severity": "ERROR", "nordleads.body": "stock is empty" },
      ...{ "service.name": "shop", list: "a, b", yes: true },
    });
    expect(JSON.stringify(rowsOf(server.data, "SELECT * FROM log_sessions"))).not.toContain("secret-host");
  });

  it.each(exporters)(
    "L24 the SDK's exporter for %s brings a thousand, gzipped, none lost, none twice",
    async (_name, Exporter) => {
      vi.stubEnv("OTEL_EXPORTER_OTLP_COMPRESSION", "gzip");
      onTestFinished(() => void vi.unstubAllEnvs());
      const server = await testServer();
      const { logger, flush } = sdk(new Exporter({ url: `${server.endpoint}/otlp/v1/logs` }), {
        "nordleads.purpose": "necessary",
      });
      for (let index = 0; index < 1000; index += 1)
        logger.emit({ eventName: "job.done", attributes: { index } });
      await flush();
      const seen = events(server).map(
        ({ attributes }) => (JSON.parse(attributes) as { index: number }).index,
      );
      expect(seen.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 1000 }, (_, index) => index));
    },
  );

  it("L24 all taken: 200 and an empty answer, in the encoding of the request", async () => {
    const server = await testServer();
    const asJson = await send(server, request(record("page.view")));
    expect([asJson.status, asJson.headers.get("content-type"), await asJson.text()]).toEqual([
      200,
      json,
      "{}",
    ]);
    const asProtobuf = await send(server, new Uint8Array(), protobuf);
    expect([asProtobuf.status, asProtobuf.headers.get("content-type")]).toEqual([200, protobuf]);
    expect(await asProtobuf.bytes()).toHaveLength(0);
  });

  it("L24 some refused: a partial success says how many and why, and the others are kept", async () => {
    const server = await testServer();
    const asJson = await send(
      server,
      request(
        record("page.view"),
        record("Bad Name"),
        record("cart.add", { "nordleads.purpose": "espionage" }),
      ),
    );
    const { partialSuccess } = (await asJson.json()) as { partialSuccess: Record<string, string> };
    expect(partialSuccess["rejectedLogRecords"]).toBe("2");
    expect(partialSuccess["errorMessage"]).toMatch(
      /1: .*event name.*; 1: nordleads.purpose is not a purpose of the site/,
    );
    expect(events(server).map(({ name }) => name)).toEqual(["page.view"]);
    const asProtobuf = await send(server, bare("page.view"), protobuf);
    const [partial] = messagesAt(readFields(await asProtobuf.bytes()), 1);
    expect(numberAt(partial ?? new Map(), 1)).toBe(1n);
    expect(textAt(partial ?? new Map(), 2)).toBe("1: the attribute nordleads.purpose is missing");
  });

  it("L7 what rests on consent needs its session and its purpose; `necessary` cannot be claimed for a page view", async () => {
    const server = await testServer();
    const without = { timeUnixNano: `${at}000000`, eventName: "cart.add" };
    const answer = await send(
      server,
      request(
        { ...without, attributes: strings({ "nordleads.purpose": "analytics" }) },
        { ...without, attributes: strings({ "session.id": session }) },
        record("page.view", { "nordleads.purpose": "necessary" }),
        record("cart.add", { "session.id": "short" }),
      ),
    );
    expect(await answer.json()).toMatchObject({ partialSuccess: { rejectedLogRecords: "4" } });
    expect(events(server)).toEqual([]);
  });

  it("L3 the same records again are kept once, by log.record.uid or by all that they say", async () => {
    const server = await testServer();
    const body = request(
      record("page.view", { "log.record.uid": "a1" }),
      record("page.view"),
      record("cart.add"),
    );
    for (const _ of [1, 2]) expect(await (await send(server, body)).json()).toEqual({});
    expect(events(server)).toHaveLength(3);
    // An event that left here as OTLP and comes back is the one that it was.
    await deliver(server.endpoint, batch([[1, 0, "page.view"]]));
    await send(server, request(record("page.view", { "log.record.uid": `${session}-1` })));
    expect(events(server)).toHaveLength(4);
  });

  it("L21 what was withdrawn is refused here too", async () => {
    const server = await testServer();
    await send(server, request(record("page.view")));
    const erasure = { method: "POST", headers: { "content-type": "text/plain" } };
    await fetch(`${server.endpoint}/log/erase`, {
      ...erasure,
      body: JSON.stringify({ v: 1, s: session, p: ["analytics"], e: [] }),
    });
    const answer = await send(server, request(record("page.view")));
    expect(await answer.json()).toEqual({
      partialSuccess: { rejectedLogRecords: "1", errorMessage: "1: the session's consent was withdrawn" },
    });
    expect(events(server)).toEqual([]);
  });

  it("L6 a sender's clock that is ahead is set back as a whole", async () => {
    const server = await testServer({ now: () => at });
    const later = (ms: number): object => ({ ...record("page.view"), timeUnixNano: `${at + ms}000000` });
    await send(server, request(later(3_600_000), later(3_590_000)));
    expect(events(server).map((row) => row.at)).toEqual([at - 10_000, at]);
  });

  it.each([json, protobuf])(
    "S4 refusals in %s are a google.rpc.Status with OTLP's statuses",
    async (type) => {
      const server = await testServer();
      const read = async (response: Response): Promise<[number, number, string | null]> => {
        const bytes = await response.bytes();
        const code =
          type === json
            ? (JSON.parse(new TextDecoder().decode(bytes)) as { code: number }).code
            : Number(numberAt(readFields(bytes), 1));
        return [response.status, code, response.headers.get("content-type")];
      };
      const garbage = new Uint8Array([255, 255, 255]);
      expect(await read(await send(server, garbage, type))).toEqual([400, 3, type]);
      const large = new Uint8Array(65_536 * 32 + 1);
      expect(await read(await send(server, large, type))).toEqual([413, 3, type]);
      const bomb = new Uint8Array(gzipSync(large));
      expect(await read(await send(server, bomb, type, { "content-encoding": "gzip" }))).toEqual([
        413,
        3,
        type,
      ]);
      expect(await read(await send(server, garbage, type, { "content-encoding": "br" }))).toEqual([
        415,
        3,
        type,
      ]);
      expect(await read(await send(server, garbage, type, { origin: "https://evil.example" }))).toEqual([
        403,
        7,
        type,
      ]);
      const nowhere = { ...server, endpoint: server.endpoint.replace("demo", "nobody") };
      expect(await read(await send(nowhere, garbage, type))).toEqual([404, 5, type]);
    },
  );

  it("S4 another content type is 415, and what is no request is 400", async () => {
    const server = await testServer();
    expect((await send(server, "{}", "text/plain")).status).toBe(415);
    for (const body of [
      '{"resourceLogs":7}',
      "[]",
      "{",
      '{"resourceLogs":[{"scopeLogs":[{"logRecords":[{"timeUnixNano":"x"}]}]}]}',
    ])
      expect((await send(server, body)).status).toBe(400);
    expect(events(server)).toEqual([]);
  });

  it("L22 a site that has used up its share is told when to come again, as OTLP words it", async () => {
    const server = await testServer({ config: { logRate: 1 } });
    await send(
      server,
      request(...Array.from({ length: 40 }, (_, index) => record("page.view", { n: String(index) }))),
    );
    const refused = await send(server, request(record("page.view")));
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
    expect(await refused.json()).toMatchObject({ code: 8 });
  });

  it("L24 a page of the site may send, with a preflight; another may not", async () => {
    const server = await testServer();
    const preflight = await fetch(`${server.endpoint}/otlp/v1/logs`, {
      method: "OPTIONS",
      headers: { origin, "access-control-request-headers": "content-type, content-encoding" },
    });
    expect(preflight.status).toBe(204);
    expect(preflight.headers.get("access-control-allow-headers")).toContain("content-encoding");
    const answer = await send(server, request(record("page.view")), json, { origin });
    expect(answer.headers.get("access-control-allow-origin")).toBe(origin);
  });
});
