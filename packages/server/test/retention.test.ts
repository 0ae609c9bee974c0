import { describe, expect, it, vi } from "vitest";
import type { RetentionReport } from "../src/retention/types.ts";
import { run } from "../src/cli/run.ts";
import { batch, deliver, filesWith, rowsOf, session } from "./support/logs.ts";
import { staff } from "./support/staff.ts";
import { testServer, type TestServer } from "./support/testServer.ts";
import { chunks, visitor } from "./support/visitor.ts";

const start = Date.UTC(2023, 0, 15, 12);
const day = 86_400_000;
const months = (count: number): number => Date.UTC(2023, count, 28, 12);

/** A server whose clock the test moves. */
async function clockServer() {
  const clock = { now: start };
  const server = await testServer({ now: () => clock.now });
  return { server, clock };
}

const exception = (number: number, more: object = {}): unknown[] => [
  ...[number, 0, "exception"],
  { "exception.type": "TypeError", "exception.message": "merke-feil", ...more },
  "necessary",
];
const view = (number: number): unknown[] => [number, 0, "page.view", { "url.path": "/merke-side" }];

/** What was found and what went, by category, where anything was. */
const found = ({ lines }: RetentionReport): Record<string, readonly [due: number, gone: number]> =>
  Object.fromEntries(
    lines.flatMap(({ category, swept }) => swept.map((each) => [category, [each.due, each.gone]] as const)),
  );

/** The log of the file is folded into it right after the answer. */
const gone = ({ data }: TestServer, marks: readonly string[]): Promise<void> =>
  vi.waitFor(() => expect(filesWith(data, marks)).toEqual([]), 5000);

const names = ({ data }: TestServer): string[] =>
  rowsOf<{ name: string }>(data, "SELECT name FROM log_events ORDER BY name").map(({ name }) => name);

describe("retention", () => {
  it("R4 each category goes when its time is over and no sooner; a dry run changes nothing", async () => {
    const { server, clock } = await clockServer();
    await deliver(
      server.endpoint,
      batch([exception(1), view(2), [3, 0, "chat.open"]], { r: { "browser.name": "merke-leser" } }),
    );
    await chunks(await visitor(server.endpoint).ask("c1", "m1", "Hei", { nl: { session } }));
    const sweep = async (dryRun = false) => found(await server.retention.run("demo", { dryRun }));
    const nothing = { "chat.content": [0, 0], "chat.metadata": [0, 0], audit: [0, 0] };
    clock.now = start + 30 * day;
    expect(await sweep()).toEqual({ ...nothing, "visit.technical": [0, 0], "visit.analytics": [0, 0] });
    clock.now += 1;
    expect(await sweep(true)).toEqual({ ...nothing, "visit.technical": [1, 0], "visit.analytics": [0, 0] });
    expect(filesWith(server.data, ["merke-feil"])).not.toEqual([]);
    expect(await sweep()).toEqual({ ...nothing, "visit.technical": [1, 1], "visit.analytics": [0, 0] });
    expect(names(server)).toEqual(["chat.open", "page.view"]);
    await gone(server, ["merke-feil"]);
    clock.now = Date.UTC(2024, 1, 15, 12);
    expect(await sweep(true)).toMatchObject({ "visit.analytics": [0, 0] });
    clock.now += 1;
    expect(await sweep()).toMatchObject({ "visit.analytics": [1, 1], "chat.metadata": [0, 0] });
    await gone(server, ["merke-side", "merke-leser"]);
    clock.now = Date.UTC(2025, 0, 15, 12) + 1;
    expect(await sweep()).toMatchObject({ "chat.content": [1, 1], "chat.metadata": [1, 1] });
    expect(names(server)).toEqual([]);
    expect(rowsOf(server.data, "SELECT * FROM conversations")).toEqual([]);
    expect(rowsOf(server.data, "SELECT * FROM chat_events")).toEqual([]);
    await vi.waitFor(() => expect(rowsOf(server.data, "SELECT * FROM erased_conversations")).toEqual([]));
    expect(await sweep()).toEqual({ ...nothing, "visit.technical": [0, 0], "visit.analytics": [0, 0] });
  });

  it("R4 the chat's events stay as long as the conversation, whose last contact counts", async () => {
    const { server, clock } = await clockServer();
    await deliver(server.endpoint, batch([[1, 0, "chat.open"]]));
    const someone = visitor(server.endpoint);
    await chunks(await someone.ask("c1", "m1", "Hei", { nl: { session } }));
    clock.now = months(20);
    await chunks(await someone.ask("c1", "m2", "Hei igjen", { nl: { session } }));
    clock.now = months(40);
    await server.retention.run("demo");
    expect(names(server)).toEqual(["chat.open"]);
    clock.now = months(45);
    await server.retention.run("demo");
    expect(names(server)).toEqual([]);
  });

  it("R4 what the staff did goes after 24 months", async () => {
    const { server, clock } = await clockServer();
    await deliver(server.endpoint, batch([view(1)]));
    await (await staff(server, "Support")).fetch(`/../sessions/${session}`);
    clock.now = months(26);
    expect(found(await server.retention.run("demo"))).toMatchObject({ audit: [1, 1] });
    expect(rowsOf(server.data, "SELECT * FROM audit")).toEqual([]);
  });

  it("R4 more than one batch goes in one run, and a server does it by itself when it starts", async () => {
    const { server, clock } = await clockServer();
    for (const from of [1, 251])
      await deliver(server.endpoint, batch(Array.from({ length: 250 }, (_, index) => view(from + index))));
    await server.dispose();
    clock.now = months(15);
    const next = await testServer({ data: server.data, now: () => clock.now });
    await vi.waitFor(() => expect(names(next)).toEqual([]), 10_000);
    await vi.waitFor(async () => {
      const metrics = await (await fetch(`http://127.0.0.1:${next.port}/metrics`)).text();
      expect(metrics).toContain('nordleads_retention_total{category="visit.analytics",what="events"} 500');
    });
  });

  it("L3 what has gone by its age does not come again: its session is over", async () => {
    const { server, clock } = await clockServer();
    const own = batch([exception(1), view(2)]);
    await deliver(server.endpoint, own);
    clock.now = start + 31 * day;
    await server.retention.run("demo");
    expect(await deliver(server.endpoint, own)).toEqual({
      ...{ accepted: 0, duplicates: 1 },
      rejected: [{ id: `${session}-1`, code: "session_over" }],
    });
    clock.now = months(50);
    await server.retention.run("demo");
    expect((await deliver(server.endpoint, own)).rejected.map(({ code }) => code)).toEqual([
      "session_over",
      "session_over",
    ]);
    expect(names(server)).toEqual([]);
  });

  it("R4 on the command line: a report counts, a dry run too, and a run says what went", async () => {
    const { server } = await clockServer();
    await deliver(server.endpoint, batch([exception(1), view(2)]));
    await server.dispose();
    const lines: string[] = [];
    const io = {
      env: { NORDLEADS_DATA: server.data },
      out: (text: string) => void lines.push(text),
      err: () => undefined,
      stop: new AbortController().signal,
    };
    const cli = async (...args: string[]): Promise<string> => {
      lines.length = 0;
      expect(await run(["retention", ...args], io)).toBe(0);
      return lines.join("\n");
    };
    const report = await cli("report");
    expect(report).toContain("visit.technical  P30D (event)  1 events to anonymise");
    expect(report).toContain("visit.analytics  P13M (event)  1 events to delete");
    expect(report).toContain("consent  P3Y (last_relevance)  not by date here");
    expect(await cli("run", "--dry-run")).toBe(report);
    expect(names(server)).toHaveLength(2);
    const json = JSON.parse(await cli("run", "--json")) as RetentionReport;
    expect(found(json)).toMatchObject({ "visit.technical": [1, 1], "visit.analytics": [1, 1] });
    expect(names(server)).toEqual([]);
    expect(await cli("run")).toContain("visit.analytics  P13M (event)  0 events deleted");
    expect(await run(["retention", "burn"], io)).toBe(2);
  }, 60_000);
});

describe("what is anonymised", () => {
  /** Every row of every table that has to do with the log, when the time of technical events is over. */
  async function remains(events: (own: string) => unknown[]): Promise<unknown> {
    const { server, clock } = await clockServer();
    for (const own of ["session_of_the_first", "session_of_the_other"])
      await deliver(server.endpoint, batch(events(own), { s: own }));
    clock.now = start + 60 * day;
    await server.retention.run("demo");
    const tables = ["log_counts", "log_events", "log_sessions", "log_seen", "log_erased", "otlp_queue"];
    await gone(server, ["session_of_the", "merke"]);
    return tables.map((table) => rowsOf<object>(server.data, `SELECT * FROM ${table}`));
  }

  it("R5 cannot be joined back: two worlds that differ in who did what leave the same bytes", async () => {
    const types = (one: string, two: string) => (own: string) => {
      const type = own.endsWith("first") ? one : two;
      return [1, 2, 3].map((number) => exception(number, { "exception.type": type }));
    };
    const world = await remains(types("TypeError", "RangeError"));
    expect(await remains(types("RangeError", "TypeError"))).toEqual(world);
    expect(world).toMatchObject([
      [
        { site: "demo", week: "2023-01-09", name: "exception", cell: "", count: 6 },
        { cell: "exception.type=RangeError", count: 3 },
        { cell: "exception.type=TypeError", count: 3 },
      ],
      [],
      [],
      // Which sessions there were, by hash, so that none comes again: no event leads to them.
      [{ day: Math.floor(start / day) }, { day: Math.floor(start / day) }],
      [],
      [],
    ]);
  });
});
