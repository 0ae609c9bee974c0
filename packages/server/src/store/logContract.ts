/* oxlint-disable max-lines-per-function -- a suite is one function, and its tests are short */
import { describe, expect, it } from "vitest";
import type { AppendLog, ExpireLog } from "./commands.ts";
import type { LogRow } from "./rows.ts";
import type { Store } from "./types.ts";

const day = 86_400_000;

const event = (id: string, more: Partial<LogRow> = {}): LogRow => ({
  id,
  session: id.split("-", 1)[0] ?? "",
  at: 1,
  receivedAt: 2,
  name: "page.view",
  purpose: "analytics",
  category: "visit.analytics",
  attributes: "{}",
  ...more,
});
const technical = { purpose: "necessary", category: "visit.technical", name: "exception" } as const;

const append = (session: string, events: LogRow[], more: Partial<AppendLog> = {}): AppendLog => ({
  type: "log.append",
  site: "demo",
  session,
  sessionAttributes: null,
  events,
  ...more,
});

const expire = (more: Partial<ExpireLog> = {}): ExpireLog => ({
  type: "log.expire",
  site: "demo",
  category: "visit.analytics",
  before: 100,
  limit: 10,
  anonymise: false,
  ...more,
});

/** Events of sessions: erasure, the end of their time, and the queue of the export. */
export function logContract(
  name: string,
  using: (use: (store: Store) => Promise<void>) => Promise<void>,
): void {
  const ids = async (store: Store, session = "s1"): Promise<string[]> =>
    (await store.read.session("demo", session)).map(({ id }) => id);

  describe(`${name}: log`, () => {
    it("L21 erasing takes a purpose's events and what describes the browser, and refuses what still comes", () =>
      using(async (store) => {
        const chat = event("s1-2", { purpose: "necessary", category: "chat.metadata", name: "chat.open" });
        await store.write(
          append("s1", [event("s1-1"), chat], { sessionAttributes: '{"browser.mobile":true}' }),
        );
        await store.write(append("s2", [event("s2-1")]));
        const erase = {
          type: "log.erase",
          site: "demo",
          session: "s1",
          purposes: ["analytics"],
          at: 9,
        } as const;
        expect(await store.write(erase)).toEqual({ erased: 1 });
        expect(await store.write(erase)).toEqual({ erased: 0 });
        expect(await store.read.sessionAttributes("demo", "s1")).toBeUndefined();
        const late = append("s1", [event("s1-1"), event("s1-3"), chat], { sessionAttributes: "{}" });
        expect(await store.write({ ...late, note: event("s1-d1") })).toEqual({
          duplicates: ["s1-2"],
          erased: ["s1-1", "s1-3"],
          over: [],
          noted: false,
        });
        expect(await ids(store)).toEqual(["s1-2"]);
        expect(await store.read.sessionAttributes("demo", "s1")).toBeUndefined();
        expect(await ids(store, "s2")).toEqual(["s2-1"]);
      }));

    it("L21 a session that is erased before it was heard of is refused too, in its site alone", () =>
      using(async (store) => {
        await store.write({ type: "log.erase", site: "demo", session: "s1", purposes: ["analytics"], at: 9 });
        expect(await store.write(append("s1", [event("s1-1")]))).toMatchObject({ erased: ["s1-1"] });
        expect(await store.write(append("s1", [event("s1-1")], { site: "other" }))).toMatchObject({
          erased: [],
        });
      }));

    it("L3 an event that has gone by its age cannot come again: its session is over", () =>
      using(async (store) => {
        await store.write(append("s1", [event("s1-1"), event("s1-2", { at: 200 })]));
        expect(await store.write(expire())).toEqual({ gone: 1 });
        const later = { receivedAt: 22 * day };
        const again = append("s1", [event("s1-1", later), event("s1-2", later), event("s1-3", later)]);
        expect(await store.write(again)).toMatchObject({ duplicates: ["s1-2"], over: ["s1-1", "s1-3"] });
        expect(await ids(store)).toEqual(["s1-2"]);
        const inTime = append("s2", [event("s2-1")]);
        await store.write(inTime);
        const week = append("s2", [event("s2-2", { receivedAt: 21 * day })]);
        expect(await store.write(week)).toMatchObject({ over: [] });
      }));

    it("L17 a note is kept once, beside the events", () =>
      using(async (store) => {
        const told = append("s1", [event("s1-1")], { note: event("s1-d1") });
        expect(await store.write(told)).toMatchObject({ duplicates: [], noted: true });
        expect(await store.write(told)).toMatchObject({ duplicates: ["s1-1"], noted: false });
        expect(await ids(store)).toEqual(["s1-1", "s1-d1"]);
      }));

    it("D3 the oldest of a category go, so many at a time, of one site", () =>
      using(async (store) => {
        const events = [5, 3, 4, 150].map((at) => event(`s1-${at}`, { at }));
        await store.write(
          append("s1", [...events, event("s1-9", { ...technical, at: 1 })], { sessionAttributes: "{}" }),
        );
        await store.write(append("s1", [event("s1-1")], { site: "other" }));
        expect(await store.read.logDue("demo", "visit.analytics", 100)).toBe(3);
        expect(await store.write(expire({ limit: 2 }))).toEqual({ gone: 2 });
        expect(await ids(store)).toEqual(["s1-9", "s1-5", "s1-150"]);
        expect(await store.write(expire({ limit: 2 }))).toEqual({ gone: 1 });
        expect(await store.write(expire({ limit: 2 }))).toEqual({ gone: 0 });
        expect(await store.read.sessionAttributes("demo", "s1")).toBe("{}");
        await store.write(expire({ before: 1000 }));
        expect(await store.read.sessionAttributes("demo", "s1")).toBeUndefined();
        expect(await store.read.logCounts("demo")).toEqual([]);
        expect(await store.read.session("other", "s1")).toHaveLength(1);
      }));

    it("D3 anonymised events leave counts", () =>
      using(async (store) => {
        const attributes = '{"exception.type":"TypeError","exception.message":"Kari is not defined"}';
        const events = [1, 2].map((number) => event(`s1-${number}`, { ...technical, at: 1, attributes }));
        await store.write(append("s1", [...events, event("s1-3", { ...technical, at: 2 })]));
        await store.write(expire({ category: "visit.technical", anonymise: true }));
        expect(await ids(store)).toEqual([]);
        expect(await store.read.logCounts("demo")).toEqual([
          { week: "1969-12-29", name: "exception", cell: "", count: 3 },
          { week: "1969-12-29", name: "exception", cell: "exception.type=TypeError", count: 2 },
        ]);
      }));

    it("D3 conversations go after their last contact, and the chat's events no sooner", () =>
      using(async (store) => {
        const receive = (conversation: string, session: string, at: number) =>
          store.write({
            type: "chat.receive",
            ...{ site: "demo", conversation, session, at, visitor: "v1", message: "m1" },
            ...{ event: new Uint8Array(1), line: new Uint8Array(1), lang: null, page: null, subject: null },
          });
        await receive("old", "s1", 10);
        await receive("new", "s2", 500);
        const chat = { name: "chat.open", purpose: "necessary", category: "chat.metadata" };
        for (const session of ["s1", "s2", "s3"])
          await store.write(append(session, [event(`${session}-1`, chat)]));
        const metadata = { category: "chat.metadata" } as const;
        expect(await store.read.logDue("demo", "chat.metadata", 100)).toBe(1);
        expect(await store.read.conversationsDue("demo", 100)).toBe(1);
        expect((await store.read.conversationsIn("demo", "s1")).map(({ id }) => id)).toEqual(["old"]);
        const chats = { type: "chat.expire", site: "demo", before: 100, limit: 10, at: 600 } as const;
        expect(await store.write(chats)).toEqual({ erased: ["old"] });
        expect(await store.read.erasedConversations()).toEqual([{ site: "demo", conversation: "old" }]);
        expect(await store.write(expire(metadata))).toEqual({ gone: 2 });
        expect(await ids(store, "s2")).toEqual(["s2-1"]);
        expect((await store.read.conversations("demo", { limit: 9 })).map(({ id }) => id)).toEqual(["new"]);
      }));

    it("L3 events of the same moment stand in the order of their numbers, and no more than are asked for", () =>
      using(async (store) => {
        await store.write(
          append(
            "s1",
            [10, 9, 100, 1].map((number) => event(`s1-${number}`)),
          ),
        );
        expect(await ids(store)).toEqual(["s1-1", "s1-9", "s1-10", "s1-100"]);
        expect(await store.read.session("demo", "s1", 2)).toHaveLength(2);
      }));

    it("L21 a number that was noted as exported is never given to what came after an erasure", () =>
      using(async (store) => {
        await store.write(append("s1", [event("s1-1"), event("s1-2")], { forward: true }));
        const under = (await store.read.otlpQueue(10)).map(({ sequence }) => sequence);
        await store.write({ type: "log.erase", site: "demo", session: "s1", purposes: ["analytics"], at: 9 });
        await store.write(append("s2", [event("s2-1"), event("s2-2")], { forward: true }));
        await store.write({ type: "otlp.done", sequences: under });
        expect((await store.read.otlpQueue(10)).map(({ event: row }) => row?.id)).toEqual(["s2-1", "s2-2"]);
      }));

    it("D3 the staff's audit goes by its age, so many at a time, of one site", () =>
      using(async (store) => {
        const note = (site: string, at: number) =>
          store.write({
            type: "audit.append",
            site,
            staff: "u1",
            action: "conversation.open",
            target: "c1",
            at,
          });
        for (const at of [1, 2, 3, 200]) await note("demo", at);
        await note("other", 1);
        const audit = { type: "audit.expire", site: "demo", before: 100, limit: 2 } as const;
        expect(await store.read.auditDue("demo", 100)).toBe(3);
        expect(await store.write(audit)).toEqual({ gone: 2 });
        expect(await store.write(audit)).toEqual({ gone: 1 });
        expect(await store.write(audit)).toEqual({ gone: 0 });
        expect(await store.read.auditDue("demo", 1000)).toBe(1);
        expect(await store.read.auditDue("other", 100)).toBe(1);
      }));

    it("L21 what is to be exported waits in order, once, and without what is gone", () =>
      using(async (store) => {
        const forward = { forward: true, sessionAttributes: '{"a":1}' };
        await store.write(append("s1", [event("s1-1"), event("s1-2")], forward));
        await store.write(append("s1", [event("s1-2"), event("s1-3", technical)], forward));
        await store.write(append("s2", [event("s2-1")]));
        const purposes = ["analytics"];
        const erase = {
          type: "log.erase",
          site: "demo",
          session: "s1",
          purposes,
          at: 9,
          forward: true,
        } as const;
        await store.write(erase);
        await store.write(erase);
        const queue = await store.read.otlpQueue(10);
        expect(queue.map(({ event: row, erased }) => row?.id ?? erased)).toEqual([
          "s1-3",
          '{"session":"s1","purposes":["analytics"],"at":9}',
        ]);
        expect(await store.read.otlpQueue(1)).toHaveLength(1);
        expect(await store.read.otlpWaiting()).toBe(2);
        await store.write({
          type: "otlp.done",
          sequences: queue.slice(0, 1).map(({ sequence }) => sequence),
        });
        expect(await store.read.otlpQueue(10)).toEqual(queue.slice(1));
        expect(await store.read.otlpWaiting()).toBe(1);
      }));
  });
}
