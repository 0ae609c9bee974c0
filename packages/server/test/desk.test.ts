import { DatabaseSync } from "node:sqlite";
import { describe, expect, it, onTestFinished } from "vitest";
import type { ChatChunk, ConversationReview, ConversationSummary } from "@nordleads/wire/types";
import { conversationReviewSchema, conversationSummarySchema } from "@nordleads/wire";
import { scriptedModel } from "./support/scriptedModel.ts";
import { staff } from "./support/staff.ts";
import { addPage, testServer } from "./support/testServer.ts";
import { chunks, textOf, until, visitor } from "./support/visitor.ts";

const session = "session_0123456789abcdef";
const question = "Når har butikken åpent på lørdag?";
const opening = "Butikken har åpent mandag til fredag fra 9 til 17 og lørdag fra 10 til 15.";

async function conversation() {
  const server = await testServer();
  await addPage(server.data, "https://www.example.no/apningstider", "Åpningstider", [opening]);
  const someone = visitor(server.endpoint);
  const nl = {
    lang: "nb",
    page: "https://www.example.no/side?navn=Kari#topp",
    session,
    subject: "subject_1",
  };
  await chunks(await someone.ask("c1", "m1", question, { nl }));
  return { server, someone };
}

const live = async (someone: ReturnType<typeof visitor>, cursor: number): Promise<Response> => {
  const leave = new AbortController();
  onTestFinished(() => leave.abort());
  return someone.fetch(`/chat/c1/stream?live=1&cursor=${cursor}`, { signal: leave.signal });
};

describe("the staff's side", () => {
  it("K10 a person is asked for, takes over, writes and hands back; the AI is silent meanwhile", async () => {
    const { server, someone } = await conversation();
    const support = await staff(server, "Support");
    const { cursor } = await someone.history("c1");
    const stream = await live(someone, cursor);
    expect(await (await someone.fetch("/chat/c1/handoff", { method: "POST" })).json()).toEqual({
      state: "waiting",
    });
    const waiting = await chunks(await someone.ask("c1", "m2", "Hallo?"));
    expect(waiting).toEqual({
      done: true,
      told: [
        {
          sequence: undefined,
          chunk: { type: "data-nl-notice", data: { code: "waiting_for_person" }, transient: true },
        },
      ],
    });
    const taken = (await (await support.post("/c1/takeover")).json()) as ConversationSummary;
    expect(taken).toMatchObject({ state: "human", agent: { name: "Support" } });
    const human = await chunks(await someone.ask("c1", "m3", question));
    expect(human.told.map(({ chunk }) => chunk)).toEqual([
      { type: "data-nl-notice", data: { code: "with_person" }, transient: true },
    ]);
    expect((await someone.history("c1")).agent).toEqual({ name: "Support" });
    expect(
      (await support.post("/c1/reply", { id: "a_reply_1", text: "Hei, jeg heter Support." })).status,
    ).toBe(200);
    expect(
      (await support.post("/c1/reply", { id: "a_reply_1", text: "Hei, jeg heter Support." })).status,
    ).toBe(200);
    expect((await support.post("/c1/handback")).status).toBe(200);
    const told = await until(stream, (all) =>
      all.some(({ chunk }) => chunk.type === "data-nl-handoff" && chunk.data.state === "returned"),
    );
    const said = told.flatMap(({ chunk }): unknown[] =>
      chunk.type === "data-nl-handoff" || chunk.type === "data-nl-agent"
        ? [chunk.data]
        : chunk.type === "start"
          ? [chunk.messageMetadata]
          : [],
    );
    expect(said).toEqual([
      { state: "requested" },
      { state: "accepted" },
      { state: "joined", name: "Support" },
      { at: expect.any(Number) as number, from: "agent", name: "Support" },
      { state: "left", name: "Support" },
      { state: "returned" },
    ]);
    expect(textOf(told)).toBe("Hei, jeg heter Support.");
    const back = await chunks(await someone.ask("c1", "m4", question));
    expect(textOf(back.told)).toContain("10 til 15");
  });

  it("K10 an answer being written stops at take-over, at the model too", async () => {
    const model = await scriptedModel();
    const server = await testServer({
      config: { llm: { baseUrl: model.baseUrl, model: "scripted", apiKey: undefined } },
    });
    await addPage(server.data, "https://www.example.no/apningstider", "Åpningstider", [opening]);
    const someone = visitor(server.endpoint);
    const support = await staff(server, "Support");
    const post = someone.ask("c1", "m1", question);
    const completion = await model.next();
    completion.write("Lørdag ");
    const answer = chunks(await post);
    const stream = await live(someone, 0);
    await until(stream, (all) => all.some(({ chunk }) => chunk.type === "text-delta"));
    expect((await support.post("/c1/takeover")).status).toBe(200);
    await completion.gone;
    const { told, done } = await answer;
    expect(done).toBe(true);
    expect(told.at(-1)?.chunk).toEqual({ type: "abort", reason: "taken_over" });
    expect(textOf(told)).toBe("Lørdag ");
  });

  it("K10 only one person has it: another one's take-over, reply and hand-back are conflicts", async () => {
    const { server } = await conversation();
    const [first, second] = [await staff(server, "First"), await staff(server, "Second")];
    expect((await first.post("/c1/takeover")).status).toBe(200);
    expect((await first.post("/c1/takeover")).status).toBe(200);
    for (const refused of [
      await second.post("/c1/takeover"),
      await second.post("/c1/reply", { id: "a_reply_1", text: "Hei" }),
      await second.post("/c1/handback"),
    ]) {
      expect(refused.status).toBe(409);
      expect(await refused.json()).toMatchObject({ code: "conflict" });
    }
    expect((await first.post("/absent/takeover")).status).toBe(404);
  });

  it("K11 the person's typing is told at once, with the name", async () => {
    const { server, someone } = await conversation();
    const support = await staff(server, "Support");
    await support.post("/c1/takeover");
    const stream = await live(someone, (await someone.history("c1")).cursor);
    await support.post("/c1/typing", { on: true });
    const [told] = await until(stream, (all) => all.length === 1);
    expect(told?.chunk).toEqual({
      type: "data-nl-typing",
      data: { from: "agent", name: "Support", on: true },
      transient: true,
    } satisfies ChatChunk);
  });

  it("A4 a conversation stands beside its session, its consent and how long it is kept", async () => {
    const { server, someone } = await conversation();
    const log = {
      v: 1,
      t: 0,
      s: session,
      p: ["analytics"],
      r: { "browser.name": "Firefox" },
      e: [
        [1, 5000, "session.start"],
        [2, 3000, "page.view", { "url.path": "/side" }],
      ],
    };
    await fetch(`${server.endpoint}/log`, {
      method: "POST",
      headers: { "content-type": "text/plain" },
      body: JSON.stringify(log),
    });
    const support = await staff(server, "Support");
    const list = (await (await support.fetch("")).json()) as { conversations: ConversationSummary[] };
    const [line] = list.conversations;
    expect(conversationSummarySchema.parse(line)).toMatchObject({
      id: "c1",
      state: "ai",
      firstLine: question,
      lastFrom: "assistant",
      unread: true,
      page: "https://www.example.no/side",
    });
    const review = (await (await support.fetch("/c1")).json()) as ConversationReview;
    conversationReviewSchema.parse(review);
    expect(review.messages.map(({ role }) => role)).toEqual(["user", "assistant"]);
    expect(review.session.events.map(({ name }) => name)).toEqual(["session.start", "page.view"]);
    expect(review.session.events[0]?.attributes).toEqual({ "browser.name": "Firefox" });
    expect(review.consent).toEqual({ current: null, history: [] });
    expect(review.retention.category).toBe("chat.content");
    const months = (review.retention.deletedAt - (line?.lastAt ?? 0)) / (30.44 * 24 * 3600 * 1000);
    expect(Math.round(months)).toBe(24);
    expect(review.visitor.conversations).toBe(1);
    expect((await someone.history("c1")).cursor).toBe(review.cursor);
    const again = (await (await support.fetch("")).json()) as { conversations: ConversationSummary[] };
    expect(again.conversations[0]?.unread).toBe(false);
  });

  it("A5 who opens a conversation leaves an audit row without content", async () => {
    const { server } = await conversation();
    const support = await staff(server, "Support");
    await support.fetch("/c1");
    await server.dispose();
    const db = new DatabaseSync(`${server.data}/nordleads.sqlite`, { readOnly: true });
    expect(db.prepare("SELECT site, sequence, action, target FROM audit").all()).toEqual([
      { site: "demo", sequence: 1, action: "conversation.open", target: "c1" },
    ]);
    db.close();
  });

  it("K10 the list is filtered by state and paged by time", async () => {
    const { server, someone } = await conversation();
    const support = await staff(server, "Support");
    await chunks(await someone.ask("c2", "m1", "Hei"));
    await someone.fetch("/chat/c2/handoff", { method: "POST" });
    const ids = async (query: string): Promise<string[]> =>
      (
        (await (await support.fetch(query)).json()) as { conversations: ConversationSummary[] }
      ).conversations.map(({ id }) => id);
    expect(await ids("")).toEqual(["c2", "c1"]);
    expect(await ids("?state=waiting")).toEqual(["c2"]);
    expect(await ids("?state=ai")).toEqual(["c1"]);
    const [latest] = ((await (await support.fetch("")).json()) as { conversations: ConversationSummary[] })
      .conversations;
    expect(await ids(`?before=${latest?.lastAt}`)).toEqual(["c1"]);
  });
});
