import { connect } from "node:net";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { problems } from "@nordleads/wire";
import type { Problem } from "@nordleads/wire/types";
import { demo, origin, testServer, type TestServer } from "./support/testServer.ts";
import { message, visitor } from "./support/visitor.ts";

async function refusal(response: Response): Promise<Problem> {
  expect(response.headers.get("content-type")).toBe("application/problem+json");
  const body = (await response.json()) as Problem;
  expect(body.status).toBe(response.status);
  expect(response.status).toBe(problems[body.code][0]);
  expect(body.title).toBe(problems[body.code][1]);
  expect(body.detail.length).toBeGreaterThan(10);
  return body;
}

const json = { "content-type": "application/json" };
const chat = (body: unknown): RequestInit => ({ method: "POST", headers: json, body: JSON.stringify(body) });
const question = { id: "c1", messages: [message("m1", "Hei")] };

async function code(server: TestServer, path: string, init?: RequestInit): Promise<string> {
  return (await refusal(await fetch(server.endpoint + path, init))).code;
}

describe("refusals", () => {
  it("S2 an unknown site is 404 site_unknown, for the script too", async () => {
    const server = await testServer();
    const at = server.endpoint.replace("/demo", "");
    for (const path of ["/nobody/chat", "/nobody/privacy", "/nobody.js"])
      expect((await refusal(await fetch(at + path))).code).toBe("site_unknown");
  });

  it("S2 an origin that is not on the list is refused without CORS headers, one that is gets them", async () => {
    const server = await testServer();
    const preflight = (from: string): Promise<Response> =>
      fetch(`${server.endpoint}/chat`, {
        method: "OPTIONS",
        headers: { origin: from, "access-control-request-method": "POST" },
      });
    const refused = await preflight("https://evil.example");
    expect((await refusal(refused)).code).toBe("origin_not_allowed");
    expect([...refused.headers.keys()].filter((name) => name.startsWith("access-control"))).toEqual([]);
    const allowed = await preflight(origin);
    expect(allowed.status).toBe(204);
    expect(allowed.headers.get("access-control-allow-origin")).toBe(origin);
    for (const header of ["authorization", "content-type", "last-event-id"])
      expect(allowed.headers.get("access-control-allow-headers")).toContain(header);
    const answer = await fetch(`${server.endpoint}/privacy`, { headers: { origin } });
    expect(answer.headers.get("access-control-allow-origin")).toBe(origin);
    expect(answer.headers.get("access-control-expose-headers")).toContain("x-nordleads-visitor");
    const problem = await fetch(`${server.endpoint}/chat/c1`, { headers: { origin } });
    expect(problem.headers.get("access-control-allow-origin")).toBe(origin);
    const stream = await fetch(`${server.endpoint}/chat`, {
      ...chat(question),
      headers: { ...json, origin },
    });
    expect(stream.headers.get("access-control-allow-origin")).toBe(origin);
    await stream.body?.cancel();
  });

  it("S3 no token is token_missing, a damaged one and another site's are token_invalid", async () => {
    const server = await testServer();
    await server.sites.save({ ...demo, key: "other" });
    const made = await fetch(`${server.endpoint.replace("demo", "other")}/visitor`, { method: "POST" });
    expect(made.status).toBe(201);
    const { token } = (await made.json()) as { token: string };
    const call = (authorization?: string): Promise<string> =>
      code(server, "/chat/c1", authorization === undefined ? {} : { headers: { authorization } });
    expect(await call()).toBe("token_missing");
    for (const wrong of [
      `Bearer ${token}`,
      "Bearer x",
      "Basic abc",
      `Bearer ${token.slice(0, -1)}`,
      "Bearer",
    ])
      expect(await call(wrong)).toBe("token_invalid");
  });

  it("S4 malformed and truncated JSON is json_malformed and stores nothing", async () => {
    const server = await testServer();
    const someone = visitor(server.endpoint);
    const whole = JSON.stringify(question);
    for (const body of ["", "{", whole.slice(0, -5), "{]"]) {
      expect(await code(server, "/chat", { method: "POST", headers: json, body })).toBe("json_malformed");
      expect(await code(server, "/consent", { method: "POST", headers: json, body })).toBe("json_malformed");
    }
    await (await someone.ask("c1", "m1", "Hei")).text();
    expect((await someone.history("c1")).messages.filter(({ role }) => role === "user")).toHaveLength(1);
  });

  it("S4 a wrong shape is shape_invalid with the path", async () => {
    const server = await testServer();
    const shapes: [unknown, string][] = [
      [{ ...question, id: "../x" }, "id"],
      [{ ...question, messages: [] }, "messages"],
      [{ ...question, messages: [{ id: "m", role: "user", parts: [] }] }, "messages.0.parts"],
      [{ ...question, messages: [{ id: "m", role: "robot", parts: [] }] }, "messages.0.role"],
    ];
    for (const [body, path] of shapes) {
      const problem = await refusal(await fetch(`${server.endpoint}/chat`, chat(body)));
      expect([problem.code, problem.path]).toEqual(["shape_invalid", path]);
    }
    expect(await code(server, "/knowledge/search?q=")).toBe("shape_invalid");
  });

  it("S4 a body over the limit is too_large, by its length and by what comes", async () => {
    const server = await testServer({ config: { maxBody: 2000 } });
    const large = { ...question, pad: "x".repeat(3000) };
    expect(await code(server, "/chat", chat(large))).toBe("too_large");
    const streamed = new ReadableStream({
      pull: (controller) => controller.enqueue(new TextEncoder().encode("x".repeat(500))),
    });
    const init = { method: "POST", headers: json, body: streamed, duplex: "half" } as RequestInit;
    expect(await code(server, "/chat", init)).toBe("too_large");
    const bomb = gzipSync("x".repeat(1_000_000));
    const log = { method: "POST", headers: { "content-type": "text/plain" }, body: bomb };
    expect(await code(server, "/log?enc=gzip", log)).toBe("too_large");
  });

  it("K14 a message over the limit is message_too_long, one at the limit is taken", async () => {
    const server = await testServer();
    const long = (length: number) =>
      chat({ id: "c1", messages: [message(`m${length}`, "x".repeat(length))] });
    expect(await code(server, "/chat", long(8001))).toBe("message_too_long");
    const taken = await fetch(`${server.endpoint}/chat`, long(8000));
    expect(taken.status).toBe(200);
    await taken.text();
  });

  it("S4 content type, encoding and version have codes of their own", async () => {
    const server = await testServer();
    const send = (type: string, body: string, path = "/chat"): Promise<string> =>
      code(server, path, { method: "POST", headers: { "content-type": type }, body });
    expect(await send("text/plain", JSON.stringify(question))).toBe("content_type");
    expect(await send("application/x-www-form-urlencoded", "a=b", "/log")).toBe("content_type");
    expect(await send("text/plain", "{}", "/log?enc=br")).toBe("encoding_unsupported");
    expect(await send("text/plain", "not gzip", "/log?enc=gzip")).toBe("encoding_unsupported");
    expect(await send("text/plain", JSON.stringify({ v: 2 }), "/log")).toBe("version_unsupported");
    expect(await send("application/json", JSON.stringify({ v: 2 }), "/consent")).toBe("version_unsupported");
  });

  it("S4 too many requests are rate_limited with Retry-After, and go on when the time has passed", async () => {
    let now = 1_700_000_000_000;
    const server = await testServer({ now: () => now, config: { rate: { perSecond: 1, burst: 3 } } });
    const privacy = (): Promise<Response> => fetch(`${server.endpoint}/privacy`, { headers: { origin } });
    for (let call = 0; call < 3; call += 1) expect((await privacy()).status).toBe(200);
    const refused = await privacy();
    expect(Number(refused.headers.get("retry-after"))).toBeGreaterThanOrEqual(1);
    expect(refused.headers.get("access-control-allow-origin")).toBe(origin);
    expect(refused.headers.get("access-control-expose-headers")).toContain("retry-after");
    expect((await refusal(refused)).code).toBe("rate_limited");
    now += 1000;
    expect((await privacy()).status).toBe(200);
  });

  it("S1 an unknown address is not_found, and a body that breaks off does no harm", async () => {
    const server = await testServer();
    expect(await code(server, "/nothing")).toBe("not_found");
    await new Promise<void>((resolve) => {
      const socket = connect(server.port, "127.0.0.1", () => {
        socket.write(
          "POST /v1/demo/chat HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 500\r\n\r\n{",
        );
        socket.destroy();
        resolve();
      });
    });
    expect((await fetch(`http://127.0.0.1:${server.port}/healthz`)).status).toBe(200);
  });

  it("R3 the log holds no text, no token, no id of a conversation and no query", async () => {
    const server = await testServer();
    const someone = visitor(server.endpoint);
    await (await someone.ask("secretchat", "secretmessage", "Mitt navn er Hemmelig")).text();
    await fetch(`${server.endpoint}/chat/secretchat/stream?cursor=secretquery`);
    await fetch(`${server.endpoint}/chat`, { method: "POST", headers: json, body: "{Hemmelig" });
    await server.dispose();
    const log = server.lines.join("");
    expect(log).toContain('"event":"request"');
    for (const mark of ["Hemmelig", "secret", someone.token() ?? "?", "127.0.0.1", "v_"])
      expect(log).not.toContain(mark);
  });

  it("S9 health, readiness and metrics answer; metrics hold names of routes and nothing personal", async () => {
    const server = await testServer();
    const at = `http://127.0.0.1:${server.port}`;
    await (await visitor(server.endpoint).ask("secretchat", "m1", "Hemmelig")).text();
    expect(await (await fetch(`${at}/healthz`)).text()).toBe("ok\n");
    expect(await (await fetch(`${at}/readyz`)).text()).toBe("ready\n");
    const metrics = await (await fetch(`${at}/metrics`)).text();
    expect(metrics).toContain(
      'nordleads_requests_total{method="POST",route="/v1/:site/chat",status="200"} 1',
    );
    expect(metrics).toContain("nordleads_messages_total 1");
    expect(metrics).not.toMatch(/secretchat|Hemmelig|v_/);
  });
});
