import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ChatChunk } from "@nordleads/wire/types";
import { said, summary } from "../frame/testBackend.ts";
import { linkify, safeHref } from "./linkify.ts";
import { applyEvent, threadOf, type StreamEvent, type Thread } from "./thread.ts";
import { threadItems } from "./threadItems.ts";

const at = 1_800_000_000_000;
const empty: Thread = threadOf({
  conversation: summary("c"),
  messages: [said("m1", "visitor", "Hei", at)],
  cursor: 0,
  session: { id: null, events: [] },
  consent: { current: null, history: [] },
  retention: { category: "chat.content", deletedAt: at },
  visitor: { id: "v", conversations: 1 },
});
const run = (thread: Thread, chunks: readonly ChatChunk[], from = thread.cursor): Thread =>
  chunks.reduce((now, chunk, index) => applyEvent(now, { sequence: from + index + 1, chunk }, at), thread);
const answer = (id: string, ...words: string[]): ChatChunk[] => [
  { type: "start", messageId: id, messageMetadata: { at, from: "assistant" } },
  { type: "start-step" },
  { type: "text-start", id: "t" },
  ...words.map((delta): ChatChunk => ({ type: "text-delta", id: "t", delta })),
  { type: "text-end", id: "t" },
  { type: "finish-step" },
  { type: "finish" },
];
const textOf = (thread: Thread): string[] =>
  thread.messages.map(({ parts }) =>
    parts.map((part) => (part.type === "text" ? part.text : part.type)).join(),
  );

describe("applyEvent", () => {
  it("an answer grows word by word and ends", () => {
    const half = run(empty, answer("a1", "God ", "dag").slice(0, 4));
    expect([textOf(half), half.writing]).toEqual([["Hei", "God "], "a1"]);
    const whole = run(empty, answer("a1", "God ", "dag"));
    expect([textOf(whole), whole.writing]).toEqual([["Hei", "God dag"], null]);
  });
  it("K7 any stretch that is told again changes nothing", () => {
    const events: StreamEvent[] = [...answer("a1", "God ", "dag"), ...answer("a2", "Og ", "mer")].map(
      (chunk, index) => ({ sequence: index + 1, chunk }),
    );
    const whole = events.reduce((thread, event) => applyEvent(thread, event, at), empty);
    fc.assert(
      fc.property(fc.array(fc.nat(events.length)), (back) => {
        let thread = empty;
        let next = 0;
        for (const steps of [...back, 0]) {
          for (const event of events.slice(0, next + 3)) thread = applyEvent(thread, event, at);
          next = Math.max(0, next + 3 - (steps % 3));
        }
        thread = events.reduce((now, event) => applyEvent(now, event, at), thread);
        expect(thread).toEqual(whole);
      }),
    );
  });
  it("K10 an answer that was stopped before its first word leaves nothing, one with words stays", () => {
    const none = run(empty, [...answer("a1").slice(0, 2), { type: "abort" }]);
    expect(textOf(none)).toEqual(["Hei"]);
    const some = run(empty, [...answer("a1", "Vi ").slice(0, 4), { type: "abort" }]);
    expect(textOf(some)).toEqual(["Hei", "Vi "]);
  });
  it("K10 K11 states and the person follow the events", () => {
    const agent = (state: "joined" | "left"): ChatChunk => ({
      type: "data-nl-agent",
      data: { state, name: "Support" },
    });
    const asked = run(empty, [{ type: "data-nl-handoff", data: { state: "requested" } }]);
    expect(asked.state).toBe("waiting");
    const taken = run(asked, [{ type: "data-nl-handoff", data: { state: "accepted" } }, agent("joined")]);
    expect([taken.state, taken.agentName]).toEqual(["human", "Support"]);
    const back = run(taken, [agent("left"), { type: "data-nl-handoff", data: { state: "returned" } }]);
    expect([back.state, back.agentName]).toEqual(["ai", undefined]);
  });
  it("K8 typing has no sequence, moves no cursor, and ends with the message", () => {
    const typing: ChatChunk = {
      type: "data-nl-typing",
      data: { from: "visitor", on: true },
      transient: true,
    };
    const thread = applyEvent(empty, { chunk: typing }, at);
    expect([thread.visitorTyping, thread.cursor]).toEqual([true, 0]);
    const message = said("m2", "visitor", "Der", at);
    expect(run(thread, [{ type: "data-nl-message", id: "m2", data: message }]).visitorTyping).toBe(false);
  });
});

describe("threadItems", () => {
  const day = (time: number): string => new Date(time).toISOString().slice(0, 10);
  it("names each day once and groups by sender and pause", () => {
    const items = threadItems(
      [
        said("1", "visitor", "a", at),
        said("2", "visitor", "b", at + 1000),
        said("3", "visitor", "c", at + 10 * 60_000),
        said("4", "agent", "d", at + 10 * 60_000, "Support"),
        said("5", "agent", "e", at + 86_400_000, "Support"),
      ],
      day,
    );
    expect(
      items.map((item) => (item.kind === "message" ? `${item.key}${item.first ? "*" : ""}` : item.kind)),
    ).toEqual(["day", "1*", "2", "3*", "4*", "day", "5*"]);
  });
  it("says a take-over once, and nothing of notices that the visitor alone needs", () => {
    const thread = run(empty, [
      { type: "data-nl-handoff", data: { state: "requested" } },
      { type: "data-nl-notice", data: { code: "waiting_for_person" } },
      { type: "data-nl-handoff", data: { state: "accepted" } },
      { type: "data-nl-agent", data: { state: "joined", name: "Support" } },
    ]);
    const parts = threadItems(thread.messages, day).flatMap((item) =>
      item.kind === "event" ? item.part : [],
    );
    expect(parts).toEqual([
      { type: "data-nl-handoff", data: { state: "requested" } },
      { type: "data-nl-agent", data: { state: "joined", name: "Support" } },
    ]);
  });
});

describe("linkify", () => {
  it("K16 gives back every text whole, with harmless addresses only", () => {
    // Addresses from parts: whole ones (`fc.webUrl`) cost seconds.
    const part = fc.constantFrom(
      "http://",
      "https://",
      "a.no",
      "/sti?q=1#h",
      "ola@a.no",
      ".",
      ")",
      "javascript:alert(1)",
    );
    const word = fc.oneof(
      fc.string(),
      fc.array(part).map((parts) => parts.join("")),
    );
    fc.assert(
      fc.property(fc.array(word), (words) => {
        const text = words.join(" ");
        const stretches = linkify(text);
        expect(stretches.map((stretch) => stretch.text).join("")).toBe(text);
        for (const { href } of stretches) expect(href ?? "https:").toMatch(/^(https?:\/\/|mailto:|https:$)/);
      }),
    );
  });
  it("leaves the sentence's own signs out", () => {
    expect(linkify("Se https://a.no/b. Takk")[1]).toEqual({ text: "https://a.no/b", href: "https://a.no/b" });
  });
  it("K16 a source of another scheme is not a link", () => {
    expect(safeHref("javascript:alert(1)")).toBeUndefined();
    expect(safeHref("https://a.no/")).toBe("https://a.no/");
  });
});
