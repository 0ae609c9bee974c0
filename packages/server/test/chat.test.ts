import {
  AbstractChat,
  DefaultChatTransport,
  uiMessageChunkSchema,
  type ChatStatus,
  type UIMessage,
} from "ai";
import * as fc from "fast-check";
import { describe, expect, it, onTestFinished } from "vitest";
import type { ChatChunk, ChatHistory } from "@nordleads/wire/types";
import { scriptedModel } from "./support/scriptedModel.ts";
import { addPage, testServer, type TestServer } from "./support/testServer.ts";
import { chunks, events, textOf, until, visitor, type Told } from "./support/visitor.ts";

const opening = "Butikken har åpent mandag til fredag fra 9 til 17 og lørdag fra 10 til 15.";
const question = "Når har butikken åpent på lørdag?";
const page = "https://www.example.no/apningstider";

async function serverWithPage(): Promise<TestServer> {
  const server = await testServer();
  await addPage(server.data, page, "Åpningstider", [opening]);
  return server;
}

/** A server whose answers are written when the test says so. */
async function serverWithModel(): Promise<{
  server: TestServer;
  model: Awaited<ReturnType<typeof scriptedModel>>;
}> {
  const model = await scriptedModel();
  const llm = { baseUrl: model.baseUrl, model: "scripted", apiKey: undefined };
  const server = await testServer({ config: { llm } });
  await addPage(server.data, page, "Åpningstider", [opening]);
  return { server, model };
}

const types = (told: readonly Told[]): string[] => told.map(({ chunk }) => chunk.type);
const sequences = (told: readonly Told[]): number[] => told.flatMap(({ sequence }) => sequence ?? []);
const isText = ({ chunk }: Told): boolean => chunk.type === "text-delta";

/** A live stream that is left after the test. */
async function live(someone: ReturnType<typeof visitor>, chat: string, cursor = 0): Promise<Response> {
  const leave = new AbortController();
  onTestFinished(() => leave.abort());
  return someone.fetch(`/chat/${chat}/stream?live=1&cursor=${cursor}`, { signal: leave.signal });
}

class ChatInMemory extends AbstractChat<UIMessage> {}

function clientOf(server: TestServer, id: string): { chat: ChatInMemory; token: () => string | undefined } {
  const someone = visitor(server.endpoint);
  const state = {
    status: "ready" as ChatStatus,
    error: undefined as Error | undefined,
    messages: [] as UIMessage[],
    pushMessage: (message: UIMessage) => void (state.messages = [...state.messages, message]),
    popMessage: () => void (state.messages = state.messages.slice(0, -1)),
    replaceMessage: (index: number, message: UIMessage) =>
      void (state.messages = state.messages.with(index, message)),
    snapshot: <T>(thing: T): T => structuredClone(thing),
  };
  const transport = new DefaultChatTransport<UIMessage>({
    api: `${server.endpoint}/chat`,
    fetch: (input, init) => someone.fetch(new Request(input).url.slice(server.endpoint.length), init),
  });
  return { chat: new ChatInMemory({ id, transport, state }), token: someone.token };
}

describe("the answer", () => {
  it("K4 every chunk passes the schema of the installed package ai 7; ours are only data-nl-*", async () => {
    const server = await serverWithPage();
    const response = await visitor(server.endpoint).ask("c1", "m1", question);
    expect(response.headers.get("x-vercel-ai-ui-message-stream")).toBe("v1");
    expect(response.headers.get("content-type")).toContain("text/event-stream");
    const { told, done } = await chunks(response);
    expect(done).toBe(true);
    const schema = uiMessageChunkSchema();
    for (const { chunk } of told) expect(await schema.validate?.(chunk)).toMatchObject({ success: true });
    expect(types(told).filter((type) => type.startsWith("data-") && !type.startsWith("data-nl-"))).toEqual(
      [],
    );
    expect(types(told).slice(0, 2)).toEqual(["start", "start-step"]);
    expect(types(told).slice(-2)).toEqual(["finish-step", "finish"]);
    const ids = sequences(told);
    expect(ids).toHaveLength(told.length);
    expect(ids).toEqual(ids.map((_, index) => (ids[0] ?? 0) + index));
  });

  it("K4 the client of the package ai drives it: asks, asks again with the whole history, regenerates, resumes", async () => {
    const server = await serverWithPage();
    const { chat, token } = clientOf(server, "sdk-chat");
    await chat.sendMessage({ text: question });
    expect(chat.error).toBeUndefined();
    expect(chat.status).toBe("ready");
    expect(JSON.stringify(chat.lastMessage?.parts)).toContain("10 til 15");
    await chat.sendMessage({ text: "Hvor mange elefanter finnes i Kenya?" });
    expect(chat.messages.map(({ role }) => role)).toEqual(["user", "assistant", "user", "assistant"]);
    const before = chat.lastMessage?.id;
    await chat.regenerate();
    expect(chat.lastMessage?.role).toBe("assistant");
    expect(chat.lastMessage?.id).not.toBe(before);
    await chat.resumeStream();
    expect(chat.status).toBe("ready");
    const same = visitor(server.endpoint, token());
    await same.fetch("/chat/sdk-chat/handoff", { method: "POST" });
    await chat.sendMessage({ text: "Hallo?" });
    expect([chat.status, chat.error]).toEqual(["ready", undefined]);
    const history = await same.history("sdk-chat");
    expect(history.messages.filter(({ role }) => role === "user")).toHaveLength(3);
  });

  it("K6 builds on the pages and names them; what they do not hold gets an honest answer and the offer of a person", async () => {
    const server = await serverWithPage();
    const someone = visitor(server.endpoint);
    const known = await chunks(await someone.ask("c1", "m1", question));
    expect(known.told.find(({ chunk }) => chunk.type === "source-url")?.chunk).toMatchObject({
      url: page,
      title: "Åpningstider",
    });
    expect(textOf(known.told)).toContain("10 til 15");
    const unknown = await chunks(await someone.ask("c1", "m2", "Hvor mange elefanter finnes i Kenya?"));
    expect(textOf(unknown.told)).toContain("vet jeg ikke");
    expect(unknown.told.map(({ chunk }) => chunk)).toContainEqual({
      type: "data-nl-handoff",
      data: { state: "offered" },
    });
  });

  it("K5 the same message id counts once and tells the same answer again", async () => {
    const server = await serverWithPage();
    const someone = visitor(server.endpoint);
    const first = await chunks(await someone.ask("c1", "m1", question));
    const again = await chunks(await someone.ask("c1", "m1", question));
    expect(again.told).toEqual(first.told);
    const accepted = await someone.send("c1", "m1", question);
    expect(accepted).toEqual({ accepted: true, messageId: "m1", sequence: 1, state: "ai" });
    const history = await someone.history("c1");
    expect(history.messages.map(({ role }) => role)).toEqual(["user", "assistant"]);
  });

  it("K5 two at once with the same id are one message, and messages of two conversations are apart", async () => {
    const server = await serverWithPage();
    const someone = visitor(server.endpoint);
    await (await someone.fetch("/visitor", { method: "POST" })).json();
    await someone.send("c0", "first", "Hei");
    const all = await Promise.all([1, 2, 3, 4].map(() => someone.send("c1", "m1", question)));
    expect(new Set(all.map(({ sequence }) => sequence))).toEqual(new Set([1]));
    await someone.send("c2", "m1", question);
    await chunks(await someone.ask("c1", "m1", question));
    const users = (await someone.history("c1")).messages.filter(({ role }) => role === "user");
    expect(users).toHaveLength(1);
  });

  it("K4 with accept: application/json it is 202, and the answer comes on the live stream", async () => {
    const server = await serverWithPage();
    const someone = visitor(server.endpoint);
    await chunks(await someone.ask("c1", "m1", question));
    const { cursor } = await someone.history("c1");
    const stream = await live(someone, "c1", cursor);
    const accepted = await someone.send("c1", "m2", question);
    expect(accepted.sequence).toBe(cursor + 1);
    const told = await until(stream, (all) => all.some(({ chunk }) => chunk.type === "finish"));
    expect(types(told)[0]).toBe("data-nl-message");
    expect(sequences(told)).toEqual(told.map((_, index) => cursor + 1 + index));
  });

  it("K9 another visitor's conversation is not found, to read, to write, to follow or to stop", async () => {
    const server = await serverWithPage();
    await chunks(await visitor(server.endpoint).ask("c1", "m1", question));
    const other = visitor(server.endpoint);
    await chunks(await other.ask("own", "m1", question));
    const absent = await (await other.fetch("/chat/absent")).json();
    for (const [path, method] of [
      ["", "GET"],
      ["/stream", "GET"],
      ["/stream?live=1", "GET"],
      ["/stop", "POST"],
      ["/handoff", "POST"],
      ["/typing", "POST"],
    ] as const) {
      const response = await other.fetch(`/chat/c1${path}`, { method });
      expect(response.status).toBe(404);
      expect(await response.json()).toEqual(absent);
    }
    const written = await other.ask("c1", "m9", "Min nå");
    expect(written.status).toBe(404);
    expect(await written.json()).toEqual(absent);
  });

  it("R2 the text lies sealed in one file and its key wrapped in another", async () => {
    const server = await serverWithPage();
    await chunks(await visitor(server.endpoint).ask("c1", "m1", "Hemmeligheten er Trollfjord"));
    await server.dispose();
    const { readFileSync, readdirSync } = await import("node:fs");
    const files = readdirSync(server.data);
    expect(files).toEqual(expect.arrayContaining(["nordleads.sqlite", "keys.sqlite"]));
    for (const file of files)
      expect(readFileSync(`${server.data}/${file}`).includes("Trollfjord")).toBe(false);
  });
});

describe("resuming", () => {
  it("K7 from every position: nothing is repeated and nothing is missing", async () => {
    const server = await serverWithPage();
    const someone = visitor(server.endpoint);
    const { told } = await chunks(await someone.ask("c1", "m1", question));
    await chunks(await someone.ask("c1", "m2", "Hvor mange elefanter finnes i Kenya?"));
    const whole = await until(
      await live(someone, "c1"),
      (all) => all.filter(({ chunk }) => chunk.type === "finish").length === 2,
    );
    const last = sequences(whole).at(-1) ?? 0;
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: last - 1 }), async (position) => {
        const rest = await until(
          await live(someone, "c1", position),
          (all) => sequences(all).at(-1) === last,
        );
        const expected = whole.filter(({ sequence }) => (sequence ?? 0) > position);
        expect(rest).toEqual(expected);
      }),
      { numRuns: Math.min(25, last), endOnFailure: true },
    );
    for (const { sequence = 0 } of told) {
      if (sequence === told.at(-1)?.sequence) continue;
      const response = await someone.fetch("/chat/c1/stream", {
        headers: { "last-event-id": String(sequence) },
      });
      const rest = told.filter((one) => (one.sequence ?? 0) > sequence);
      expect((await chunks(response)).told).toEqual(rest);
    }
    const after = await someone.fetch("/chat/c1/stream", { headers: { "last-event-id": String(last) } });
    expect(after.status).toBe(204);
    expect((await someone.fetch("/chat/c1/stream")).status).toBe(204);
  });

  it("K7 an answer goes on without its reader, and is replayed from its start or continued", async () => {
    const { server, model } = await serverWithModel();
    const someone = visitor(server.endpoint);
    const leave = new AbortController();
    const post = someone.fetch("/chat", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({
        id: "c1",
        messages: [{ id: "m1", role: "user", parts: [{ type: "text", text: question }] }],
      }),
      signal: leave.signal,
    });
    const completion = await model.next();
    completion.write("Lørdag ");
    const seen = await until(await post, (all) => all.some(isText));
    leave.abort();
    completion.write("fra 10 ");
    const replay = await someone.fetch("/chat/c1/stream");
    const history: ChatHistory = await someone.history("c1");
    expect(history.messages.map(({ role }) => role)).toEqual(["user"]);
    const header = { "last-event-id": String(seen.at(-1)?.sequence) };
    const resumed = await someone.fetch("/chat/c1/stream", { headers: header });
    completion.write("til 15.");
    completion.end();
    const [whole, rest] = await Promise.all([chunks(replay), chunks(resumed)]);
    expect(whole.told[0]?.chunk.type).toBe("start");
    expect(textOf(whole.told)).toBe("Lørdag fra 10 til 15.");
    expect([...seen, ...rest.told]).toEqual(whole.told);
    expect(history.cursor).toBe((whole.told[0]?.sequence ?? 0) - 1);
  });

  it("K7 a live stream tells at once that it is open", async () => {
    const server = await serverWithPage();
    const someone = visitor(server.endpoint);
    await chunks(await someone.ask("c1", "m1", question));
    const { cursor } = await someone.history("c1");
    const stream = await live(someone, "c1", cursor);
    const first = await stream.body?.getReader().read();
    expect(new TextDecoder().decode(first?.value)).toMatch(/^: /);
  });

  it("K8 typing is told and never stored, without an id", async () => {
    const server = await serverWithPage();
    const someone = visitor(server.endpoint);
    await chunks(await someone.ask("c1", "m1", question));
    const before = await someone.history("c1");
    const stream = await live(someone, "c1", before.cursor);
    const typed = await someone.fetch("/chat/c1/typing", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ on: true }),
    });
    expect(typed.status).toBe(204);
    const [told] = await until(stream, (all) => all.length === 1);
    expect(told).toEqual({
      sequence: undefined,
      chunk: {
        type: "data-nl-typing",
        data: { from: "visitor", on: true },
        transient: true,
      } satisfies ChatChunk,
    });
    expect(await someone.history("c1")).toEqual(before);
  });
});

describe("stopping", () => {
  it("K15 stop ends the answer here and at the model; what was written stays", async () => {
    const { server, model } = await serverWithModel();
    const someone = visitor(server.endpoint);
    const post = someone.ask("c1", "m1", question);
    const completion = await model.next();
    completion.write("Lørdag fra 10");
    const stream = events(await post);
    const told: ChatChunk[] = [];
    const answers: unknown[] = [];
    for await (const { data } of stream) {
      if (data === "[DONE]") break;
      const chunk = JSON.parse(data) as ChatChunk;
      told.push(chunk);
      if (chunk.type !== "text-delta") continue;
      answers.push(await (await someone.fetch("/chat/c1/stop", { method: "POST" })).json());
    }
    expect(answers).toEqual([{ stopped: true }]);
    await completion.gone;
    expect(told.map(({ type }) => type).slice(-3)).toEqual(["text-end", "data-nl-notice", "abort"]);
    const { messages, cursor } = await someone.history("c1");
    expect(JSON.stringify(messages.at(-1))).toContain("Lørdag fra 10");
    expect((await someone.fetch("/chat/c1/stream")).status).toBe(204);
    expect(await (await someone.fetch("/chat/c1/stop", { method: "POST" })).json()).toEqual({
      stopped: false,
    });
    expect((await someone.history("c1")).cursor).toBe(cursor);
  });

  it("K4 a second message waits for the first answer and gets its own", async () => {
    const { server, model } = await serverWithModel();
    const someone = visitor(server.endpoint);
    await (await someone.fetch("/visitor", { method: "POST" })).json();
    const first = someone.ask("c1", "m1", question);
    const one = await model.next();
    await first;
    const second = visitor(server.endpoint, someone.token()).ask("c1", "m2", question);
    await second;
    one.write("Første");
    one.end();
    const two = await model.next();
    two.write("Andre");
    two.end();
    expect(textOf((await chunks(await first)).told)).toBe("Første");
    const answer = await chunks(await second);
    expect(textOf(answer.told)).toBe("Andre");
    expect(types(answer.told)).not.toContain("data-nl-message");
  });
});
