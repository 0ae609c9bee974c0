import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { conversationReviewSchema, conversationSummarySchema, staffMemberSchema } from "@nordleads/wire";
import type { ConversationReview, ConversationSummary, Problem, Role } from "@nordleads/wire/types";
import { describe, expect, it, onTestFinished } from "vitest";
import { temporaryFolder, testServer, type TestServer } from "../../test/support/testServer.ts";
import { events, until, visitor, type Told } from "../../test/support/visitor.ts";
import { staticFiles } from "./staticFiles.ts";

type Call = (path: string, init?: RequestInit) => Promise<Response>;

const here = "/console/api/sites/demo/conversations";

interface Staff {
  readonly name: string;
  readonly cookie: string;
  readonly get: Call;
  /** From the console's own page. */
  readonly post: (path: string, body?: unknown, origin?: string) => Promise<Response>;
}

/** Signs a new member of the staff in, as the console does. */
async function staff(server: TestServer, role: Role): Promise<Staff> {
  const base = `http://127.0.0.1:${server.port}`;
  const [email, name, password] = [`${role}-${Math.random()}@example.no`, `The ${role}`, "correct horse 1"];
  await server.users.add({ email, name, role, password });
  const headers = { "content-type": "application/json", origin: base };
  const answer = await fetch(`${base}/console/auth/sign-in/email`, {
    method: "POST",
    headers,
    body: JSON.stringify({ email, password }),
  });
  expect(answer.status).toBe(204);
  const cookie = answer.headers.getSetCookie()[0]?.split(";")[0] ?? "";
  const get: Call = (path, init) => {
    const own = new Headers(init?.headers);
    own.set("cookie", cookie);
    return fetch(base + path, { ...init, headers: own });
  };
  const post: Staff["post"] = (path, body = {}, origin = base) =>
    get(path, {
      method: "POST",
      headers: { "content-type": "application/json", ...(origin ? { origin } : {}) },
      body: JSON.stringify(body),
    });
  return { name, cookie, get, post };
}

async function refusal(response: Response): Promise<Problem["code"]> {
  expect(response.headers.get("content-type")).toBe("application/problem+json");
  const body = (await response.json()) as Problem;
  expect(body.status).toBe(response.status);
  return body.code;
}

/** A server with one conversation, asked and answered. */
async function withConversation() {
  const server = await testServer();
  const guest = visitor(server.endpoint);
  await (await guest.ask("c1", "m1", "Hvor lang er garantien?")).text();
  return { server, guest };
}

async function listed({ get }: Staff, query = ""): Promise<readonly ConversationSummary[]> {
  const body = (await (await get(here + query)).json()) as { conversations: unknown[] };
  return body.conversations.map((line) => conversationSummarySchema.parse(line));
}

async function review({ get }: Staff, id = "c1"): Promise<ConversationReview> {
  return conversationReviewSchema.parse(await (await get(`${here}/${id}`)).json());
}

function audited(server: TestServer) {
  const database = new DatabaseSync(join(server.data, "nordleads.sqlite"), { readOnly: true });
  const rows = database.prepare("SELECT staff, action, target FROM audit").all();
  database.close();
  return rows;
}

function leaving(): AbortSignal {
  const leave = new AbortController();
  onTestFinished(() => leave.abort());
  return leave.signal;
}

describe("who may", () => {
  it("A2 without sign-in every call is 401 sign_in_required", async () => {
    const { server } = await withConversation();
    const base = `http://127.0.0.1:${server.port}`;
    for (const path of [
      "/console/api/me",
      here,
      `${here}/c1`,
      `${here}/c1/stream`,
      "/console/api/sites/demo/live",
    ])
      expect(await refusal(await fetch(base + path))).toBe("sign_in_required");
    for (const deed of ["takeover", "handback", "reply", "typing"]) {
      const answer = await fetch(`${base}${here}/c1/${deed}`, { method: "POST", headers: { origin: base } });
      expect(await refusal(answer)).toBe("sign_in_required");
    }
  });
  it("A2 a reader reads, and every deed is 403 role_insufficient", async () => {
    const { server } = await withConversation();
    const reader = await staff(server, "reader");
    expect(await listed(reader)).toHaveLength(1);
    expect((await review(reader)).messages.length).toBeGreaterThan(1);
    for (const [deed, body] of Object.entries({
      takeover: {},
      handback: {},
      reply: { id: "r", text: "x" },
      typing: { on: true },
    }))
      expect(await refusal(await reader.post(`${here}/c1/${deed}`, body))).toBe("role_insufficient");
    expect((await review(reader)).conversation.state).toBe("ai");
  });
  it("A2 owner and support both answer; a colleague cannot write into it meanwhile", async () => {
    const { server } = await withConversation();
    const [owner, support] = [await staff(server, "owner"), await staff(server, "support")];
    expect((await owner.post(`${here}/c1/takeover`)).status).toBe(200);
    expect(await refusal(await support.post(`${here}/c1/takeover`))).toBe("conflict");
    expect(await refusal(await support.post(`${here}/c1/reply`, { id: "r1", text: "Hei" }))).toBe("conflict");
    expect((await owner.post(`${here}/c1/handback`)).status).toBe(200);
    expect((await support.post(`${here}/c1/takeover`)).status).toBe(200);
  });
  it("A6 a change from another origin, or from none, is refused and changes nothing", async () => {
    const { server } = await withConversation();
    const support = await staff(server, "support");
    for (const origin of ["https://www.example.no", "null", ""])
      expect(await refusal(await support.post(`${here}/c1/takeover`, {}, origin))).toBe("origin_not_allowed");
    expect((await review(support)).conversation.state).toBe("ai");
  });
  it("A6 no answer of the console carries CORS headers, whoever asks", async () => {
    const { server } = await withConversation();
    const support = await staff(server, "support");
    const answer = await support.get("/console/api/me", { headers: { origin: "https://www.example.no" } });
    expect([...answer.headers.keys()].filter((name) => name.startsWith("access-control"))).toEqual([]);
    const preflight = await support.get(`${here}/c1/takeover`, {
      method: "OPTIONS",
      headers: { origin: "https://www.example.no", "access-control-request-method": "POST" },
    });
    expect(preflight.headers.get("access-control-allow-origin")).toBeNull();
  });
  it("A1 the sixth wrong password is 429 with Retry-After", async () => {
    const server = await testServer();
    const base = `http://127.0.0.1:${server.port}`;
    const codes: string[] = [];
    const waits: number[] = [];
    for (let i = 0; i < 6; i++) {
      const answer = await fetch(`${base}/console/auth/sign-in/email`, {
        method: "POST",
        headers: { origin: base, "content-type": "application/json" },
        body: JSON.stringify({ email: "owner@example.no", password: "wrong horse 1" }),
      });
      waits.push(Number(answer.headers.get("retry-after")));
      codes.push(await refusal(answer));
    }
    expect(waits.at(-1)).toBeGreaterThan(0);
    expect(codes.slice(4)).toEqual(["sign_in_required", "rate_limited"]);
  });
});

describe("calls", () => {
  it("me tells name, role and the sites", async () => {
    const server = await testServer();
    const support = await staff(server, "support");
    const me = staffMemberSchema.parse(await (await support.get("/console/api/me")).json());
    expect(me).toMatchObject({ role: "support", sites: [{ key: "demo", name: "Demo" }] });
  });
  it("A4 a review holds messages, session, consent and how long it is kept", async () => {
    const { server } = await withConversation();
    const found = await review(await staff(server, "support"));
    expect(found.messages[0]?.metadata?.from).toBe("visitor");
    expect(found.consent.current).toBeNull();
    expect(found.retention.deletedAt).toBeGreaterThan(Date.now() + 700 * 86_400_000);
  });
  it("A5 opening leaves one audit row of who, what and when, without content", async () => {
    const { server } = await withConversation();
    const support = await staff(server, "support");
    const me = staffMemberSchema.parse(await (await support.get("/console/api/me")).json());
    expect((await listed(support))[0]?.unread).toBe(true);
    expect(audited(server)).toEqual([]);
    await review(support);
    expect(audited(server)).toEqual([{ staff: me.id, action: "conversation.open", target: "c1" }]);
    expect((await listed(support))[0]?.unread).toBe(false);
  });
  it("A5 a conversation that does not exist is 404 and leaves no row", async () => {
    const { server } = await withConversation();
    const support = await staff(server, "support");
    expect(await refusal(await support.get(`${here}/nobody`))).toBe("not_found");
    expect(await refusal(await support.post(`${here}/nobody/takeover`))).toBe("not_found");
    expect(audited(server)).toEqual([]);
  });
  it("S2 another site is 404 site_unknown; another call is 404 not_found", async () => {
    const server = await testServer();
    const support = await staff(server, "support");
    expect(await refusal(await support.get("/console/api/sites/nobody/conversations"))).toBe("site_unknown");
    expect(await refusal(await support.get("/console/api/nothing"))).toBe("not_found");
  });
  it("S4 K14 a wrong query, body or length is refused with its code", async () => {
    const { server } = await withConversation();
    const support = await staff(server, "support");
    await support.post(`${here}/c1/takeover`);
    const reply = `${here}/c1/reply`;
    expect(await refusal(await support.get(`${here}?limit=0`))).toBe("shape_invalid");
    expect(await refusal(await support.get(`${here}?state=gone`))).toBe("shape_invalid");
    expect(await refusal(await support.post(reply, { id: "r1", text: "  " }))).toBe("shape_invalid");
    expect(await refusal(await support.post(reply, { id: "..", text: "x" }))).toBe("shape_invalid");
    expect(await refusal(await support.post(reply, { id: "r1", text: "x".repeat(8001) }))).toBe(
      "message_too_long",
    );
    expect(await refusal(await support.post(reply, { id: "r1", text: "x".repeat(70_000) }))).toBe(
      "too_large",
    );
    expect((await review(support)).messages.filter(({ id }) => id === "r1")).toEqual([]);
  });
  it("the list pages by time and filters by state", async () => {
    const server = await testServer();
    const guest = visitor(server.endpoint);
    for (const id of ["a", "b", "c"]) await (await guest.ask(id, `m-${id}`, "Hei")).text();
    const support = await staff(server, "support");
    const first = await listed(support, "?limit=2");
    expect(first).toHaveLength(2);
    const rest = await listed(support, `?limit=2&before=${first[1]?.lastAt}`);
    expect(new Set([...first, ...rest].map(({ id }) => id))).toEqual(new Set(["a", "b", "c"]));
    await support.post(`${here}/b/takeover`);
    expect((await listed(support, "?state=human")).map(({ id, agent }) => [id, agent?.name])).toEqual([
      ["b", "The support"],
    ]);
  });
});

describe("live", () => {
  it("A3 a visitor's message is told on the live stream at once", async () => {
    const { server, guest } = await withConversation();
    const support = await staff(server, "support");
    const stream = await support.get("/console/api/sites/demo/live", { signal: leaving() });
    expect(stream.headers.get("content-type")).toMatch(/^text\/event-stream/);
    const told = events(stream).next();
    await guest.send("c1", "m2", "Og batteriet?");
    expect(JSON.parse((await told).value?.data ?? "")).toEqual({ conversationId: "c1" });
  });
  it("K10 K11 a reply reaches the visitor and comes back on the console's stream, once", async () => {
    const { server, guest } = await withConversation();
    const support = await staff(server, "support");
    const { cursor } = await review(support);
    await support.post(`${here}/c1/takeover`);
    const first = await support.post(`${here}/c1/reply`, { id: "r1", text: "Fem år." });
    const again = await support.post(`${here}/c1/reply`, { id: "r1", text: "Fem år." });
    expect(await again.json()).toEqual(await first.json());
    const stream = await support.get(`${here}/c1/stream?cursor=${cursor}`, { signal: leaving() });
    const told: Told[] = [];
    for await (const { id, data } of events(stream)) {
      const event = JSON.parse(data) as { sequence: number; chunk: Told["chunk"] };
      expect(event.sequence).toBe(id);
      told.push(event);
      if (event.chunk.type === "finish") break;
    }
    expect(told.map(({ chunk }) => chunk.type)).toEqual([
      "data-nl-handoff",
      "data-nl-agent",
      "start",
      "text-start",
      "text-delta",
      "text-end",
      "finish",
    ]);
    const last = (await guest.history("c1")).messages.at(-1);
    expect(last).toMatchObject({ id: "r1", metadata: { from: "agent", name: "The support" } });
  });
  it("K8 typing reaches the visitor and is not stored", async () => {
    const { server, guest } = await withConversation();
    const support = await staff(server, "support");
    await support.post(`${here}/c1/takeover`);
    const { cursor } = await guest.history("c1");
    const stream = await guest.fetch(`/chat/c1/stream?live=1&cursor=${cursor}`, { signal: leaving() });
    const told = until(stream, (seen) => seen.some(({ chunk }) => chunk.type === "data-nl-typing"));
    expect((await support.post(`${here}/c1/typing`, { on: true })).status).toBe(204);
    expect((await told).at(-1)).toMatchObject({
      sequence: undefined,
      chunk: { data: { from: "agent", name: "The support", on: true } },
    });
    expect((await guest.history("c1")).cursor).toBe(cursor);
  });
  it("S8 open streams end when the server closes", async () => {
    const { server } = await withConversation();
    const support = await staff(server, "support");
    const streams = [`${here}/c1/stream?cursor=0`, "/console/api/sites/demo/live"];
    const open = await Promise.all(streams.map((path) => support.get(path)));
    const ended = Promise.all(open.map((stream) => stream.text()));
    await server.dispose();
    expect(await ended).toHaveLength(2);
  });
});

describe("pages", () => {
  it("every page carries the strict policy, and none is framed or cached as somebody's", async () => {
    const server = await testServer();
    const answer = await fetch(`http://127.0.0.1:${server.port}/console/`);
    const policy = answer.headers.get("content-security-policy") ?? "";
    for (const rule of ["default-src 'none'", "frame-ancestors 'none'", "require-trusted-types-for 'script'"])
      expect(policy).toContain(rule);
    expect(policy).not.toMatch(/unsafe|\*/);
    expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
    expect(answer.headers.get("referrer-policy")).toBe("same-origin");
  });
  it("a file is served with its type, ETag and encoding, and nothing outside of the folder", async () => {
    const folder = temporaryFolder();
    const dist = join(folder, "dist");
    mkdirSync(join(dist, "assets"), { recursive: true });
    writeFileSync(join(folder, "secret.txt"), "secret");
    writeFileSync(join(dist, "index.html"), "<!doctype html>");
    writeFileSync(join(dist, "assets", "a-1.js"), "x".repeat(3000));
    const serve = staticFiles(dist);
    const request = (headers: Record<string, string> = {}) => new Request("http://localhost/", { headers });
    const script = await serve("assets/a-1.js", request({ "accept-encoding": "gzip, br" }));
    expect(script?.headers.get("content-encoding")).toBe("br");
    expect(script?.headers.get("cache-control")).toContain("immutable");
    const etag = script?.headers.get("etag") ?? "";
    expect((await serve("assets/a-1.js", request({ "if-none-match": etag })))?.status).toBe(304);
    expect((await serve("index.html", request()))?.headers.get("cache-control")).toBe("no-cache");
    for (const path of ["../secret.txt", "assets/../../secret.txt", "assets", "", "a\0b", "nothing.js"])
      expect(await serve(path, request())).toBeUndefined();
  });
});
