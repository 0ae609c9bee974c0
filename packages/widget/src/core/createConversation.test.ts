import { memoryArea, type Area } from "@nordleads/browser";
import type { Gate } from "@nordleads/wire/types";
import { afterEach, describe, expect, it } from "vitest";
import { createPeer, type Peer } from "../test/createPeer.ts";
import { serve, type Served } from "../test/serve.ts";
import { until } from "../test/until.ts";
import type { Conversation, ConversationOptions, TabWord } from "./Conversation.ts";
import { createConversation } from "./createConversation.ts";
import { KEY } from "./createKeep.ts";

const gate: Gate = { granted: () => false, on: () => () => undefined };
const open: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of open.splice(0).toReversed()) await close();
});

interface Stage {
  readonly peer: Peer;
  readonly served: Served;
  readonly talk: (options?: Partial<ConversationOptions>) => Conversation;
}

/** No word between tabs, unless a test says so. */
const alone = { post: () => undefined, on: () => () => undefined, close: () => undefined };

async function stage(): Promise<Stage> {
  const peer = createPeer();
  const served = await serve(peer);
  open.push(() => served.stop());
  return {
    peer,
    served,
    talk: (options) => {
      const conversation = createConversation({
        endpoint: served.endpoint,
        gate,
        live: true,
        session: memoryArea(),
        local: memoryArea(),
        tabs: alone,
        random: () => 0,
        ...options,
      });
      open.push(() => conversation.dispose());
      return conversation;
    },
  };
}

const texts = (conversation: Conversation): string[] =>
  conversation.view().thread.items.flatMap((item) => (item.kind === "message" ? [item.text] : []));
const settled = (conversation: Conversation, count: number): Promise<unknown> =>
  until(conversation.subscribe, () => {
    const { thread, outbox } = conversation.view();
    return thread.items.length >= count && thread.writing < 0 && outbox.length === 0;
  });

describe("a conversation with our server", () => {
  it("K1 K12 requests nothing and stores nothing before it is shown", async () => {
    const { peer, talk } = await stage();
    const session = memoryArea();
    talk({ session });
    expect(peer.requests).toEqual([]);
    expect(session.get(KEY)).toBeNull();
  });
  it("K5 K7 sends, is acknowledged, and hears the answer on the live stream", async () => {
    const { peer, talk } = await stage();
    const told: string[] = [];
    const conversation = talk({ emit: (event) => void told.push(event) });
    conversation.send("Hva koster det?");
    await settled(conversation, 2);
    expect(texts(conversation)).toEqual(["Hva koster det?", "Svar på: Hva koster det?"]);
    expect(told).toEqual(["sent", "arrived"]);
    expect(peer.requests.slice(0, 2)).toEqual(["POST /visitor", "POST /chat"]);
  });
  it("K12 is the same after a reload, from the history and the stream", async () => {
    const { talk } = await stage();
    const session = memoryArea();
    const first = talk({ session });
    first.send("One");
    await settled(first, 2);
    first.dispose();
    const second = talk({ session });
    second.show(true);
    await settled(second, 2);
    expect(second.view().thread.items).toEqual(first.view().thread.items);
    second.send("Two");
    await settled(second, 4);
    expect(texts(second)).toEqual(["One", "Svar på: One", "Two", "Svar på: Two"]);
  });
  it("K12 a new tab asks the open ones, and both go on", async () => {
    const { talk } = await stage();
    const listeners = new Set<(word: TabWord) => void>();
    const tab = () => {
      let own: ((word: TabWord) => void) | undefined;
      return {
        post: (word: TabWord) => listeners.forEach((fn) => fn !== own && queueMicrotask(() => fn(word))),
        on: (fn: (word: TabWord) => void) => {
          own = fn;
          listeners.add(fn);
          return () => listeners.delete(fn);
        },
        close: () => undefined,
      };
    };
    const first = talk({ tabs: tab() });
    first.send("One");
    await settled(first, 2);
    const second = talk({ tabs: tab() });
    second.show(true);
    await settled(second, 2);
    second.send("Two");
    await Promise.all([settled(first, 4), settled(second, 4)]);
    expect(texts(first)).toEqual(texts(second));
  });
  it("K13 messages written while the server is away go in order and once when it is back", async () => {
    const { peer, served, talk } = await stage();
    const conversation = talk();
    conversation.send("One");
    await settled(conversation, 2);
    await served.stop();
    conversation.send("Two");
    conversation.send("Three");
    await until(conversation.subscribe, () => conversation.view().outbox[0]?.code === "unreachable");
    expect(conversation.view().outbox.map(({ state }) => state)).toEqual(["pending", "pending"]);
    const again = await serve(peer, served.port);
    open.push(() => again.stop());
    await settled(conversation, 6);
    const [stored] = [...peer.conversations.values()];
    expect(stored!.messages.filter(({ role }) => role === "user").map(({ parts }) => parts[0])).toEqual(
      ["One", "Two", "Three"].map((text) => ({ type: "text", text })),
    );
  });
  it("K13 a message that was under way at a reload is delivered once", async () => {
    const { peer, served, talk } = await stage();
    const session: Area = memoryArea();
    const first = talk({ session });
    first.send("One");
    await settled(first, 2);
    await served.stop();
    first.send("Two");
    await until(first.subscribe, () => first.view().outbox[0]?.code);
    first.dispose();
    const again = await serve(peer, served.port);
    open.push(() => again.stop());
    const second = talk({ session });
    second.show(true);
    await settled(second, 4);
    expect(texts(second).filter((text) => text === "Two")).toHaveLength(1);
    expect(peer.conversations.size).toBe(1);
  });
  it("a conversation that is gone begins anew, with what was typed", async () => {
    const { peer, talk } = await stage();
    const conversation = talk();
    conversation.send("One");
    await settled(conversation, 2);
    conversation.draft("half a thou");
    peer.refuse(/POST \/chat$/, 1, 404, "not_found");
    conversation.send("Two");
    await until(conversation.subscribe, () => texts(conversation)[0] === "Two");
    expect(conversation.view().renewed).toBe(true);
    expect(peer.conversations.size).toBe(2);
  });
  it("S3 a token that is not valid any more: a new visitor, the text stays", async () => {
    const { peer, talk } = await stage();
    const conversation = talk();
    peer.refuse(/POST \/chat$/, 1, 401, "token_invalid");
    conversation.send("One");
    await settled(conversation, 2);
    expect(peer.requests.filter((line) => line === "POST /visitor")).toHaveLength(2);
  });
  it("K14 a message that is too long is marked, and the next one goes", async () => {
    const { talk } = await stage();
    const conversation = talk();
    conversation.send("x".repeat(8001));
    conversation.send("Short");
    await until(conversation.subscribe, () => texts(conversation).length === 2);
    expect(conversation.view().outbox).toMatchObject([{ state: "failed", code: "message_too_long" }]);
  });
  it("S4 too many requests: waits as long as it is told", async () => {
    const { peer, talk } = await stage();
    let waited = 0;
    const conversation = talk({ now: () => 0 });
    peer.refuse(/POST \/chat$/, 1, 429, "rate_limited", { "retry-after": "1" });
    conversation.send("One");
    await until(conversation.subscribe, () => {
      waited = Math.max(waited, conversation.view().outbox[0]?.retryAt ?? 0);
      return texts(conversation).length === 2;
    });
    expect(waited).toBe(1000);
  });
  it("K15 stop ends the answer at the server; what was written stays", async () => {
    const { peer, talk } = await stage();
    peer.script = () => ({ text: "A long answer that is not finished", hold: true });
    const conversation = talk();
    conversation.send("One");
    await until(conversation.subscribe, () => conversation.view().thread.writing >= 0);
    conversation.stop();
    await until(conversation.subscribe, () => conversation.view().thread.writing < 0);
    expect(conversation.view().thread.items[1]).toMatchObject({ stopped: true, state: "done" });
  });
  it("K17 a hidden tab lets go of the stream, and catches up when it is seen", async () => {
    const { peer, talk } = await stage();
    let visible = true;
    let changed = (): void => undefined;
    const attention = { visible: () => visible, on: (fn: () => void) => ((changed = fn), () => undefined) };
    const conversation = talk({ attention });
    conversation.show(true);
    conversation.send("One");
    await settled(conversation, 2);
    const [id, stored] = [...peer.conversations][0]!;
    visible = false;
    changed();
    await expect.poll(() => stored.readers.size).toBe(0);
    peer.reply(id, "Support", "Hello");
    visible = true;
    changed();
    await settled(conversation, 3);
    expect(texts(conversation).at(-1)).toBe("Hello");
  });
  it("K10 K11 a person is asked for, comes, types, answers and leaves", async () => {
    const { peer, talk } = await stage();
    const conversation = talk();
    conversation.show(true);
    conversation.send("One");
    await settled(conversation, 2);
    const id = [...peer.conversations.keys()][0]!;
    expect(await conversation.askPerson()).toBeUndefined();
    await until(conversation.subscribe, () => conversation.view().thread.state === "waiting");
    peer.emit(id, { type: "data-nl-agent", data: { state: "joined", name: "Support" } });
    peer.transient(id, {
      type: "data-nl-typing",
      data: { from: "agent", name: "Support", on: true },
      transient: true,
    });
    await until(conversation.subscribe, () => conversation.view().thread.typing === "Support");
    peer.reply(id, "Support", "Hello");
    await until(conversation.subscribe, () => texts(conversation).includes("Hello"));
    expect(conversation.view().thread.typing).toBeUndefined();
    peer.emit(id, { type: "data-nl-agent", data: { state: "left", name: "Support" } });
    await until(conversation.subscribe, () => conversation.view().thread.state === "ai");
  });
});

describe("K4 a conversation with any back end", () => {
  it("posts all messages and reads the answer from the response", async () => {
    const { peer, talk } = await stage();
    const conversation = talk({ live: false });
    conversation.send("One");
    await settled(conversation, 2);
    conversation.send("Two");
    await settled(conversation, 4);
    expect(texts(conversation)).toEqual(["One", "Svar på: One", "Two", "Svar på: Two"]);
    expect(new Set(peer.requests)).toEqual(new Set(["POST /chat"]));
  });
  it("shows an answer that breaks off as failed", async () => {
    const { talk } = await stage();
    const conversation = talk({
      live: false,
      fetch: async () =>
        new Response(
          `data: {"type":"start","messageId":"a"}\n\ndata: {"type":"text-delta","id":"t","delta":"Ha"}\n\n`,
        ),
    });
    conversation.send("One");
    await settled(conversation, 2);
    expect(conversation.view().thread.items[1]).toMatchObject({ text: "Ha", state: "failed" });
  });
});
