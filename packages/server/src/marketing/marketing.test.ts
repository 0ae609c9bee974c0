import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as fc from "fast-check";
import { describe, expect, it, onTestFinished } from "vitest";
import { createApp } from "../http/createApp.ts";
import { createLogger } from "../http/createLogger.ts";
import { problem } from "../http/problem.ts";
import { mailSeal } from "../mail/mailSeal.ts";
import { isMailable } from "../mail/isMailable.ts";
import type { Site } from "../site/types.ts";
import { demoSite } from "../store/contractSite.ts";
import { openSqliteStore } from "../store/sqlite/openSqliteStore.ts";
import type { Store } from "../store/types.ts";
import { confirmationMail } from "./confirmationMail.ts";
import { createAddresses } from "./createAddresses.ts";
import { createMarketing } from "./createMarketing.ts";
import { createUnsubscribeTokens } from "./createUnsubscribeTokens.ts";
import { drawPage } from "./drawPage.ts";
import { escapeHtml } from "./escapeHtml.ts";
import { askLimits, quickestAnswer, tokenLife } from "./limits.ts";
import { marketingPages } from "./marketingPages.ts";
import { marketingRoutes } from "./marketingRoutes.ts";
import { allTexts, marketingTexts } from "./marketingTexts.ts";
import type { MarketingTexts } from "./texts/types.ts";

const master = new Uint8Array(32).fill(7);
const other = new Uint8Array(32).fill(8);
const hash = "ab".repeat(32);

describe("addresses", () => {
  const addresses = createAddresses(master);

  it("M4 a hash finds an address again, whatever its case, and says nothing without the key or at another site", () => {
    fc.assert(
      fc.property(fc.emailAddress(), (address) => {
        const found = addresses.hash("demo", "email", address);
        expect(found).toMatch(/^[0-9a-f]{64}$/);
        expect(addresses.hash("demo", "email", address.toUpperCase())).toBe(found);
        expect(addresses.hash("other", "email", address)).not.toBe(found);
        expect(addresses.hash("demo", "sms", address)).not.toBe(found);
        expect(createAddresses(other).hash("demo", "email", address)).not.toBe(found);
      }),
    );
  });

  it("M4 a sealed address opens as it was written, and only in its place", () => {
    fc.assert(
      fc.property(fc.emailAddress(), (address) => {
        const sealed = addresses.seal("demo", hash, address);
        expect(Buffer.from(sealed).includes(address)).toBe(false);
        expect(addresses.open("demo", hash, sealed)).toBe(address);
        expect(() => addresses.open("other", hash, sealed)).toThrow("authenticate");
        expect(() => addresses.open("demo", "cd".repeat(32), sealed)).toThrow("authenticate");
        expect(() => createAddresses(other).open("demo", hash, sealed)).toThrow("authenticate");
      }),
    );
  });
});

describe("unsubscribe tokens", () => {
  const tokens = createUnsubscribeTokens(master);

  it("M3 are the same for an address for ever, and any changed letter makes them nobody's", () => {
    const token = tokens.make("demo", hash);
    expect(createUnsubscribeTokens(master).make("demo", hash)).toBe(token);
    expect(tokens.read("demo", token)).toBe(hash);
    expect(tokens.read("other", token)).toBeUndefined();
    expect(createUnsubscribeTokens(other).read("demo", token)).toBeUndefined();
    const letter = fc.constantFrom("A", "B", "Z", "a", "b", "z", "0", "9", "-", "_");
    fc.assert(
      fc.property(fc.nat(token.length - 1), letter, (at, changed) => {
        fc.pre(token[at] !== changed);
        expect(tokens.read("demo", token.slice(0, at) + changed + token.slice(at + 1))).toBeUndefined();
      }),
    );
  });

  it("M3 never throw, whatever comes", () => {
    fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => tokens.read("demo", text) === undefined));
    for (const text of ["", `${tokens.make("demo", hash)}=`, ` ${tokens.make("demo", hash)}`])
      expect(tokens.read("demo", text)).toBeUndefined();
  });
});

describe("words", () => {
  const strings = (value: object): string[] =>
    Object.values(value).flatMap((item: unknown) =>
      typeof item === "string" ? [item] : typeof item === "object" && item !== null ? strings(item) : [],
    );

  it.each(allTexts.map((texts) => [texts.lang, texts] as const))(
    "M1 %s: complete, names the sender, and is a language of its own",
    (lang, texts: MarketingTexts) => {
      expect(strings(texts).filter((text) => text.trim() === "")).toEqual([]);
      for (const text of [
        texts.mail.subject,
        texts.mail.asked,
        texts.confirm.title,
        texts.confirmed.text,
        texts.leave.text,
        texts.left.text,
      ])
        expect(text).toContain("{name}");
      expect(strings(texts).join()).not.toMatch(/\{(?!name\})/);
      expect(new Intl.Locale(lang).language).toBe(lang);
      expect(texts.dir === "rtl").toBe(lang === "ar");
    },
  );

  it.each([
    ["nb-NO", "nb"],
    ["no", "nb"],
    ["nn", "nn"],
    ["se", "se"],
    ["fr, de;q=0.5", "de"],
    ["fr", "sv"],
    ["", "sv"],
    ["*", "sv"],
  ])("M1 %s is answered in %s where the site speaks Swedish", (asked, lang) => {
    expect(marketingTexts(asked, ["sv"]).lang).toBe(lang);
    expect(marketingTexts("fr", ["fr"]).lang).toBe("en");
  });
});

describe("message and page", () => {
  const facts = {
    site: "demo",
    id: "confirm-1",
    address: hash,
    name: "Eksempel AS",
    to: "kari@example.no",
    confirmUrl: "https://chat.example.no/c",
    unsubscribeUrl: "https://chat.example.no/u",
  };

  it("M1 whatever a sender is called, the message is one that may be sent and no mark-up gets in", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.constantFrom(...allTexts), (name, texts) => {
        const mail = confirmationMail(texts, { ...facts, name });
        expect(isMailable(mail)).toBe(true);
        expect(mail.text).toContain(facts.confirmUrl);
        expect(mail.html.match(/<\w+/g)).toEqual(
          confirmationMail(texts, { ...facts, name: "x" }).html.match(/<\w+/g),
        );
      }),
    );
  });

  it("M2 no mark-up of anybody's words gets into a page", () => {
    const draw = (text: string): string =>
      drawPage(allTexts[0] as MarketingTexts, {
        name: text,
        title: "{name}",
        text,
        words: { label: "x", text, lang: text },
        policyUrl: text,
      });
    const elements = (html: string) => html.match(/<\w+/g);
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "binary" }), fc.constant('"><script>$&</style>')), (text) => {
        expect(elements(draw(text))).toEqual(elements(draw("x")));
        expect(escapeHtml(text)).not.toMatch(/[<>"']/);
      }),
    );
  });

  it("S4 a store that cannot write is told to a person as a page, and to a mail program by its status", async () => {
    const full = (): never => {
      throw problem("storage_full", "full", { retryAfter: 30 });
    };
    const confirm = async () => full();
    const app = marketingPages({
      read: { site: async () => demoSite },
      marketing: { asked: full, confirm, readUnsubscribe: () => hash, withdraw: async () => full() },
      changed: () => undefined,
    });
    for (const what of ["confirm", "unsubscribe"]) {
      const response = await app.request(`/demo/marketing/${what}/x?lang=en`, {
        method: "POST",
      });
      expect([response.status, response.headers.get("retry-after")]).toEqual([503, "30"]);
      expect(await response.text()).toContain("Try the same link again");
    }
  });
});

describe("opt-ins", () => {
  it("S4 M5 a site that is flooded is told to wait, and others are not", async () => {
    const asked: string[] = [];
    const app = createApp(createLogger("silent")).hono;
    app.use("/:site/*", async (c, next) => {
      c.set("site", { ...demoSite, key: c.req.param("site"), optIns: [{ text: "Ja", lang: "nb" }] });
      return next();
    });
    app.route(
      "/",
      marketingRoutes({
        marketing: { ask: async ({ key }) => void asked.push(key) },
        maxBody: 1000,
        now: () => 0,
        limit: { perSecond: 0.5, burst: 2 },
        asked: () => undefined,
      }),
    );
    const ask = async (site: string) =>
      app.request(`/${site}/marketing`, {
        method: "POST",
        headers: { origin: "https://www.example.no", "content-type": "application/json" },
        body: JSON.stringify({
          v: 1,
          channel: "sms",
          address: "+4768050000",
          words: { text: "Ja", lang: "nb" },
        }),
      });
    const began = performance.now();
    const answers = [await ask("a"), await ask("a"), await ask("a"), await ask("b")];
    expect(answers.map(({ status }) => status)).toEqual([202, 202, 429, 202]);
    expect(answers[2]?.headers.get("retry-after")).toBe("2");
    expect(asked).toEqual(["a", "a", "b"]);
    // M5: each of the three took its time; a timer may be a little early.
    expect(performance.now() - began).toBeGreaterThan(3 * quickestAnswer - 10);
  });
});

async function openStore(): Promise<Store> {
  const folder = mkdtempSync(join(tmpdir(), "nordleads-marketing-"));
  const store = await openSqliteStore({ file: join(folder, "store.sqlite") });
  onTestFinished(async () => {
    await store.dispose();
    rmSync(folder, { recursive: true, force: true });
  });
  return store;
}

describe("a site that is used to write to strangers", () => {
  it("S4 M1 M5 is refused, known and unknown addresses alike, and told when to come back", async () => {
    let now = 0;
    const store = await openStore();
    const marketing = createMarketing({
      ...{ store, master, seal: mailSeal(master), now: () => now },
      url: "https://chat.example.no",
      processor: "P",
      limits: { ...askLimits, unconfirmed: { most: 5, window: 86_400_000 } },
    });
    const ask = async (number: number): Promise<void> =>
      marketing.ask(demoSite, {
        ...{ v: 1, channel: "email", address: `stranger-${number}@example.no` },
        words: { text: "Ja", lang: "nb" },
      });
    for (let number = 0; number < 5; number += 1) await ask(number);
    const refusals = await Promise.allSettled([ask(0), ask(99)]);
    for (const refusal of refusals)
      expect(refusal).toMatchObject({ reason: { code: "rate_limited", retryAfter: 3600 } });
    expect(await store.read.mailsDue(now, 100)).toHaveLength(5);
    now = 86_400_000 - 500;
    await expect(ask(99)).rejects.toMatchObject({ retryAfter: 1 });
    now = 86_400_000;
    await ask(99);
    expect(await store.read.mailsDue(now, 100)).toHaveLength(6);
  });
});

/** What should be true of one address, told without a store. */
interface Model {
  /** When each ask was taken. */
  asks: number[];
  /** Index into the tokens, still good. */
  tokens: Map<number, { at: number; used: boolean }>;
  listed: boolean;
  pending: number | undefined;
  records: string[];
}

type Act =
  | { readonly do: "ask" | "withdraw" | "sweep" }
  | { readonly do: "confirm"; readonly which: number }
  | { readonly do: "wait"; readonly ms: number };

const acts: fc.Arbitrary<Act[]> = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: fc.constant<Act>({ do: "ask" }) },
    { weight: 3, arbitrary: fc.nat(5).map((which): Act => ({ do: "confirm", which })) },
    fc.constant<Act>({ do: "withdraw" }),
    fc.constant<Act>({ do: "sweep" }),
    fc
      .constantFrom(60_000, askLimits.gap, 12 * 3_600_000, tokenLife, tokenLife + 1)
      .map((ms): Act => ({ do: "wait", ms })),
  ),
  { maxLength: 16 },
);

describe("any order of things", () => {
  const sealer = mailSeal(master);

  function step(model: Model, act: Act, now: number): void {
    if (act.do === "ask") {
      const recent = model.asks.filter((at) => at > now - 86_400_000);
      const last = recent.at(-1);
      const there = model.listed || model.pending !== undefined;
      if (recent.length >= askLimits.perDay) return;
      if (there && last !== undefined && now - last < askLimits.gap) return;
      model.tokens.set(model.asks.length, { at: now, used: false });
      model.asks.push(now);
      if (!model.listed) model.pending = now;
      model.records.push("asked");
    }
    if (act.do === "confirm") {
      const token = model.tokens.get(act.which);
      if (!token || token.used || token.at < now - tokenLife) return;
      token.used = true;
      [model.listed, model.pending] = [true, undefined];
      model.records.push("confirmed");
    }
    if (act.do === "withdraw" && (model.listed || model.pending !== undefined)) {
      [model.listed, model.pending] = [false, undefined];
      model.tokens.clear();
      model.records.push("withdrawn");
    }
    if (act.do === "sweep" && model.pending !== undefined && model.pending < now - tokenLife)
      model.pending = undefined;
  }

  it(
    "M1 M2 M4 nobody is listed without a confirmation, and the records tell the whole story",
    { timeout: 60_000 },
    async () => {
      const store = await openStore();
      let round = 0;
      await fc.assert(
        fc.asyncProperty(acts, async (all) => {
          round += 1;
          const site: Site = { ...demoSite, key: `s${round}` };
          let now = round * 1e10;
          const marketing = createMarketing({
            store,
            master,
            seal: sealer,
            now: () => now,
            url: "https://chat.example.no",
            processor: "P",
          });
          const address = "kari@example.no";
          const known = marketing.hashOf(site, "email", address);
          const model: Model = {
            asks: [],
            tokens: new Map(),
            listed: false,
            pending: undefined,
            records: [],
          };
          const tokens: string[] = [];
          for (const act of all) {
            if (act.do === "wait") now += act.ms;
            if (act.do === "ask") {
              await marketing.ask(site, {
                v: 1,
                channel: "email",
                address,
                words: { text: "Ja", lang: "nb" },
              });
              for (const { id, body } of await store.read.mailsDue(now, 100)) {
                const token = /confirm\/([\w-]+)/.exec(sealer.open(site.key, id, body).text)?.[1] ?? "";
                tokens.push(token);
                await store.write({ type: "mail.settle", site: site.key, id, outcome: { is: "sent" } });
              }
            }
            if (act.do === "confirm") await marketing.confirm(site, tokens[act.which] ?? "none");
            if (act.do === "withdraw") await marketing.withdraw(site, known);
            if (act.do === "sweep") await marketing.sweep();
            step(model, act, now);
          }
          const listed = [];
          for await (const entry of marketing.list(site)) listed.push(entry.address);
          const chain = await store.read.consentChain(site.key, 0, 100);
          const steps = chain.map(
            ({ body }) => (JSON.parse(body) as { marketing: { step: string } }).marketing.step,
          );
          const row = await store.read.subscription(site.key, known);
          expect({ listed, steps, pending: row?.state === "pending" }).toEqual({
            listed: model.listed ? [address] : [],
            steps: model.records,
            pending: model.pending !== undefined,
          });
          await marketing.withdraw(site, known);
        }),
        { numRuns: 150 },
      );
    },
  );
});
