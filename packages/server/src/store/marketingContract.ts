/* oxlint-disable max-lines-per-function -- a suite is one function, and its tests are short */
import { describe, expect, it } from "vitest";
import type { AskMarketing, ConfirmMarketing, UnchainedRecord, WithdrawMarketing } from "./commands.ts";
import type { Store } from "./types.ts";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const minute = 60_000;
const record = (id: string): UnchainedRecord => ({ site: "demo", id, subject: "h1" }) as never;

const ask = (id: string, more: Partial<AskMarketing> = {}): AskMarketing => ({
  type: "marketing.ask",
  site: "demo",
  id,
  address: "h1",
  channel: "email",
  sealed: bytes("sealed"),
  words: { hash: "w1", text: "Ja, takk", version: "1", lang: "nb" },
  page: null,
  at: 0,
  confirmation: { token: `t-${id}`, mail: { id: `m-${id}`, body: bytes(id) } },
  record: record(`asked-${id}`),
  limits: { gap: 10 * minute, perDay: 3, unconfirmed: { most: 100, window: 24 * 60 * minute } },
  ...more,
});

const confirm = (id: string, more: Partial<ConfirmMarketing> = {}): ConfirmMarketing => ({
  type: "marketing.confirm",
  site: "demo",
  token: `t-${id}`,
  at: minute,
  notBefore: 0,
  record: record(`confirmed-${id}`),
  ...more,
});

const withdraw = (id: string): WithdrawMarketing => ({
  type: "marketing.withdraw",
  site: "demo",
  address: "h1",
  record: record(`withdrawn-${id}`),
});

/** What every engine does with lists and messages. `using` gives an empty store and disposes it. */
export function marketingContract(
  name: string,
  using: (use: (store: Store) => Promise<void>) => Promise<void>,
): void {
  const chain = async (store: Store): Promise<string[]> =>
    (await store.read.consentChain("demo", 0, 100)).map(({ id }) => id);
  const due = async (store: Store, now: number): Promise<string[]> =>
    (await store.read.mailsDue(now, 100)).map(({ id }) => id);

  describe(`${name}: marketing`, () => {
    it("M1 an ask is pending, with its words once, its record and its message; confirmed it is on the list", () =>
      using(async (store) => {
        expect(await store.write(ask("a1"))).toEqual({ outcome: "asked" });
        expect(await store.read.subscriptions("demo", "", 10)).toEqual([]);
        expect(await store.read.subscription("demo", "h1")).toMatchObject({ state: "pending", since: null });
        expect(await store.read.marketingAsk("demo", "t-a1")).toMatchObject({
          text: "Ja, takk",
          words: "w1",
        });
        expect(await store.read.marketingAsk("other", "t-a1")).toBeUndefined();
        expect(await due(store, 0)).toEqual(["m-a1"]);
        expect(await store.write(confirm("a1"))).toEqual({ outcome: "confirmed" });
        const [row] = await store.read.subscriptions("demo", "", 10);
        const last = await store.read.consent("demo", "confirmed-a1");
        expect(row).toMatchObject({
          state: "active",
          since: minute,
          recordSequence: 2,
          recordHash: last?.hash,
        });
        expect(await chain(store)).toEqual(["asked-a1", "confirmed-a1"]);
      }));

    it("M2 many confirmations at once are one record; an old or unknown token is none", () =>
      using(async (store) => {
        await store.write(ask("a1"));
        expect(await store.write(confirm("a1", { notBefore: 1 }))).toEqual({ outcome: "void" });
        expect(await store.write(confirm("a9"))).toEqual({ outcome: "void" });
        expect(await store.write(confirm("a1", { site: "other" }))).toEqual({ outcome: "void" });
        const all = await Promise.all(
          Array.from({ length: 20 }, (_, index) =>
            store.write(confirm("a1", { record: record(`confirmed-${index}`) })),
          ),
        );
        expect(all.map(({ outcome }) => outcome).sort()).toEqual([
          ...Array.from({ length: 19 }, () => "already"),
          "confirmed",
        ]);
        expect(await chain(store)).toEqual(["asked-a1", "confirmed-0"]);
      }));

    it("M1 an address is asked for once in ten minutes, at once after a withdrawal, and three times a day in all", () =>
      using(async (store) => {
        const at = async (id: string, minutes: number): Promise<string> =>
          (await store.write(ask(id, { at: minutes * minute }))).outcome;
        expect([await at("a1", 0), await at("a2", 9), await at("a3", 10)]).toEqual([
          "asked",
          "limited",
          "asked",
        ]);
        await store.write(withdraw("1"));
        expect([await at("a4", 15), await at("a5", 16), await at("a6", 60)]).toEqual([
          "asked",
          "limited",
          "limited",
        ]);
        await store.write(withdraw("2"));
        expect(await at("a8", 61)).toBe("limited");
        expect(await at("a7", 24 * 60)).toBe("asked");
        expect(await store.write(ask("b1", { address: "h2", at: 60 * minute }))).toEqual({
          outcome: "asked",
        });
        expect(await chain(store)).not.toContain("asked-a2");
      }));

    it("M1 M5 a site that waits for too many confirmations sends no more, whatever the address, until there is room", () =>
      using(async (store) => {
        const unconfirmed = { most: 2, window: 60 * minute };
        const limits = { gap: 10 * minute, perDay: 3, unconfirmed };
        const at = (id: string, minutes: number, more: Partial<AskMarketing> = {}) =>
          store.write(ask(id, { address: `h-${id}`, at: minutes * minute, limits, ...more }));
        expect([await at("a1", 0), await at("a2", 1)]).toMatchObject([
          { outcome: "asked" },
          { outcome: "asked" },
        ]);
        const full = { outcome: "full", wait: 58 * minute };
        expect(await at("a3", 2)).toEqual(full);
        expect(await at("a4", 2, { address: "h-a1" })).toEqual(full);
        expect(await at("s1", 2, { channel: "sms", confirmation: null })).toEqual({ outcome: "asked" });
        expect(await at("b1", 2, { site: "other" })).toEqual({ outcome: "asked" });
        await store.write(confirm("a1", { at: 3 * minute }));
        expect(await at("a5", 3)).toEqual({ outcome: "asked" });
        expect(await at("a6", 4)).toMatchObject({ outcome: "full" });
        expect(await at("a7", 61)).toEqual({ outcome: "asked" });
        expect(await due(store, 99 * minute)).toEqual(["m-a1", "m-a2", "m-b1", "m-a5", "m-a7"]);
      }));

    it("M4 withdrawal deletes address, tokens and messages, leaves its record, and is once", () =>
      using(async (store) => {
        await store.write(ask("a1"));
        const kept = { site: "demo", id: "m-a1", address: "h1", body: bytes("x"), at: 1 } as const;
        await store.write({ type: "mail.keep", ...kept });
        await store.write({ type: "mail.keep", ...kept });
        expect(await store.read.outbox("demo", 9, 9)).toHaveLength(1);
        expect(await store.write(withdraw("1"))).toEqual({ withdrawn: true });
        expect(await store.write(withdraw("2"))).toEqual({ withdrawn: false });
        expect(await store.write(confirm("a1"))).toEqual({ outcome: "void" });
        expect(await store.read.subscription("demo", "h1")).toBeUndefined();
        expect(await due(store, 9)).toEqual([]);
        expect(await store.read.outbox("demo", 9, 9)).toEqual([]);
        expect(await chain(store)).toEqual(["asked-a1", "withdrawn-1"]);
        // A message that was on its way when its address went is not kept behind it.
        await store.write({ type: "mail.keep", ...kept });
        await store.write({ type: "mail.settle", site: "demo", id: "m-a1", outcome: { is: "sent" } });
        expect(await store.read.outbox("demo", 9, 9)).toEqual([]);
      }));

    it("M1 what takes effect at once is on the list at once; a later ask by e-mail changes nothing until it is confirmed", () =>
      using(async (store) => {
        await store.write(ask("a1", { channel: "sms", confirmation: null }));
        expect(await store.read.subscription("demo", "h1")).toMatchObject({ state: "active", since: 0 });
        const words = { hash: "w2", text: "Andre ord", version: "2", lang: "nb" };
        await store.write(ask("a2", { words, at: 10 * minute }));
        expect(await store.read.subscription("demo", "h1")).toMatchObject({ state: "active", words: "w1" });
        await store.write(confirm("a2", { at: 11 * minute }));
        expect(await store.read.subscription("demo", "h1")).toMatchObject({
          words: "w2",
          since: 11 * minute,
        });
      }));

    it("M1 a sweep takes pending addresses and everything older, and no active one", () =>
      using(async (store) => {
        await store.write(ask("a1"));
        await store.write(ask("b1", { address: "h2" }));
        await store.write(ask("c1", { address: "h3", at: 5 }));
        await store.write(confirm("b1"));
        expect(await store.write({ type: "marketing.sweep", before: 5 })).toEqual({ deleted: 1 });
        const left = await Promise.all(["h1", "h2", "h3"].map((id) => store.read.subscription("demo", id)));
        expect(left.map((row) => row?.state)).toEqual([undefined, "active", "pending"]);
        expect(await due(store, 9)).toEqual(["m-c1"]);
        expect(await store.read.marketingAsk("demo", "t-b1")).toBeUndefined();
      }));

    it("M1 a message waits until it is settled; one that failed keeps no body", () =>
      using(async (store) => {
        expect(await store.read.nextMailAt()).toBeUndefined();
        await store.write(ask("a1"));
        await store.write(ask("b1", { address: "h2" }));
        const settle = (id: string, outcome: object) =>
          store.write({ type: "mail.settle", site: "demo", id, outcome: outcome as never });
        await settle("m-a1", { is: "later", at: 100, code: "smtp_451" });
        expect(await due(store, 99)).toEqual(["m-b1"]);
        expect((await store.read.mailsDue(100, 1))[0]).toMatchObject({ id: "m-b1", attempts: 0 });
        await settle("m-b1", { is: "failed", code: "smtp_550" });
        expect(await store.read.nextMailAt()).toBe(100);
        expect(await store.read.mailsDue(100, 9)).toMatchObject([{ id: "m-a1", attempts: 1 }]);
        expect(await store.read.mailCounts("demo")).toEqual({ waiting: 1, failed: 1 });
        await settle("m-a1", { is: "sent" });
        expect(await store.read.mailCounts("demo")).toEqual({ waiting: 0, failed: 1 });
        expect(await store.read.mailCounts("other")).toEqual({ waiting: 0, failed: 0 });
      }));
  });
}
