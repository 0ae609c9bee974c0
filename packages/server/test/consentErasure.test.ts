import { join } from "node:path";
import { readFileSync, readdirSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { describe, expect, it } from "vitest";
import { createLogger, openServices, readConfig } from "../src/index.ts";
import { verifyInclusion, type Inclusion } from "../src/consent/inclusionProof.ts";
import { unchained } from "../src/store/consentContract.ts";
import { openSqliteStore } from "../src/store/sqlite/openSqliteStore.ts";
import { serverProcess } from "./support/child.ts";
import { decide, nothing, receiptOf, shownDecision } from "./support/decisions.ts";
import { scriptedModel } from "./support/scriptedModel.ts";
import { addPage, builtAssets, demo, temporaryFolder, testServer } from "./support/testServer.ts";
import { chunks, events, visitor } from "./support/visitor.ts";

const at = Date.UTC(2026, 10, 24, 12);
const session = "session_0123456789abcdef";

const track = (endpoint: string, own: string): Promise<Response> =>
  fetch(`${endpoint}/log`, {
    method: "POST",
    headers: { "content-type": "text/plain" },
    body: JSON.stringify({
      v: 1,
      t: 0,
      s: own,
      p: ["analytics"],
      r: { "browser.name": "x" },
      e: [[1, 0, "page.view", { "url.path": "/" }]],
    }),
  });

/** Rows that tell of a subject's conversation, its session and its key. */
function held(data: string, conversation: string, own: string): Record<string, number> {
  const count = (file: string, queries: Record<string, [sql: string, value: string]>) => {
    const db = new DatabaseSync(join(data, file), { readOnly: true });
    const counts = Object.entries(queries).map(([name, [sql, value]]) => {
      const { n } = db.prepare(`SELECT count(*) AS n FROM ${sql} = ?`).get(value) as { n: number };
      return [name, n] as const;
    });
    db.close();
    return Object.fromEntries(counts);
  };
  return {
    ...count("nordleads.sqlite", {
      conversations: ["conversations WHERE id", conversation],
      entries: ["chat_events WHERE conversation", conversation],
      messages: ["chat_messages WHERE conversation", conversation],
      events: ["log_events WHERE session", own],
      sessions: ["log_sessions WHERE session", own],
      notes: ["erased_conversations WHERE conversation", conversation],
    }),
    ...count("keys.sqlite", { keys: ["data_keys WHERE conversation", conversation] }),
  };
}

const none = { conversations: 0, entries: 0, messages: 0, events: 0, sessions: 0, notes: 0, keys: 0 };

describe("a visitor who is under age", () => {
  it("C27 conversations, keys, sessions and earlier records go; open streams end and an answer stops", async () => {
    const model = await scriptedModel();
    const llm = { baseUrl: model.baseUrl, model: "scripted", apiKey: "k" };
    const server = await testServer({ config: { llm }, now: () => at });
    const opening = "Butikken har åpent mandag til fredag fra 9 til 17 og lørdag fra 10 til 15.";
    await addPage(server.data, "https://www.example.no/apningstider", "Åpningstider", [opening]);
    const decision = await shownDecision(server.endpoint, at);
    const earlier = await receiptOf(await decide(server.endpoint, decision));
    await track(server.endpoint, session);
    await track(server.endpoint, "session_of_somebody_else");
    const child = visitor(server.endpoint);
    const other = visitor(server.endpoint);
    const nl = { subject: "subject-1", session };
    const asking = await child.ask("chat-1", "m1", "Når har butikken åpent på lørdag?", { nl });
    const completion = await model.next();
    completion.write("Den ligger ");
    const theirs = { subject: "subject-2", session: "session_of_somebody_else" };
    await other.send("chat-2", "m1", "Hei", { nl: theirs });
    const live = await child.fetch("/chat/chat-1/stream?live=1");
    const heard = events(live);
    await heard.next();
    expect(held(server.data, "chat-1", session)).toMatchObject({ conversations: 1, keys: 1, events: 1 });
    const under = { ...decision, id: "decision-2", action: "under_age", choices: nothing };
    const { record } = await receiptOf(await decide(server.endpoint, under));
    expect(record.changes).toMatchObject({ analytics: "withdrawn" });
    await completion.gone;
    for await (const _ of heard);
    await chunks(asking);
    expect(held(server.data, "chat-1", session)).toEqual(none);
    expect(held(server.data, "chat-2", "session_of_somebody_else")).toMatchObject({
      conversations: 1,
      keys: 1,
      events: 1,
    });
    expect((await child.fetch("/chat/chat-1")).status).toBe(404);
    const replayed = await decide(server.endpoint, decision);
    expect([replayed.status, await replayed.json()]).toMatchObject([409, { code: "conflict" }]);
    const address = `${server.endpoint}/consent/proof/${earlier.hash}`;
    expect(verifyInclusion((await (await fetch(address)).json()) as Inclusion)).toBe(true);
    // The same id begins anew, under a key of its own.
    await child.send("chat-1", "m2", "Hei igjen");
    const [first] = (await child.history("chat-1")).messages;
    expect(first).toMatchObject({ id: "m2", parts: [{ type: "text", text: "Hei igjen" }] });
  });

  it("C27 R3 what names no subject goes by the visitor's token and the device's sessions, which are kept nowhere", async () => {
    const server = await testServer({ now: () => at });
    const decision = await shownDecision(server.endpoint, at);
    const [child, other] = [visitor(server.endpoint), visitor(server.endpoint)];
    // Begun before any choice: neither names a subject.
    await child.send("chat-1", "m1", "Hei", { nl: { session } });
    await other.send("chat-2", "m1", "Hei");
    await track(server.endpoint, session);
    for (const alone of ["session_without_chat_1", "session_of_somebody_else"])
      await track(server.endpoint, alone);
    const under = { ...decision, action: "under_age", choices: nothing };
    const token = child.token() ?? "";
    for (const [index, wrong] of [`${token.slice(0, -2)}AA`, "rubbish", "", "ø"].entries()) {
      const declared = { ...under, id: `wrong-token-${index}`, subject: `stranger-${index}` };
      expect((await decide(server.endpoint, { ...declared, own: { visitor: wrong } })).status).toBe(201);
    }
    expect(held(server.data, "chat-1", session)).toMatchObject({ conversations: 1, keys: 1, events: 1 });
    const own = { visitor: token, sessions: ["session_without_chat_1", "session_that_is_unknown"] };
    const { record } = await receiptOf(await decide(server.endpoint, { ...under, own }));
    expect(record).not.toHaveProperty("own");
    expect(held(server.data, "chat-1", session)).toEqual(none);
    expect(held(server.data, "-", "session_without_chat_1")).toEqual(none);
    expect(held(server.data, "chat-2", "session_of_somebody_else")).toMatchObject({
      conversations: 1,
      keys: 1,
      events: 1,
    });
    // What comes late is refused, and a repetition is harmless.
    expect(await (await track(server.endpoint, "session_without_chat_1")).json()).toMatchObject({
      rejected: [{ code: "erased" }],
    });
    expect((await decide(server.endpoint, { ...under, own })).status).toBe(200);
    await server.dispose();
    const kept = readdirSync(server.data).map((name) => readFileSync(join(server.data, name), "latin1"));
    const everything = [...kept, ...server.lines].join("\n");
    for (const mark of [
      token,
      token.split(".")[1] ?? "",
      "session_that_is_unknown",
      "session_without_chat_1",
    ])
      expect(everything).not.toContain(mark);
  });

  it("C27 S5 what was deleted but not finished when the server died is finished at the next start", async () => {
    const data = temporaryFolder();
    const first = await testServer({ data });
    await visitor(first.endpoint).send("chat-1", "m1", "Hei", { nl: { subject: "subject-1", session } });
    await first.dispose();
    // As a server that was killed right after the commit leaves it.
    const store = await openSqliteStore({ file: join(data, "nordleads.sqlite") });
    const record = unchained("decision-1", { subject: "subject-1", action: "under_age", choices: {} });
    expect(await store.write({ type: "consent.append", record })).toMatchObject({ erased: ["chat-1"] });
    await store.dispose();
    expect(held(data, "chat-1", session)).toMatchObject({ conversations: 0, notes: 1, keys: 1 });
    await testServer({ data });
    expect(held(data, "chat-1", session)).toEqual(none);
  });

  it("C27 S5 acknowledged and killed at once: nothing of it comes back", { timeout: 40_000 }, async () => {
    const data = temporaryFolder();
    const assets = builtAssets();
    const read = readConfig({ NORDLEADS_DATA: data });
    if ("mistakes" in read) throw new Error(read.mistakes.join());
    const services = await openServices(read.config, createLogger("silent"));
    await services.sites.save(demo);
    await services.dispose();
    const server = await serverProcess(data, assets);
    const endpoint = `${server.url}/v1/demo`;
    const decision = await shownDecision(endpoint, at);
    await receiptOf(await decide(endpoint, { ...decision, subject: "marked-subject" }));
    await track(endpoint, session);
    const nl = { subject: "marked-subject", session };
    const child = visitor(endpoint);
    await child.send("marked-conversation", "m1", "Hei", { nl });
    const under = { ...decision, subject: "other-subject", action: "under_age", choices: nothing };
    await receiptOf(await decide(endpoint, { ...under, id: "decision-0" }));
    await receiptOf(await decide(endpoint, { ...under, id: "decision-2", subject: "marked-subject" }));
    await server.end("SIGKILL");
    const next = await serverProcess(data, assets);
    expect(held(data, "marked-conversation", session)).toEqual(none);
    const again = visitor(`${next.url}/v1/demo`, child.token());
    expect((await again.fetch("/chat/marked-conversation")).status).toBe(404);
    expect(await next.end("SIGTERM")).toBe(0);
    const files = readdirSync(data).filter((name) =>
      readFileSync(join(data, name)).includes("marked-conversation"),
    );
    expect(files).toEqual([]);
  });
});
