import { gzipSync } from "node:zlib";
import { DatabaseSync } from "node:sqlite";
import { describe, expect, it } from "vitest";
import type { LogAck } from "@nordleads/wire/types";
import { testServer, type TestServer } from "./support/testServer.ts";

const s = "session_0123456789abcdef";
const at = Date.UTC(2026, 10, 24, 12);
const batch = (e: unknown[], more: object = {}) => ({ v: 1, t: at, s, p: ["analytics"], e, ...more });

async function deliver(server: TestServer, body: object, gzip = false): Promise<LogAck> {
  const text = JSON.stringify(body);
  const response = await fetch(`${server.endpoint}/log${gzip ? "?enc=gzip" : ""}`, {
    method: "POST",
    headers: { "content-type": "text/plain;charset=UTF-8" },
    body: gzip ? gzipSync(text) : text,
  });
  expect(response.status).toBe(202);
  return (await response.json()) as LogAck;
}

interface Row {
  readonly id: string;
  readonly at: number;
  readonly name: string;
  readonly category: string;
  readonly attributes: string;
}

function rows(server: TestServer): Row[] {
  const db = new DatabaseSync(`${server.data}/nordleads.sqlite`, { readOnly: true });
  const all = db.prepare("SELECT id, at, name, category, attributes FROM log_events ORDER BY id").all();
  db.close();
  return all as unknown as Row[];
}

describe("the collector", () => {
  it("L3 the same event counts once, over batches and within one", async () => {
    const server = await testServer();
    expect(
      await deliver(
        server,
        batch([
          [1, 0, "page.view"],
          [2, 0, "page.view"],
        ]),
      ),
    ).toEqual({ accepted: 2, duplicates: 0, rejected: [] });
    expect(
      await deliver(
        server,
        batch([
          [2, 0, "page.view"],
          [3, 0, "page.view"],
          [3, 0, "page.view"],
        ]),
      ),
    ).toEqual({ accepted: 1, duplicates: 2, rejected: [] });
    expect(rows(server).map(({ id }) => id)).toEqual([`${s}-1`, `${s}-2`, `${s}-3`]);
  });

  it("L5 a bad event does not hold back the others; each rejected one has its id and code", async () => {
    const server = await testServer();
    const ack = await deliver(
      server,
      batch([
        [1, 0, "page.view"],
        [2, 0, "Bad Name"],
        "nonsense",
        [4, 0, "cart.add", {}, "espionage"],
        [5, 0, "cart.add", {}, "marketing"],
        [6, 0, "chat.open"],
      ]),
    );
    expect(ack.accepted).toBe(2);
    expect(ack.rejected).toEqual([
      { id: `${s}-2`, code: "shape_invalid" },
      { id: `${s}-@2`, code: "shape_invalid" },
      { id: `${s}-4`, code: "purpose_unknown" },
      { id: `${s}-5`, code: "not_granted" },
    ]);
    expect(rows(server).map(({ id, category }) => [id, category])).toEqual([
      [`${s}-1`, "visit.analytics"],
      [`${s}-6`, "chat.metadata"],
    ]);
  });

  it("L5 takes gzip as flagged in the address", async () => {
    const server = await testServer();
    expect(await deliver(server, batch([[1, 0, "page.view"]]), true)).toMatchObject({ accepted: 1 });
  });

  it("L6 times are counted back from the collector's clock, whatever the device's says", async () => {
    const server = await testServer({ now: () => at });
    const threeDays = 3 * 24 * 3600 * 1000;
    await deliver(server, batch([[1, 5000, "page.view"]], { t: at - threeDays }));
    await deliver(server, batch([[2, 250, "page.view"]], { t: at + threeDays }));
    expect(rows(server).map((row) => row.at)).toEqual([at - 5000, at - 250]);
  });

  it("L7 without the grant only what is necessary is taken, and nothing that describes the browser", async () => {
    const server = await testServer();
    const body = batch(
      [
        [1, 0, "session.start"],
        [2, 0, "chat.open"],
        [3, 0, "page.view", {}, "necessary"],
      ],
      { p: [], r: { "browser.name": "Firefox" } },
    );
    expect((await deliver(server, body)).rejected.map(({ id, code }) => [id, code])).toEqual([
      [`${s}-1`, "not_granted"],
      [`${s}-3`, "not_granted"],
    ]);
    const db = new DatabaseSync(`${server.data}/nordleads.sqlite`, { readOnly: true });
    expect(db.prepare("SELECT * FROM log_sessions").all()).toEqual([]);
    db.close();
  });

  it("L7 a name that is not ours is analytics when it says nothing; `necessary` in `p` and nothing dropped are fine", async () => {
    const server = await testServer();
    const event = [[1, 0, "cart.add"]];
    const without = batch(event, { p: ["necessary"], d: 0 });
    expect((await deliver(server, without)).rejected).toEqual([{ id: `${s}-1`, code: "not_granted" }]);
    const granted = batch(event, { p: ["necessary", "analytics"], d: 0 });
    expect(await deliver(server, granted)).toEqual({ accepted: 1, duplicates: 0, rejected: [] });
    expect(rows(server)).toMatchObject([{ name: "cart.add", category: "visit.analytics" }]);
  });

  it("L9 URLs lose query and fragment, addresses and user agents are dropped, whatever was sent", async () => {
    const server = await testServer();
    const attributes = {
      "url.full": "https://www.example.no/a?navn=Kari#x",
      referrer: "/b?epost=a@b.no",
      "client.address": "10.0.0.1",
      "user_agent.original": "Mozilla/5.0",
      text: "hva? jo",
    };
    await deliver(server, batch([[1, 0, "page.view", attributes]]));
    expect(JSON.parse(rows(server)[0]?.attributes ?? "")).toEqual({
      "url.full": "https://www.example.no/a",
      referrer: "/b",
      text: "hva? jo",
    });
  });
});
