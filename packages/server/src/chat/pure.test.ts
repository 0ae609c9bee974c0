import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ChatChunk } from "@nordleads/wire/types";
import { createAnswerChunks } from "./answerChunks.ts";
import { coalesce } from "./coalesce.ts";
import { readEnvelope, writeEnvelope, type Entry } from "./envelope.ts";
import { lastQuestion } from "./lastQuestion.ts";
import { oneAnswer } from "./oneAnswer.ts";
import { reduceEntries } from "./reduceEntries.ts";
import { ownWords } from "./ownWords.ts";

const words = { unknown: "I do not know.", person: "I will ask." };
const numbered = (chunks: readonly (ChatChunk | Omit<Entry, "sequence">)[]): Entry[] =>
  chunks.map((one, index) =>
    "chunk" in one ? { sequence: index + 1, ...one } : { sequence: index + 1, chunk: one },
  );

async function* from<T>(items: readonly T[]): AsyncGenerator<T> {
  for (const item of items) yield item;
}

describe("the entries of a conversation", () => {
  it("K7 a log is read as it was written", () => {
    const chunk: ChatChunk = { type: "text-delta", id: "text", delta: 'æøå \u2028 "' };
    expect(readEnvelope(writeEnvelope({ chunk, answers: "m1" }))).toEqual({ chunk, answers: "m1" });
    expect(readEnvelope("")).toBeUndefined();
  });

  it("K4 however a text is cut into deltas, the message is the same", () => {
    fc.assert(
      fc.property(fc.array(fc.string()), (deltas) => {
        const entries = numbered([
          { type: "start", messageId: "a" },
          { type: "text-start", id: "text" },
          ...deltas.map((delta): ChatChunk => ({ type: "text-delta", id: "text", delta })),
          { type: "text-end", id: "text" },
          { type: "finish" },
        ]);
        const text = deltas.join("");
        const parts = [{ type: "text", text }];
        expect(reduceEntries(entries)).toEqual(text === "" ? [] : [{ id: "a", role: "assistant", parts }]);
      }),
    );
  });

  it("K10 what happened between messages becomes a message of its own; an open answer is left out", () => {
    const entries = numbered([
      { type: "data-nl-handoff", data: { state: "requested" } },
      { type: "start", messageId: "a" },
      { type: "data-nl-handoff", data: { state: "offered" } },
      { type: "abort" },
      { type: "start", messageId: "open" },
      { type: "text-start", id: "text" },
      { type: "text-delta", id: "text", delta: "x" },
    ]);
    expect(reduceEntries(entries)).toEqual([
      { id: "nl-1", role: "system", parts: [{ type: "data-nl-handoff", data: { state: "requested" } }] },
      { id: "a", role: "assistant", parts: [{ type: "data-nl-handoff", data: { state: "offered" } }] },
    ]);
  });
});

describe("the chunks of an answer", () => {
  it("K6 an unknown answer says so in words and offers a person, once", () => {
    const chunks = createAnswerChunks(words);
    const made = [...chunks.add([{ type: "unknown" }, { type: "person" }]), ...chunks.end("failed")];
    expect(chunks.text()).toBe(words.unknown);
    expect(made.filter(({ type }) => type === "data-nl-handoff")).toHaveLength(1);
    expect(made.at(-1)).toEqual({ type: "error", errorText: "failed" });
  });

  it("K6 an unsure answer offers a person without words of ours, once", () => {
    const chunks = createAnswerChunks(words);
    const made = [
      ...chunks.add([{ type: "text", delta: "Perhaps." }, { type: "unsure" }, { type: "unsure" }]),
      ...chunks.end("finished"),
    ];
    expect(chunks.text()).toBe("Perhaps.");
    expect(made.map(({ type }) => type)).toEqual([
      "text-start",
      "text-delta",
      "data-nl-handoff",
      "text-end",
      "finish-step",
      "finish",
    ]);
  });

  it("K6 the words follow the question's language, and the page's where the question does not tell", () => {
    expect(ownWords("Where is the nearest elephant?", "nb").unknown).toMatch(/^I don’t know/);
    expect(ownWords("Elefant", "nn").unknown).toMatch(/^Det veit eg ikkje/);
    expect(ownWords("Hvor er nærmeste elefant?", "en").unknown).toMatch(/^Det vet jeg ikke/);
    expect(ownWords("?", "xx").unknown).toMatch(/^I don’t know/);
  });

  it("K4 texts of a batch are one delta, sources stay in order", () => {
    const source = { type: "source", id: "1", url: "https://a.no", title: "A" } as const;
    const chunks = createAnswerChunks(words).add([
      source,
      { type: "text", delta: "a" },
      { type: "text", delta: "b" },
    ]);
    expect(chunks.map(({ type }) => type)).toEqual(["source-url", "text-start", "text-delta"]);
  });
});

describe("coalesce", () => {
  it("K4 nothing is lost, repeated or moved, whatever the sizes", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.string()), fc.integer({ min: 1, max: 20 }), async (items, characters) => {
        const batches: string[][] = [];
        const limits = { ms: 1000, characters };
        const { signal } = new AbortController();
        for await (const batch of coalesce(from(items), (item) => item.length, limits, signal))
          batches.push(batch);
        expect(batches.flat()).toEqual(items);
        for (const batch of batches.slice(0, -1))
          expect(batch.join("").length).toBeGreaterThanOrEqual(characters);
      }),
    );
  });

  it("K15 an abort ends it at once, even when the source hangs, and gives what it has", async () => {
    const abort = new AbortController();
    const hanging = async function* (): AsyncGenerator<string> {
      yield "a";
      abort.abort();
      await new Promise(() => undefined);
    };
    const batches: string[][] = [];
    for await (const batch of coalesce(hanging(), () => 1, { ms: 1_000_000, characters: 100 }, abort.signal))
      batches.push(batch);
    expect(batches).toEqual([["a"]]);
  });
});

describe("one answer out of a log", () => {
  const start = (id: string, answers: string) => ({
    chunk: { type: "start", messageId: id } as ChatChunk,
    answers,
  });
  const log = numbered([
    start("a1", "m1"),
    { type: "data-nl-message", id: "m2", data: { id: "m2", role: "user", parts: [] } },
    { type: "finish" },
    { type: "start", messageId: "person" },
    { type: "finish" },
    start("a2", "m2"),
    { type: "abort" },
  ]);
  const read = async (wanted: Parameters<typeof oneAnswer>[1], after = 0): Promise<number[]> => {
    const told: number[] = [];
    const rest = log.filter(({ sequence }) => sequence > after);
    for await (const one of oneAnswer(from([...rest, null, null]), wanted, () => false))
      if (one) told.push(one.sequence);
    return told;
  };

  it("K7 the one to a message, the next, or the rest of the open one; never a visitor's or a person's words", async () => {
    expect(await read({ to: "m1" })).toEqual([1, 3]);
    expect(await read({ to: "m2" })).toEqual([6, 7]);
    expect(await read({ to: "absent" })).toEqual([]);
    expect(await read({ next: true }, 1)).toEqual([6, 7]);
    expect(await read({ open: true }, 1)).toEqual([3]);
  });
});

describe("the last question", () => {
  it("K4 only the last user message counts, its text parts joined", () => {
    const text = (...texts: string[]) => texts.map((one) => ({ type: "text", text: one }));
    const messages = [
      { id: "1", role: "user" as const, parts: text("old") },
      { id: "2", role: "user" as const, parts: [...text("new"), { type: "file" }, ...text("er")] },
      { id: "3", role: "assistant" as const, parts: text("answer") },
    ];
    expect(lastQuestion({ id: "c", messages }, 10)).toEqual({ id: "2", text: "newer" });
    expect(() => lastQuestion({ id: "c", messages }, 4)).toThrow("at most 4");
  });
});
