/* oxlint-disable max-lines-per-function -- a suite is one function, and its tests are short */
import { describe, expect, it } from "vitest";
import type { ChangeConversation, ReceiveMessage } from "./commands.ts";
import { consentContract } from "./consentContract.ts";
import { demoSite } from "./contractSite.ts";
import { logContract } from "./logContract.ts";
import { marketingContract } from "./marketingContract.ts";
import type { Store } from "./types.ts";

/** Opens an empty store for one test; the suite disposes it. */
export type OpenStore = () => Promise<Store>;

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const plain = (body: Uint8Array | undefined): string => new TextDecoder().decode(body);

const receive = (message: string, more: Partial<ReceiveMessage> = {}): ReceiveMessage => ({
  type: "chat.receive",
  site: "demo",
  conversation: "c1",
  visitor: "v1",
  message,
  at: 1000,
  event: bytes(message),
  line: bytes(`line ${message}`),
  lang: null,
  page: null,
  session: null,
  subject: null,
  ...more,
});

const change = (more: Partial<ChangeConversation> = {}): ChangeConversation => ({
  type: "chat.change",
  site: "demo",
  conversation: "c1",
  at: 2000,
  events: [],
  ...more,
});

const event = (id: string) => ({
  id,
  session: "s1",
  at: 1,
  receivedAt: 2,
  name: "page.view",
  purpose: "analytics",
  category: "visit.analytics",
  attributes: "{}",
});

/** What every engine of the store does. `with` opens an empty one. */
export function storeContract(name: string, open: OpenStore): void {
  const using = async (use: (store: Store) => Promise<void>): Promise<void> => {
    const store = await open();
    try {
      await use(store);
    } finally {
      await store.dispose();
    }
  };
  const sequences = async (store: Store, conversation = "c1"): Promise<number[]> =>
    (await store.read.events("demo", conversation, 0)).map(({ sequence }) => sequence);

  describe(`${name}: conversations`, () => {
    it("K5 a message counts once; the conversation begins with it", () =>
      using(async (store) => {
        const first = await store.write(receive("m1", { lang: "nb", page: "/a" }));
        expect(first).toEqual({ outcome: "stored", sequence: 1, state: "ai" });
        expect(await store.write(receive("m1"))).toEqual({ outcome: "duplicate", sequence: 1, state: "ai" });
        const row = await store.read.conversation("demo", "c1");
        expect(row).toMatchObject({ visitor: "v1", state: "ai", lang: "nb", page: "/a", lastSequence: 1 });
        expect(row).toMatchObject({ pendingMessage: "m1", readSequence: 0, visitorSequence: 1 });
        expect(plain(row?.firstLine)).toBe("line m1");
        expect(await store.read.messageSequence("demo", "c1", "m1")).toBe(1);
      }));

    it("K9 another visitor's message leaves nothing behind", () =>
      using(async (store) => {
        await store.write(receive("m1"));
        expect(await store.write(receive("m2", { visitor: "v2" }))).toEqual({ outcome: "foreign" });
        expect(await sequences(store)).toEqual([1]);
      }));

    it("K7 sequence numbers have no gap, whatever comes at once", () =>
      using(async (store) => {
        await store.write(receive("m0"));
        const many = Array.from({ length: 50 }, (_, index) =>
          index % 2 === 0
            ? store.write(receive(`m${index + 1}`))
            : store.write(change({ events: [bytes("a"), bytes("b")] })),
        );
        await Promise.all(many);
        const all = await sequences(store);
        expect(all).toEqual(all.map((_, index) => index + 1));
        expect(all).toHaveLength(1 + 25 + 50);
        expect(await store.read.events("demo", "c1", 70, 3)).toHaveLength(3);
      }));

    it("K10 a change happens only as expected, and whole", () =>
      using(async (store) => {
        expect(await store.write(change())).toEqual({ outcome: "missing" });
        await store.write(receive("m1"));
        const agent = { id: "a1", name: "Support" };
        const take = change({
          expect: { states: ["ai", "waiting"] },
          events: [bytes("taken")],
          set: { state: "human", agent },
        });
        expect(await store.write(take)).toEqual({ outcome: "stored", first: 2, last: 2 });
        expect(await store.write(take)).toEqual({ outcome: "refused" });
        const foreign = change({ expect: { states: ["human"], agent: "a2" }, events: [bytes("x")] });
        expect(await store.write(foreign)).toEqual({ outcome: "refused" });
        const own = change({ expect: { agent: "a1" }, message: "r1", events: [bytes("x"), bytes("y")] });
        expect(await store.write(own)).toEqual({ outcome: "stored", first: 3, last: 4 });
        expect(await store.write(own)).toEqual({ outcome: "duplicate", last: 4 });
        expect(await store.write(receive("m2"))).toMatchObject({ state: "human" });
        const row = await store.read.conversation("demo", "c1");
        expect(row).toMatchObject({ state: "human", agentName: "Support", pendingMessage: "m1" });
      }));

    it("K10 an open answer is ended by who takes over, and what it still wants to say is refused", () =>
      using(async (store) => {
        await store.write(receive("m1"));
        const begin = {
          expect: { openAnswer: null },
          events: [bytes("start")],
          set: { openAnswer: "answer" },
        };
        expect(await store.write(change(begin))).toEqual({ outcome: "stored", first: 2, last: 2 });
        expect(await store.write(change(begin))).toEqual({ outcome: "refused" });
        expect(await store.read.conversation("demo", "c1")).toMatchObject({
          openAnswer: "answer",
          openSequence: 2,
        });
        const take = change({ endOpen: [bytes("abort")], events: [bytes("taken")], set: { state: "human" } });
        expect(await store.write(take)).toEqual({ outcome: "stored", first: 3, last: 4 });
        const late = change({ expect: { openAnswer: "answer" }, events: [bytes("late")] });
        expect(await store.write(late)).toEqual({ outcome: "refused" });
        expect((await store.read.events("demo", "c1", 2)).map(({ body }) => plain(body))).toEqual([
          "abort",
          "taken",
        ]);
        expect(await store.read.conversation("demo", "c1")).toMatchObject({
          openAnswer: null,
          openSequence: null,
          lastAt: 2000,
        });
        await store.write(change({ at: 9000, set: { pendingMessage: null } }));
        expect(await store.read.conversation("demo", "c1")).toMatchObject({ lastAt: 2000, lastSequence: 4 });
      }));

    it("K5 a question waits until it is answered; a later one still does", () =>
      using(async (store) => {
        await store.write(receive("m1"));
        await store.write(receive("m2"));
        await store.write(change({ set: { answered: "m1" } }));
        expect((await store.read.unanswered()).map(({ pendingMessage }) => pendingMessage)).toEqual(["m2"]);
        await store.write(change({ set: { answered: "m2" } }));
        expect(await store.read.unanswered()).toEqual([]);
      }));

    it("A4 lists by time and state, of one site, and counts a visitor's", () =>
      using(async (store) => {
        for (const [index, id] of ["c1", "c2", "c3"].entries())
          await store.write(receive("m1", { conversation: id, at: index }));
        await store.write(receive("m1", { conversation: "c1", site: "other" }));
        await store.write(change({ conversation: "c2", at: 1, set: { state: "waiting" } }));
        const ids = async (query: object): Promise<string[]> =>
          (await store.read.conversations("demo", { limit: 10, ...query })).map(({ id }) => id);
        expect(await ids({})).toEqual(["c3", "c2", "c1"]);
        expect(await ids({ limit: 1 })).toEqual(["c3"]);
        expect(await ids({ before: 2 })).toEqual(["c2", "c1"]);
        expect(await ids({ state: "waiting" })).toEqual(["c2"]);
        expect(await store.read.countOf("demo", "v1")).toBe(3);
        expect(
          await store.write({ type: "chat.read", site: "demo", conversation: "c9", staff: "a", at: 1 }),
        ).toEqual({ known: false });
        await store.write({ type: "chat.read", site: "demo", conversation: "c1", staff: "a", at: 1 });
        expect(await store.read.conversation("demo", "c1")).toMatchObject({ readSequence: 1 });
      }));
  });

  consentContract(name, using);
  marketingContract(name, using);
  logContract(name, using);

  describe(`${name}: the rest`, () => {
    it("L3 an event counts once in its site", () =>
      using(async (store) => {
        const append = (site: string, ...ids: string[]) =>
          store.write({
            type: "log.append",
            site,
            session: "s1",
            sessionAttributes: "{}",
            events: ids.map(event),
          });
        expect(await append("demo", "s1-1", "s1-2")).toMatchObject({ duplicates: [] });
        expect(await append("demo", "s1-2", "s1-3")).toMatchObject({ duplicates: ["s1-2"] });
        expect(await append("other", "s1-2")).toMatchObject({ duplicates: [] });
        expect((await store.read.session("demo", "s1")).map(({ id }) => id)).toEqual([
          "s1-1",
          "s1-2",
          "s1-3",
        ]);
      }));

    it("knowledge: a page is replaced whole, goes with its passages, and the revision grows", () =>
      using(async (store) => {
        await store.write({ type: "site.save", site: demoSite, at: 1 });
        const page = { url: "/a", title: "A", lang: "nb", hash: "h", readAt: 1 };
        const passage = (position: number) => ({
          id: `/a#${position}`,
          url: "/a",
          position,
          title: "A",
          heading: "",
          lang: "nb",
          text: "x",
        });
        const put = (...positions: number[]) =>
          store.write({ type: "knowledge.put", site: "demo", page, passages: positions.map(passage) });
        const before = await store.read.knowledgeRevision("demo");
        await put(0, 1, 2);
        await put(0);
        expect(await store.read.passages("demo")).toEqual([passage(0)]);
        expect(await store.read.pages("demo")).toEqual([page]);
        await store.write({ type: "knowledge.remove", site: "demo", url: "/a" });
        expect(await store.read.passages("demo")).toEqual([]);
        expect(await store.read.knowledgeRevision("demo")).toBe(before + 3);
        expect(await store.read.site("demo")).toEqual(demoSite);
      }));

    it("S6 a command that fails leaves nothing and holds back no other", () =>
      using(async (store) => {
        const bad = { ...receive("m2"), event: undefined as unknown as Uint8Array };
        const [first, failed, last] = await Promise.allSettled([
          store.write(receive("m1")),
          store.write({ ...bad, conversation: "c2" }),
          store.write(receive("m3")),
        ]);
        expect([first?.status, failed?.status, last?.status]).toEqual(["fulfilled", "rejected", "fulfilled"]);
        expect(await store.read.conversation("demo", "c2")).toBeUndefined();
        expect(await sequences(store)).toEqual([1, 2]);
      }));

    it("S6 what is disposed has finished what it took", async () => {
      const store = await open();
      const writes = Array.from({ length: 200 }, (_, index) => store.write(receive(`m${index}`)));
      await Promise.all([...writes, store.dispose()]);
      const results = await Promise.all(writes);
      expect(results.every(({ outcome }) => outcome === "stored")).toBe(true);
    });
  });
}
