import { decide, shownDecision } from "./support/decisions.ts";
import { describe, expect, it, vi } from "vitest";
import { semanticConventions } from "@nordleads/wire";
import type { OtlpConfig } from "../src/config/types.ts";
import { batch, deliver, post, session } from "./support/logs.ts";
import { otlpCollector, type OtlpCollector } from "./support/otlpCollector.ts";
import { testServer, type TestServer, type TestServerOptions } from "./support/testServer.ts";

const at = Date.UTC(2026, 10, 24, 12);
const protocols = ["http/protobuf", "http/json"] as const;

const exporting = (
  { url }: OtlpCollector,
  more: Partial<OtlpConfig> = {},
  options: TestServerOptions = {},
): Promise<TestServer> => {
  const otlp: OtlpConfig = { url, headers: {}, protocol: "http/protobuf", timeout: 5000, ...more };
  return testServer({ ...options, config: { otlp } });
};

/** Waits for a number of records that the collector has taken. */
const arrived = (collector: OtlpCollector, count: number): Promise<void> =>
  vi.waitFor(() => expect(collector.taken()).toHaveLength(count), { timeout: 15_000, interval: 50 });

const uids = (collector: OtlpCollector): unknown[] =>
  collector.taken().map(({ attributes }) => attributes["log.record.uid"]);

const metrics = async (server: TestServer): Promise<string> =>
  (await fetch(`http://127.0.0.1:${server.port}/metrics`)).text();

const views = (from: number, to: number): unknown[] =>
  Array.from({ length: to - from + 1 }, (_, index) => [from + index, 0, "page.view"]);

describe("export as OTLP", () => {
  it.each(protocols)("L23 over %s an event keeps its names, types, times and places", async (protocol) => {
    const collector = await otlpCollector();
    const headers = { authorization: "Bearer abc" };
    const server = await exporting(collector, { protocol, headers }, { now: () => at });
    const attributes = {
      "url.full": "https://www.example.no/a",
      whole: -7,
      half: 0.5,
      big: 2 ** 40,
      yes: true,
    };
    const events = [
      [1, 2500, "page.view", attributes],
      [2, 0, "chat.open"],
      [3, 0, "exception", { "exception.type": "TypeError" }, "necessary"],
    ];
    await deliver(server.endpoint, batch(events, { r: { "browser.mobile": false } }));
    await arrived(collector, 3);
    const [view, chat, exception] = collector.taken();
    expect(view).toEqual({
      name: "page.view",
      time: `${at - 2500}000000`,
      seen: `${at}000000`,
      severity: 9,
      schema: semanticConventions,
      scope: "@nordleads/server",
      resource: expect.objectContaining({ "service.name": "nordleads", "nordleads.site": "demo" }),
      attributes: {
        ...attributes,
        "browser.mobile": false,
        "log.record.uid": `${session}-1`,
        "session.id": session,
        "nordleads.purpose": "analytics",
        "nordleads.category": "visit.analytics",
      },
    });
    // What describes the browser rests on analytics, and goes with nothing else.
    expect(chat?.attributes).not.toHaveProperty("browser.mobile");
    expect(exception).toMatchObject({ name: "exception", severity: 17 });
    expect(collector.requests[0]?.headers).toMatchObject({ ...headers, "content-encoding": "gzip" });
  });

  it("L23 a collector that is down gets everything afterwards, once, in order, not before Retry-After", async () => {
    const collector = await otlpCollector((_, index) =>
      index < 2 ? { status: 503, headers: { "retry-after": "2" } } : {},
    );
    const server = await exporting(collector);
    await deliver(server.endpoint, batch(views(1, 3)));
    await vi.waitFor(() => expect(collector.requests.length).toBe(1), { timeout: 10_000 });
    await deliver(server.endpoint, batch(views(4, 5)));
    await arrived(collector, 5);
    expect(uids(collector)).toEqual([1, 2, 3, 4, 5].map((number) => `${session}-${number}`));
    const [first, second, third] = collector.requests.map(({ at: time }) => time);
    expect((second ?? 0) - (first ?? 0)).toBeGreaterThan(1950);
    expect((third ?? 0) - (second ?? 0)).toBeGreaterThan(1950);
  });

  it("L23 what waits survives a restart, and none of it goes twice", async () => {
    let open = false;
    const collector = await otlpCollector(() => (open ? {} : { status: 503 }));
    const first = await exporting(collector);
    await deliver(first.endpoint, batch(views(1, 600).slice(0, 250)));
    await deliver(first.endpoint, batch(views(251, 600)));
    await vi.waitFor(() => expect(collector.requests.length).toBeGreaterThan(0), { timeout: 10_000 });
    await first.dispose();
    open = true;
    const second = await exporting(collector, {}, { data: first.data });
    await arrived(collector, 600);
    expect(new Set(uids(collector)).size).toBe(600);
    await vi.waitFor(async () => expect(await metrics(second)).toContain("nordleads_otlp_waiting 0"));
  });

  it.each(protocols)(
    "L23 over %s records that the collector rejects do not come again, and are counted",
    async (protocol) => {
      const partial = {
        "http/json": '{"partialSuccess":{"rejectedLogRecords":"2","errorMessage":"too old"}}',
        "http/protobuf": new Uint8Array([10, 4, 8, 2, 18, 0]),
      };
      const collector = await otlpCollector(() => ({ body: partial[protocol] }));
      const server = await exporting(collector, { protocol });
      await deliver(server.endpoint, batch(views(1, 5)));
      await vi.waitFor(async () => {
        const text = await metrics(server);
        expect(text).toContain('nordleads_otlp_records_total{outcome="rejected"} 2');
        expect(text).toContain('nordleads_otlp_records_total{outcome="sent"} 3');
      }, 10_000);
      await deliver(server.endpoint, batch(views(6, 6)));
      await arrived(collector, 6);
      expect(collector.requests).toHaveLength(2);
    },
  );

  it("L23 one record that the collector refuses does not hold back the others", async () => {
    const collector = await otlpCollector(({ records }) =>
      records.some(({ name }) => name === "page.poison") ? { status: 400 } : {},
    );
    const server = await exporting(collector);
    await deliver(server.endpoint, batch([...views(1, 9), [10, 0, "page.poison"], ...views(11, 20)]));
    await arrived(collector, 19);
    expect(uids(collector)).not.toContain(`${session}-10`);
    await vi.waitFor(async () =>
      expect(await metrics(server)).toContain('nordleads_otlp_records_total{outcome="refused"} 1'),
    );
  });

  it("L21 what is withdrawn while it waits never leaves, and the collector hears of the erasure", async () => {
    let open = false;
    const collector = await otlpCollector(() => (open ? {} : { status: 503 }));
    const server = await exporting(collector);
    await deliver(server.endpoint, batch([...views(1, 2), [3, 0, "chat.open"]]));
    await vi.waitFor(() => expect(collector.requests.length).toBeGreaterThan(0), { timeout: 10_000 });
    const erasure = JSON.stringify({ v: 1, s: session, p: ["analytics"], e: [] });
    expect((await post(`${server.endpoint}/log/erase`, erasure)).status).toBe(202);
    open = true;
    await arrived(collector, 2);
    const [chat, notice] = collector.taken();
    expect(chat?.name).toBe("chat.open");
    expect(notice).toMatchObject({
      name: "nordleads.erasure",
      attributes: { "session.id": session, "nordleads.erased": ["analytics"] },
    });
  });

  it("C27 L21 who is under age: the collector hears that everything of their sessions is to be erased", async () => {
    const collector = await otlpCollector(() => ({}));
    const server = await exporting(collector);
    await deliver(server.endpoint, batch(views(1, 2)));
    await arrived(collector, 2);
    const choices = { functional: false, analytics: false, marketing: false };
    const young = { ...(await shownDecision(server.endpoint, Date.now())), action: "under_age", choices };
    expect((await decide(server.endpoint, { ...young, own: { sessions: [session] } })).status).toBe(201);
    await arrived(collector, 3);
    expect(collector.taken().at(-1)).toMatchObject({
      name: "nordleads.erasure",
      attributes: { "session.id": session, "nordleads.erased": ["*"] },
    });
  });
});
