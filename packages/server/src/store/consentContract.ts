/* oxlint-disable max-lines-per-function -- a suite is one function, and its tests are short */
import type { ConsentRecord } from "@nordleads/wire/types";
import { describe, expect, it } from "vitest";
import { leafHash } from "../consent/merkleHash.ts";
import { sha256 } from "../consent/sha256.ts";
import type { AppendConsent, AppendedConsent, ReceiveMessage } from "./commands.ts";
import type { ConsentRow } from "./rows.ts";
import type { Store } from "./types.ts";

type Unchained = AppendConsent["record"];

/** A decision of subject `p` on site `demo`, for the suites. */
export const unchained = (id: string, more: Partial<Unchained> = {}): Unchained => ({
  v: 1,
  site: "demo",
  id,
  subject: "p",
  action: "save",
  layer: 2,
  choices: { analytics: true },
  notice: { hash: "0".repeat(64), version: "1", lang: "nb" },
  gpc: false,
  recordedAt: "2026-11-24T12:00:00.000Z",
  decidedAt: "2026-11-24T12:00:00.000Z",
  expiresAt: "2027-11-24T12:00:00.000Z",
  controller: "Eksempel AS",
  processor: "Drift AS",
  ...more,
});

const message = (conversation: string, more: Partial<ReceiveMessage> = {}): ReceiveMessage => ({
  type: "chat.receive",
  site: "demo",
  conversation,
  visitor: "v1",
  message: "m1",
  at: 1,
  event: new Uint8Array(3),
  line: new Uint8Array(1),
  lang: null,
  page: null,
  session: `session-${conversation}`,
  subject: "p",
  ...more,
});

function rowOf(appended: AppendedConsent): ConsentRow {
  if (!("row" in appended)) throw new Error(appended.outcome);
  return appended.row;
}

/** What every engine does with consent records. `using` gives an empty store and disposes it. */
export function consentContract(
  name: string,
  using: (use: (store: Store) => Promise<void>) => Promise<void>,
): void {
  const append = (store: Store, id: string, more: Partial<Unchained> = {}): Promise<AppendedConsent> =>
    store.write({ type: "consent.append", record: unchained(id, more) });
  const erase = (store: Store, subject: string, at = 5): Promise<{ readonly erased: number }> =>
    store.write({ type: "consent.erase", site: "demo", subject, at });
  const counts = async (store: Store, site = "demo"): Promise<Record<string, number>> =>
    Object.fromEntries(
      (await store.read.consentCounts(site, "0000-01-01", "9999-12-31")).map(({ day, cell, count }) => [
        `${day} ${cell}`,
        count,
      ]),
    );

  describe(`${name}: consent`, () => {
    it("C11 records form a chain per site, each once", () =>
      using(async (store) => {
        const one = rowOf(await append(store, "a"));
        const two = rowOf(await append(store, "b"));
        expect(await append(store, "a")).toEqual({ outcome: "known", row: one });
        expect(JSON.parse(two.body)).toMatchObject({ sequence: 2, previousHash: one.hash });
        expect(rowOf(await append(store, "a", { site: "other" })).sequence).toBe(1);
        expect((await store.read.consentsOf("demo", "p")).map(({ id }) => id)).toEqual(["b", "a"]);
        expect(await store.read.consentChain("demo", 1, 10)).toEqual([two]);
        const entry = { sequence: 2, hash: sha256(two.body), leaf: leafHash(two.body) };
        expect(await store.read.consentLeaves("demo", 1, 10)).toEqual([entry]);
        expect(await store.read.consentEntries("demo", 1, 10)).toEqual([
          { ...entry, body: two.body, erasedAt: null },
        ]);
      }));

    it("C9 an id with another subject tells nothing of the first, and leaves nothing", () =>
      using(async (store) => {
        await append(store, "a");
        expect(await append(store, "a", { subject: "q" })).toEqual({ outcome: "foreign" });
        expect(await store.read.consentsOf("demo", "q")).toEqual([]);
      }));

    it("C10 what a decision changes is told against the subject's decision before, not reports or marketing", () =>
      using(async (store) => {
        const changes = async (id: string, more: Partial<Unchained>): Promise<object | undefined> =>
          (JSON.parse(rowOf(await append(store, id, more)).body) as ConsentRecord).changes;
        expect(await changes("a", { choices: { x: true, y: false }, services: { s: true } })).toEqual({
          x: "given",
          y: "refused",
          s: "given",
        });
        const report = { action: "report", of: "a", left: [], choices: { x: false } } as const;
        expect(await changes("r", report)).toBeUndefined();
        expect(await changes("other", { subject: "q", choices: { x: false } })).toEqual({ x: "refused" });
        const next = { choices: { x: false, y: false, z: false }, services: { s: true, t: true } };
        expect(await changes("b", next)).toEqual({
          x: "withdrawn",
          y: "unchanged",
          z: "refused",
          s: "unchanged",
          t: "given",
        });
        expect(await changes("c", { choices: { x: true, y: true } })).toEqual({ x: "given", y: "given" });
      }));

    it("C33 decisions are counted by day, action, layer and change, each once, and stay counted", () =>
      using(async (store) => {
        await append(store, "a");
        await append(store, "a");
        await append(store, "b", { action: "withdraw", choices: { analytics: false } });
        await append(store, "c", { subject: "q", recordedAt: "2026-11-25T00:00:00.000Z" });
        await append(store, "d", { site: "other" });
        const counted = {
          "2026-11-24 action/save/2": 1,
          "2026-11-24 action/withdraw/2": 1,
          "2026-11-24 name/analytics/given": 1,
          "2026-11-24 name/analytics/withdrawn": 1,
          "2026-11-25 action/save/2": 1,
          "2026-11-25 name/analytics/given": 1,
        };
        expect(await counts(store)).toEqual(counted);
        await erase(store, "p");
        expect(await counts(store)).toEqual(counted);
        expect(await store.read.consentCounts("demo", "2026-11-25", "2026-11-25")).toHaveLength(2);
      }));

    it("C32 an erased subject leaves place, hashes and time; the same id again does not bring it back", () =>
      using(async (store) => {
        const rows = [];
        for (const [id, subject] of ["p", "q", "p"].entries())
          rows.push(rowOf(await append(store, `id-${id}`, { subject })));
        const before = await store.read.consentLeaves("demo", 0, 10);
        expect(await erase(store, "p")).toEqual({ erased: 2 });
        expect(await erase(store, "p")).toEqual({ erased: 0 });
        expect(await store.read.consentLeaves("demo", 0, 10)).toEqual(before);
        expect(await store.read.consentsOf("demo", "p")).toEqual([]);
        expect(await store.read.consent("demo", "id-0")).toBeUndefined();
        const [first, second, third] = await store.read.consentEntries("demo", 0, 10);
        expect([first, third]).toMatchObject([
          { body: null, erasedAt: 5, hash: rows[0]?.hash },
          { body: null, erasedAt: 5, hash: rows[2]?.hash },
        ]);
        expect(second).toMatchObject({ body: rows[1]?.body, erasedAt: null });
        expect(await append(store, "id-0")).toEqual({ outcome: "gone" });
        expect(rowOf(await append(store, "id-0", { site: "other" })).sequence).toBe(1);
        expect(JSON.parse(rowOf(await append(store, "new")).body)).toMatchObject({
          sequence: 4,
          previousHash: rows[2]?.hash,
          changes: { analytics: "given" },
        });
      }));

    it("C27 under age takes the conversations, their sessions and the earlier records, and nobody else's", () =>
      using(async (store) => {
        const log = (session: string) =>
          store.write({
            type: "log.append",
            site: "demo",
            session,
            sessionAttributes: "{}",
            events: [{ ...event, id: `${session}-1`, session }],
          });
        for (const id of ["c1", "c2"]) await store.write(message(id));
        await store.write(message("c3", { subject: "q" }));
        await store.write(message("c1", { site: "other" }));
        for (const session of ["session-c1", "session-c3"]) await log(session);
        await append(store, "a");
        await append(store, "b", { subject: "q" });
        const under = { action: "under_age", choices: { analytics: false } } as const;
        const done = await append(store, "u", under);
        expect(done).toMatchObject({ outcome: "created", erased: ["c1", "c2"], row: { sequence: 3 } });
        expect(JSON.parse(rowOf(done).body)).toMatchObject({ changes: { analytics: "withdrawn" } });
        for (const id of ["c1", "c2"]) {
          expect(await store.read.conversation("demo", id)).toBeUndefined();
          expect(await store.read.events("demo", id, 0)).toEqual([]);
          expect(await store.read.messageSequence("demo", id, "m1")).toBeUndefined();
        }
        expect(await store.read.session("demo", "session-c1")).toEqual([]);
        expect(await store.read.sessionAttributes("demo", "session-c1")).toBeUndefined();
        expect(await store.read.session("demo", "session-c3")).toHaveLength(1);
        expect(await store.read.events("demo", "c3", 0)).toHaveLength(1);
        expect(await store.read.events("other", "c1", 0)).toHaveLength(1);
        expect((await store.read.consentsOf("demo", "p")).map(({ id }) => id)).toEqual(["u"]);
        expect(await store.read.consentsOf("demo", "q")).toHaveLength(1);
        expect(await append(store, "u", under)).toMatchObject({ outcome: "known" });
      }));

    it("C27 under age takes what the visitor and the sessions of the device are named in, and keeps neither", () =>
      using(async (store) => {
        for (const id of ["c1", "c2"]) await store.write(message(id, { subject: null, visitor: "own" }));
        await store.write(message("c3", { subject: null }));
        await store.write(message("c1", { site: "other", subject: null, visitor: "own" }));
        const sessions = ["session-c1", "session-c3", "session-alone"];
        for (const session of sessions)
          await store.write({
            type: "log.append",
            site: "demo",
            session,
            sessionAttributes: "{}",
            events: [{ ...event, id: `${session}-1`, session }],
          });
        const under = { ...unchained("u", { action: "under_age", choices: {} }), subject: "new" };
        const own = { visitor: "own", sessions: ["session-alone", "session-unknown"] };
        const done = await store.write({ type: "consent.append", record: under, own });
        expect(done).toMatchObject({ outcome: "created", erased: ["c1", "c2"] });
        expect(rowOf(done).body).not.toMatch(/own|session/);
        for (const session of ["session-c1", "session-alone"]) {
          expect(await store.read.session("demo", session)).toEqual([]);
          expect(await store.read.sessionAttributes("demo", session)).toBeUndefined();
        }
        expect(await store.read.session("demo", "session-c3")).toHaveLength(1);
        expect(await store.read.conversation("demo", "c3")).toBeDefined();
        expect(await store.read.conversation("other", "c1")).toBeDefined();
      }));

    it("C27 C32 M4 neither an erasure nor under age takes the records of an address' marketing", () =>
      using(async (store) => {
        const step = { channel: "sms", step: "asked", address: "p", words: "w" } as const;
        const proof = rowOf(await append(store, "m", { marketing: step }));
        await append(store, "a");
        expect(await erase(store, "p")).toEqual({ erased: 1 });
        await append(store, "b");
        await append(store, "u", { action: "under_age", choices: { analytics: false } });
        expect(await store.read.consent("demo", "m")).toEqual(proof);
        expect((await store.read.consentsOf("demo", "p")).map(({ id }) => id)).toEqual(["u", "m"]);
      }));

    it("C27 a conversation whose key waits to be destroyed does not begin again before", () =>
      using(async (store) => {
        await store.write(message("c1"));
        await append(store, "u", { action: "under_age", choices: {} });
        expect(await store.read.erasedConversations()).toEqual([{ site: "demo", conversation: "c1" }]);
        expect(await store.write(message("c1"))).toEqual({ outcome: "foreign" });
        await store.write({ type: "keys.destroyed", site: "demo", conversations: ["c1"] });
        expect(await store.read.erasedConversations()).toEqual([]);
        expect(await store.write(message("c1"))).toMatchObject({ outcome: "stored", sequence: 1 });
      }));
  });
}

const event = {
  at: 1,
  receivedAt: 2,
  name: "page.view",
  purpose: "analytics",
  category: "visit.analytics",
  attributes: "{}",
};
