import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { expect, it } from "vitest";
import type { LogAck } from "@nordleads/wire/types";
import { openServices, readConfig, createLogger } from "../src/index.ts";
import { serverProcess } from "./support/child.ts";
import { builtAssets, demo, temporaryFolder } from "./support/testServer.ts";
import { visitor, type Visitor } from "./support/visitor.ts";

const rounds = 20;
const clients = 6;
const perBatch = 5;

/** What one client was promised; it goes on from round to round with the same token. */
interface Promised {
  token: string | undefined;
  readonly chat: string;
  readonly session: string;
  readonly messages: string[];
  readonly events: number[];
  sent: number;
}

async function sendMessage(client: Visitor, promised: Promised): Promise<void> {
  promised.sent += 1;
  const id = `m${promised.sent}`;
  const accepted = await client.send(promised.chat, id, `Melding ${id}`);
  promised.token = client.token();
  if (accepted.accepted) promised.messages.push(id);
}

async function deliver(endpoint: string, session: string, sequences: readonly number[]): Promise<LogAck> {
  const e = sequences.map((sequence) => [sequence, 0, "page.view", { "url.path": "/" }]);
  const body = JSON.stringify({ v: 1, t: 0, s: session, p: ["analytics"], e });
  const response = await fetch(`${endpoint}/log`, {
    method: "POST",
    headers: { "content-type": "text/plain" },
    body,
  });
  return (await response.json()) as LogAck;
}

async function sendEvents(endpoint: string, promised: Promised): Promise<void> {
  const first = (promised.events.at(-1) ?? 0) + 1;
  const sequences = Array.from({ length: perBatch }, (_, index) => first + index);
  const { accepted, duplicates } = await deliver(endpoint, promised.session, sequences);
  if (accepted + duplicates === perBatch) promised.events.push(...sequences);
}

/** Messages and events, one after the other, until the server is gone. */
async function load(endpoint: string, promised: Promised): Promise<void> {
  const client = visitor(endpoint, promised.token);
  try {
    for (;;) {
      await sendMessage(client, promised);
      await sendEvents(endpoint, promised);
    }
  } catch {
    // The server was killed: what was not acknowledged by now is not promised.
  }
}

/** Messages that the server told of twice, acknowledged ones that it does not know, and events it takes again. */
async function faults(endpoint: string, promised: Promised): Promise<unknown[]> {
  const { chat, token, session, messages: acknowledged, events } = promised;
  if (acknowledged.length === 0 || events.length === 0) return [];
  const { messages } = await visitor(endpoint, token).history(chat);
  const own = messages.filter(({ role }) => role === "user").map(({ id }) => id);
  const known = new Set(own);
  const { accepted, rejected } = await deliver(endpoint, session, events.slice(-500));
  return [
    ...own.filter((id, index) => own.indexOf(id) !== index),
    ...acknowledged.filter((id) => !known.has(id)),
    ...(accepted > 0 ? [`${accepted} events were lost`] : []),
    ...rejected,
  ];
}

const check = async (endpoint: string, all: readonly Promised[]): Promise<void> =>
  expect(await Promise.all(all.map((promised) => faults(endpoint, promised)))).toEqual(all.map(() => []));

it(
  "S5 everything acknowledged over HTTP is there after 20 kills, and nothing twice",
  { timeout: 120_000 },
  async () => {
    const data = temporaryFolder();
    const assets = builtAssets();
    const read = readConfig({ NORDLEADS_DATA: data });
    if ("mistakes" in read) throw new Error(read.mistakes.join());
    const services = await openServices(read.config, createLogger("silent"));
    await services.sites.save(demo);
    await services.dispose();
    const all = Array.from({ length: clients }, (_, index): Promised => ({
      token: undefined,
      chat: `chat-${index}`,
      session: `session_number_${index}_x`,
      messages: [],
      events: [],
      sent: 0,
    }));
    const total = (): number =>
      all.reduce((sum, { messages, events }) => sum + messages.length + events.length, 0);
    for (let round = 0; round < rounds; round += 1) {
      const server = await serverProcess(data, assets);
      const endpoint = `${server.url}/v1/demo`;
      await check(endpoint, all);
      const before = total();
      const loads = all.map((promised) => load(endpoint, promised));
      // Killed in the middle of the load, at another moment each time.
      while (total() < before + 60 + round * 3) await new Promise((resolve) => setImmediate(resolve));
      await server.end("SIGKILL");
      await Promise.all(loads);
    }
    const last = await serverProcess(data, assets);
    await check(`${last.url}/v1/demo`, all);
    expect(await last.end("SIGTERM")).toBe(0);
    const db = new DatabaseSync(join(data, "nordleads.sqlite"), { readOnly: true });
    const { events } = db.prepare("SELECT count(*) AS events FROM log_events").get() as { events: number };
    db.close();
    expect(events).toBeGreaterThanOrEqual(all.reduce((sum, { events: own }) => sum + own.length, 0));
  },
);
