import type { ChatChunk } from "@nordleads/wire/types";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyChunk, type Sequenced } from "./applyChunk.ts";
import { emptyThread, type Thread } from "./Thread.ts";
import { threadFromHistory } from "./threadFromHistory.ts";

const message = (id: string, text: string): ChatChunk => ({
  type: "data-nl-message",
  id,
  data: { id, role: "user", parts: [{ type: "text", text }] },
});
const answer = (id: string, deltas: string[], end: ChatChunk): ChatChunk[] => [
  { type: "start", messageId: id, messageMetadata: { at: 1, from: "assistant" } },
  { type: "source-url", sourceId: "s", url: "https://a.example/1", title: "One" },
  { type: "text-start", id: "t" },
  ...deltas.map((delta): ChatChunk => ({ type: "text-delta", id: "t", delta })),
  { type: "text-end", id: "t" },
  end,
];
const ends: ChatChunk[] = [{ type: "finish" }, { type: "abort" }, { type: "error", errorText: "x" }];
const turn = fc.oneof(
  fc
    .tuple(fc.string(), fc.array(fc.string(), { maxLength: 6 }), fc.constantFrom(...ends))
    .map(([text, deltas, end]) => (at: number) => [
      message(`m${at}`, text),
      ...answer(`a${at}`, deltas, end),
    ]),
  fc
    .constantFrom("offered", "requested", "accepted", "returned")
    .map((state) => (): ChatChunk[] => [{ type: "data-nl-handoff", data: { state: state } }]),
  fc
    .constantFrom("joined", "left")
    .map((state) => (): ChatChunk[] => [{ type: "data-nl-agent", data: { state: state, name: "Support" } }]),
);
const log = fc
  .array(turn, { maxLength: 6 })
  .map((turns) =>
    turns.flatMap((make, at) => make(at)).map((chunk, at): Sequenced => ({ sequence: at + 1, chunk })),
  );
const play = (chunks: readonly Sequenced[], from: Thread = emptyThread): Thread =>
  chunks.reduce(applyChunk, from);

describe("K7 the conversation from its stream", () => {
  it("is the same however often the stream is cut and continued, with any overlap", () => {
    fc.assert(
      fc.property(log, fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 8 }), (chunks, cuts) => {
        let thread = emptyThread;
        for (const [stop, overlap] of cuts) {
          const from = Math.max(0, thread.cursor - (overlap % 5));
          thread = play(chunks.slice(from, from + (stop % (chunks.length + 1))), thread);
        }
        thread = play(chunks.slice(thread.cursor), thread);
        expect(thread).toEqual(play(chunks));
      }),
    );
  });
  it("K8 is not touched by transient chunks, but for typing", () => {
    fc.assert(
      fc.property(log, (chunks) => {
        const typing: Sequenced = {
          chunk: {
            type: "data-nl-typing",
            data: { from: "agent", on: true, name: "Support" },
            transient: true,
          },
        };
        const whole = play(chunks);
        expect({ ...applyChunk(whole, typing), typing: undefined }).toEqual({ ...whole, typing: undefined });
      }),
    );
  });
  it("K5 counts a message once, and begins a replayed answer again instead of twice", () => {
    const once = [message("m", "Hi"), ...answer("a", ["Hel", "lo"], { type: "finish" })].map((chunk) => ({
      chunk,
    }));
    const thread = play([...once, ...once]);
    expect(thread.items).toHaveLength(2);
    expect(thread.items[1]).toMatchObject({ text: "Hello", state: "done", sources: [{ title: "One" }] });
  });
  it("survives chunks that it does not know", () => {
    fc.assert(
      fc.property(fc.string(), (type) => {
        expect(() => applyChunk(emptyThread, { chunk: { type } as never })).not.toThrow();
      }),
    );
  });
});

describe("K10 K11 who has the conversation", () => {
  it("goes from AI to waiting to a person and back, and says so", () => {
    const states: unknown[] = [];
    let thread = emptyThread;
    for (const chunk of [
      { type: "data-nl-handoff", data: { state: "requested" } },
      { type: "data-nl-handoff", data: { state: "accepted" } },
      { type: "data-nl-agent", data: { state: "joined", name: "Support" } },
      { type: "data-nl-agent", data: { state: "left", name: "Support" } },
      { type: "data-nl-handoff", data: { state: "returned" } },
    ] as const) {
      thread = applyChunk(thread, { chunk });
      states.push([thread.state, thread.agent]);
    }
    expect(states).toEqual([
      ["waiting", undefined],
      ["human", undefined],
      ["human", "Support"],
      ["ai", undefined],
      ["ai", undefined],
    ]);
    expect(thread.items.map((item) => item.kind === "line" && item.code)).toEqual([
      "requested",
      "joined",
      "left",
    ]);
  });
  it("an answer that take-over stops keeps what was written", () => {
    const thread = play(answer("a", ["Half"], { type: "abort" }).map((chunk) => ({ chunk })));
    expect(thread.items[0]).toMatchObject({ text: "Half", state: "done", stopped: true });
  });
});

it("K12 the history gives the conversation that the stream had given", () => {
  const thread = threadFromHistory({
    id: "c",
    state: "human",
    agent: { name: "Support" },
    cursor: 9,
    messages: [
      { id: "m", role: "user", parts: [{ type: "text", text: "Hi" }] },
      {
        id: "a",
        role: "assistant",
        parts: [
          { type: "text", text: "I do not know" },
          { type: "data-nl-handoff", data: { state: "offered" } },
        ],
        metadata: { at: 1, from: "assistant" },
      },
      {
        id: "r",
        role: "assistant",
        parts: [{ type: "text", text: "Hello" }],
        metadata: { at: 2, from: "agent", name: "Support" },
      },
    ],
  });
  expect(thread).toMatchObject({ state: "human", agent: "Support", cursor: 9, awaiting: false, writing: -1 });
  expect(thread.items).toMatchObject([
    { from: "visitor", state: "sent" },
    { from: "assistant", offered: true },
    { from: "agent", name: "Support" },
  ]);
});
