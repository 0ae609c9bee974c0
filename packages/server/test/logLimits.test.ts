import { gzipSync } from "node:zlib";
import { describe, expect, it, vi } from "vitest";
import { batch, deliver, filesWith, post, rowsOf, session } from "./support/logs.ts";
import { demo, testServer, type TestServer } from "./support/testServer.ts";

const count = ({ data }: TestServer): number =>
  rowsOf<{ n: number }>(data, "SELECT count(*) AS n FROM log_events")[0]?.n ?? 0;

const problemOf = async (response: Response): Promise<[status: number, code: string]> => [
  response.status,
  ((await response.json()) as { code: string }).code,
];

const views = (from: number, many: number): unknown[] =>
  Array.from({ length: many }, (_, index) => [from + index, 0, "page.view"]);

const erasure = (purposes: readonly string[] = ["analytics"], more: object = {}): string =>
  JSON.stringify({ v: 1, s: session, p: purposes, e: [], ...more });

describe("what the collector takes", () => {
  it("S4 a body that is too large, a bomb, another encoding and broken gzip are refused, and nothing is kept", async () => {
    const server = await testServer();
    const url = `${server.endpoint}/log`;
    const text = JSON.stringify(batch(views(1, 1)));
    const refused = async (body: string | Buffer, query = ""): Promise<[number, string]> =>
      problemOf(await post(url + query, typeof body === "string" ? body : new Uint8Array(body)));
    expect(await refused(text.padEnd(65_537))).toEqual([413, "too_large"]);
    // 64 KB of gzip hold 64 MB of nothing: unzipping stops at 1 MB.
    expect(await refused(gzipSync(text.padEnd(60_000_000)), "?enc=gzip")).toEqual([413, "too_large"]);
    expect(await refused(text, "?enc=br")).toEqual([415, "encoding_unsupported"]);
    expect(await refused(text, "?enc=deflate")).toEqual([415, "encoding_unsupported"]);
    expect(await refused(text, "?enc=gzip")).toEqual([415, "encoding_unsupported"]);
    expect(await refused(gzipSync(text).subarray(0, 40), "?enc=gzip")).toEqual([415, "encoding_unsupported"]);
    expect(count(server)).toBe(0);
    const identity = await post(`${url}?enc=identity`, text);
    expect(identity.status).toBe(202);
    const headers = { "content-type": "text/plain", "content-encoding": "gzip" };
    const zipped = new Uint8Array(gzipSync(JSON.stringify(batch(views(2, 1)))));
    expect((await fetch(url, { method: "POST", headers, body: zipped })).status).toBe(202);
    expect(count(server)).toBe(2);
  });

  it("S4 a wrong envelope is refused with the path, another version before anything else", async () => {
    const server = await testServer();
    const url = `${server.endpoint}/log`;
    const refusal = async (body: unknown): Promise<unknown> => (await post(url, JSON.stringify(body))).json();
    expect(await refusal(batch([]))).toMatchObject({ code: "shape_invalid", path: "e" });
    expect(await refusal(batch(views(1, 501)))).toMatchObject({ code: "shape_invalid", path: "e" });
    expect(await refusal(batch(views(1, 1), { s: "short" }))).toMatchObject({
      code: "shape_invalid",
      path: "s",
    });
    expect(await refusal({ v: 2 })).toMatchObject({ code: "version_unsupported" });
    expect(await problemOf(await post(url, '{"v":1,'))).toEqual([400, "json_malformed"]);
    expect(count(server)).toBe(0);
  });

  it("L22 a site that sends too much waits, another does not, and its visitors can still withdraw", async () => {
    const server = await testServer({ config: { logRate: 10 } });
    await server.sites.save({ ...demo, key: "quiet" });
    const quiet = server.endpoint.replace("demo", "quiet");
    await deliver(server.endpoint, batch(views(1, 200)));
    await deliver(server.endpoint, batch(views(201, 200)));
    const refused = await post(`${server.endpoint}/log`, JSON.stringify(batch(views(401, 1))));
    // 400 events at 10 a second, of which 300 were free.
    expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(5);
    expect(await problemOf(refused)).toEqual([429, "rate_limited"]);
    expect(await deliver(quiet, batch(views(1, 50)))).toMatchObject({ accepted: 50 });
    expect((await post(`${server.endpoint}/log/erase`, erasure())).status).toBe(202);
  });

  it("L22 one address that calls too often waits", async () => {
    const server = await testServer({ config: { rate: { perSecond: 1, burst: 2 } } });
    for (const number of [1, 2]) await deliver(server.endpoint, batch(views(number, 1)));
    const refused = await post(`${server.endpoint}/log`, JSON.stringify(batch(views(3, 1))));
    expect(refused.headers.get("retry-after")).toBe("1");
    expect(await problemOf(refused)).toEqual([429, "rate_limited"]);
    expect(count(server)).toBe(2);
  });

  it("L17 what the device has dropped is counted by reason, once, and stands in the session", async () => {
    const server = await testServer();
    const body = batch(views(1, 2), { d: 9, w: { full: 4, old: 2, invented: 1 } });
    await deliver(server.endpoint, body);
    await deliver(server.endpoint, body);
    const metrics = await (await fetch(`http://127.0.0.1:${server.port}/metrics`)).text();
    for (const [reason, many] of [
      ["full", 4],
      ["old", 2],
      ["other", 3],
    ])
      expect(metrics).toContain(`nordleads_log_dropped_total{reason="${reason}"} ${many}\n`);
    expect(metrics).not.toContain("invented");
    const notes = rowsOf<{ attributes: string }>(
      server.data,
      "SELECT attributes FROM log_events WHERE name = 'nordleads.dropped'",
    );
    expect(notes.map(({ attributes }) => JSON.parse(attributes) as object)).toEqual([
      {
        ...{ "nordleads.dropped.count": 9, "nordleads.dropped.full": 4 },
        ...{ "nordleads.dropped.old": 2, "nordleads.dropped.other": 3 },
      },
    ]);
  });
});

describe("a withdrawal", () => {
  const marked = (number: number): unknown[] => [number, 0, "page.view", { "url.path": "/hemmelig-merke" }];

  it("L21 erases what rested on the purpose from every file, and refuses what still comes", async () => {
    const server = await testServer();
    const other = batch(views(1, 1), { s: "session_of_somebody_else" });
    await deliver(server.endpoint, other);
    const own = batch([marked(1), [2, 0, "chat.open"]], { r: { "nordleads.screen": "hemmelig-skjerm" } });
    await deliver(server.endpoint, own);
    const marks = ["hemmelig-merke", "hemmelig-skjerm"];
    expect(filesWith(server.data, marks)).not.toEqual([]);
    const answer = await post(`${server.endpoint}/log/erase`, erasure());
    expect([answer.status, await answer.json()]).toEqual([202, { erased: 1 }]);
    // The log of the file is folded into it right after the answer.
    await vi.waitFor(() => expect(filesWith(server.data, marks)).toEqual([]), 5000);
    // What was on its way, and what is sent again.
    const late = await deliver(server.endpoint, batch([marked(1), [2, 0, "chat.open"], marked(3)]));
    expect(late).toEqual({
      accepted: 0,
      duplicates: 1,
      rejected: [1, 3].map((number) => ({ id: `${session}-${number}`, code: "erased" })),
    });
    const again = await post(`${server.endpoint}/log/erase`, erasure());
    expect([again.status, await again.json()]).toEqual([202, { erased: 0 }]);
    expect(
      rowsOf<{ name: string }>(server.data, "SELECT name FROM log_events ORDER BY id").map(
        ({ name }) => name,
      ),
    ).toEqual(["chat.open", "page.view"]);
  });

  it("L21 that comes before the events it is about counts too, and `necessary` rests on no consent", async () => {
    const server = await testServer();
    await post(`${server.endpoint}/log/erase`, erasure(["necessary", "analytics"]));
    const ack = await deliver(
      server.endpoint,
      batch([
        [1, 0, "page.view"],
        [2, 0, "chat.open"],
      ]),
    );
    expect(ack).toEqual({ accepted: 1, duplicates: 0, rejected: [{ id: `${session}-1`, code: "erased" }] });
  });

  it("L21 with a wrong shape is refused", async () => {
    const server = await testServer();
    const url = `${server.endpoint}/log/erase`;
    for (const body of [
      erasure([]),
      erasure(["analytics"], { e: [1] }),
      erasure(["analytics"], { s: "short" }),
    ])
      expect(await problemOf(await post(url, body))).toEqual([422, "shape_invalid"]);
    expect(await problemOf(await post(url, erasure(["analytics"], { v: 2 })))).toEqual([
      400,
      "version_unsupported",
    ]);
  });
});
