/// <reference types="node" />
// oxlint-disable no-restricted-imports -- tests drive a real browser against a real server
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
// The package in a real browser, against a real collector on another origin.
import { chromium, type Browser, type BrowserContext, type Page } from "playwright";
import { afterAll, beforeAll, beforeEach, afterEach, expect, it, vi } from "vitest";
import type { Logger } from "./index.ts";
import { startBrowser } from "./testing/startBrowser.ts";
import { startCollector, type TestCollector } from "./testing/collector.ts";
import { startSite, type TestSite } from "./testing/site.ts";
import type { TestGate } from "./testing/testGate.ts";

declare global {
  var gate: TestGate;
  var logger: Logger;
  var sent: unknown[];
  var dropped: { count: number; reason: string }[];
  var burst: (from: number, count: number, size?: number) => void;
}

// Time to spare on a machine that has much else to do: each test waits for what it needs, not for a time.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

let browser: Browser;
let site: TestSite;
let collector: TestCollector;
let context: BrowserContext;

beforeAll(async () => {
  browser = await chromium.launch({
    executablePath: process.env["NORDLEADS_CHROMIUM"] ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu"],
  });
  site = await startSite();
});
afterAll(async () => {
  await browser.close();
  await site[Symbol.asyncDispose]();
});
beforeEach(async () => {
  collector = await startCollector();
  context = await browser.newContext();
});
/** What a test leaves to be ended, however it goes, the latest first. */
const ends: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).toReversed()) await end();
  await context.close();
  await collector[Symbol.asyncDispose]();
});

async function open(purposes: string[] = ["analytics"], page?: Page): Promise<Page> {
  const tab = page ?? (await context.newPage());
  const settings = encodeURIComponent(
    JSON.stringify({ endpoint: `${collector.origin}/v1/demo`, open: purposes }),
  );
  await tab.goto(`${site.origin}/page-${Math.random()}?email=someone@example.com#${settings}`);
  await tab.waitForFunction(() => "burst" in globalThis);
  return tab;
}

/**
 * As `open`, and the logger has written its first event. A browser with a new profile takes 10 to 100 ms to
 * make the database; before that nothing can be on the device.
 */
async function openInUse(page?: Page): Promise<Page> {
  const tab = await open(["analytics"], page);
  await tab.evaluate(() => {
    logger.page();
    return logger.flush();
  });
  return tab;
}

/** Everything that the page's origin keeps on the device. */
function kept(page: Page): Promise<string[]> {
  return page.evaluate(async () => [
    ...Object.keys(localStorage),
    ...Object.keys(sessionStorage),
    ...document.cookie.split("; ").filter(Boolean),
    ...(await indexedDB.databases()).map(({ name }) => `db ${name}`),
    ...(await caches.keys()),
  ]);
}

const names = (from: number, to: number): string[] =>
  Array.from({ length: to - from }, (_, i) => `e${from + i}`);
const events = (): string[] => collector.stored().filter((name) => name.startsWith("e"));

it("L1 before consent nothing is kept and nothing is requested; at a yes everything goes with its time", async () => {
  const page = await open([]);
  await page.evaluate(() => {
    logger.page();
    burst(0, 10);
    logger.sessionId();
  });
  await page.evaluate(() => logger.flush());
  expect(await kept(page)).toEqual([]);
  expect(collector.requests).toEqual([]);
  await page.evaluate(async () => {
    gate.set("analytics", true);
    await logger.flush();
  });
  await collector.until(() => collector.stored().length === 12);
  expect(collector.stored()).toEqual(["session.start", "page.view", ...names(0, 10)]);
  expect(await kept(page)).toEqual(["nl_session", "db nl_log"]);
});

it("L1 at a no it is forgotten", async () => {
  const page = await open([]);
  await page.evaluate(async () => {
    burst(0, 10);
    gate.set("analytics", false);
    burst(10, 10);
    await logger.flush();
  });
  expect(await kept(page)).toEqual([]);
  expect(collector.requests).toEqual([]);
});

it("L7 L8 without consent to analytics the chat's events go, with a session that is never stored", async () => {
  const page = await open([]);
  const session = await page.evaluate(async () => {
    logger.track("chat.open");
    logger.page();
    await logger.flush();
    return logger.sessionId();
  });
  await collector.until(() => collector.stored().length === 1);
  expect(collector.ids()).toEqual([`${session}-1`]);
  expect(collector.requests[0]?.batch.p).toEqual(["necessary"]);
  expect(await kept(page)).toEqual([]);
});

it("L4 L9 a page view: text/plain, no preflight, gzip above 1 KB, no query", async () => {
  const page = await open();
  await page.evaluate(async () => {
    logger.page();
    await logger.flush();
    burst(0, 60, 40);
    await logger.flush();
  });
  await collector.until(() => collector.stored().length === 62);
  expect(collector.requests.map(({ method, type }) => [method, type])).toEqual(
    collector.requests.map(() => ["POST", "text/plain"]),
  );
  expect(collector.requests.map(({ batch }) => batch.e.length)).toEqual([2, 50, 10]);
  expect(collector.requests.map(({ zipped }) => zipped)).toEqual([false, true, false]);
  expect(JSON.stringify(collector.requests)).not.toContain("someone");
  const view = collector.requests[0]?.batch.e[1];
  expect(view?.[3]).toMatchObject({ "nordleads.page.title": "A page" });
});

it("L2 L3 200 events in an outage, then a reload: all arrive, once, in order, numbered from 1", async () => {
  collector.answer = "down";
  const page = await open();
  await page.evaluate(async () => {
    for (let i = 0; i < 20; i++) {
      burst(i * 10, 10);
      await new Promise((done) => setTimeout(done));
    }
    await logger.flush();
  });
  await page.reload();
  collector.answer = "ok";
  await collector.until(() => events().length === 200);
  expect(events()).toEqual(names(0, 200));
  expect(collector.duplicates()).toBe(0);
  const session = collector.ids()[0]?.split("-")[0];
  expect(collector.ids()).toEqual(Array.from({ length: 201 }, (_, i) => `${session}-${i + 1}`));
});

it("L2 an answer that is lost: sent again under the same ids", async () => {
  collector.answer = "lost";
  const page = await open();
  await page.evaluate(async () => {
    burst(0, 30);
    await logger.flush();
  });
  await collector.until(() => collector.stored().length === 31);
  collector.answer = "ok";
  await collector.until(() => collector.duplicates() >= 31);
  expect(events()).toEqual(names(0, 30));
});

it("L2 a page that is left at once loses nothing, once its database is open", async () => {
  const page = await openInUse();
  await page.evaluate(() => {
    burst(0, 20);
    location.href = "about:blank";
  });
  await page.waitForURL("about:blank");
  await open(["analytics"], page);
  await collector.until(() => events().length === 20);
  expect(events()).toEqual(names(0, 20));
});

it("L2 a full page that is left sends some 60 KB at once, and the rest on the next", async () => {
  const page = await open();
  collector.answer = { status: 503 };
  await page.evaluate(async () => {
    burst(0, 400, 430);
    await logger.flush();
  });
  collector.answer = "ok";
  const before = collector.requests.length;
  await page.goto("about:blank");
  await collector.until(() => collector.requests.length > before);
  const bytes = collector.requests.slice(before).reduce((sum, request) => sum + request.bytes, 0);
  expect(bytes).toBeGreaterThan(55_000);
  expect(bytes).toBeLessThan(65_536);
  await open(["analytics"], page);
  await collector.until(() => events().length === 400);
  expect(events().sort()).toEqual(names(0, 400).sort());
});

it("L2 the browser is killed 50 ms after 20 events while the collector is down: all 20 arrive later", async () => {
  const profile = await mkdtemp(join(tmpdir(), "nordleads-profile-"));
  ends.push(() => rm(profile, { recursive: true, force: true, maxRetries: 5 }));
  collector.answer = "down";
  const first = await startBrowser(profile);
  ends.push(first.kill);
  const page = await openInUse(await first.newPage());
  await page.evaluate(() => burst(0, 20));
  await sleep(50);
  await first.kill();
  const second = await startBrowser(profile);
  ends.push(second.kill);
  collector.answer = "ok";
  await open(["analytics"], await second.newPage());
  await collector.until(() => events().length === 20);
  expect(events()).toEqual(names(0, 20));
});

it("L12 two tabs, one sender, no event twice, none lost, one session", async () => {
  collector.answer = "down";
  const [a, b] = [await open(), await open()];
  await a.evaluate(() => logger.page());
  const fill = (from: number): Promise<void> => {
    burst(from, 100);
    return logger.flush();
  };
  await Promise.all([a.evaluate(fill, 0), b.evaluate(fill, 100)]);
  await Promise.all([a.reload(), b.reload()]);
  collector.answer = "ok";
  await collector.until(() => events().length === 200);
  expect(collector.duplicates()).toBe(0);
  expect(new Set(collector.ids().map((id) => id.split("-")[0])).size).toBe(1);
  const inOrder = (from: number): string[] =>
    events().filter((name) => Number(name.slice(1)) >= from && Number(name.slice(1)) < from + 100);
  expect([inOrder(0), inOrder(100)]).toEqual([names(0, 100), names(100, 200)]);
});

it("L12 when the sending tab is closed, another takes over", async () => {
  const [a, b] = [await open(), await open()];
  await a.close();
  await b.evaluate(() => {
    burst(0, 5);
    return logger.flush();
  });
  await collector.until(() => events().length === 5);
  expect(events()).toEqual(names(0, 5));
});

it("L12 a hidden tab gives the lock back, and sends first what it has", async () => {
  const [a, b] = [await openInUse(), await openInUse()];
  const hide = (hidden: boolean): void => {
    Object.defineProperty(document, "hidden", { value: hidden, configurable: true });
    dispatchEvent(new Event("visibilitychange"));
  };
  await a.evaluate(() => burst(0, 5));
  await a.evaluate(hide, true);
  await collector.until(() => events().length === 5);
  const ages = collector.requests.at(-1)?.batch.e.map(([, age]) => age) ?? [];
  // They did not wait for their five seconds.
  expect(Math.max(...ages)).toBeLessThan(5000);
  await b.evaluate(() => {
    burst(5, 5);
    return logger.flush();
  });
  await collector.until(() => events().length === 10);
  // Nobody holds it for longer than it takes to send.
  await b.waitForFunction(async () => (await navigator.locks.query()).held?.length === 0);
});

it("L10 429 with Retry-After: never before, however often it is asked to hurry", async () => {
  collector.answer = { status: 429, retryAfter: 2 };
  const page = await open();
  await page.evaluate(async () => {
    burst(0, 20);
    await logger.flush();
    await logger.flush();
    dispatchEvent(new Event("online"));
  });
  await collector.until(() => collector.requests.length === 1);
  collector.answer = "ok";
  await collector.until(() => events().length === 20);
  expect(collector.requests).toHaveLength(2);
  const [first, second] = collector.requests;
  expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThanOrEqual(1990);
});

it("L10 another 4xx drops the batch, counted in the next", async () => {
  collector.answer = { status: 422 };
  const page = await open();
  await page.evaluate(() => {
    burst(0, 20);
    return logger.flush();
  });
  await collector.until(() => collector.requests.length === 1);
  collector.answer = "ok";
  await page.evaluate(() => {
    burst(20, 1);
    return logger.flush();
  });
  await collector.until(() => collector.stored().length === 1);
  expect(collector.requests.at(-1)?.batch).toMatchObject({
    d: 21,
    w: { refused: 21 },
    e: [[22, expect.anything(), "e20", {}]],
  });
  expect(await page.evaluate(() => dropped)).toEqual([{ count: 21, reason: "refused" }]);
});

it("L10 a request that is never answered holds back nothing for more than ten seconds", async () => {
  collector.answer = "silent";
  const page = await open();
  await page.evaluate(() => {
    burst(0, 5);
    void logger.flush();
  });
  await collector.until(() => collector.requests.length === 1);
  collector.answer = "ok";
  await collector.until(() => events().length === 5);
  expect(events()).toEqual(names(0, 5));
  // By the page's clock: how long the test itself waits for its turn does not count.
  const [first, second] = collector.requests.map(({ batch }) => batch.t);
  expect((second ?? Infinity) - (first ?? 0)).toBeLessThan(10_000);
});

it("L11 withdrawal: nothing is sent, nothing is left, in every tab", async () => {
  collector.answer = "down";
  const [a, b] = [await open(), await open()];
  await a.evaluate(() => {
    burst(0, 50);
    return logger.flush();
  });
  await b.evaluate(() => {
    burst(50, 50);
    return logger.flush();
  });
  await a.evaluate(() => gate.set("analytics", false));
  await a.waitForFunction(async () => (await indexedDB.databases()).length === 0);
  const requests = collector.requests.length;
  collector.answer = "ok";
  for (const tab of [a, b]) {
    await tab.evaluate(() => {
      burst(100, 10);
      return logger.flush();
    });
    expect(await kept(tab)).toEqual([]);
  }
  expect(events()).toEqual([]);
  expect(collector.requests.slice(requests)).toEqual([]);
});

it("L11 a new yes after a withdrawal begins a new session", async () => {
  const page = await open();
  const [before, after] = await page.evaluate(async () => {
    burst(0, 1);
    await logger.flush();
    const before = logger.sessionId();
    gate.set("analytics", false);
    gate.set("analytics", true);
    burst(1, 1);
    await logger.flush();
    return [before, logger.sessionId()];
  });
  expect(after).not.toBe(before);
  await collector.until(() => events().length === 2);
  expect(collector.ids()).toEqual([`${before}-1`, `${before}-2`, `${after}-1`, `${after}-2`]);
});

it.each([
  ["IndexedDB throws", "indexedDB.open = () => { throw new DOMException('', 'SecurityError') }"],
  ["IndexedDB fails", "indexedDB.open = () => { const r = {}; setTimeout(() => r.onerror?.({})); return r }"],
  ["there are no Web Locks", "delete Navigator.prototype.locks"],
  ["localStorage throws", "Object.defineProperty(window, 'localStorage', { get() { throw new Error() } })"],
])("L2 where %s everything works in memory", async (_case, break_) => {
  const page = await context.newPage();
  const errors: unknown[] = [];
  page.on("pageerror", (error) => errors.push(error));
  await page.addInitScript(break_);
  await open(["analytics"], page);
  await page.evaluate(async () => {
    logger.page();
    burst(0, 70);
    await logger.flush();
  });
  await collector.until(() => events().length === 70);
  expect(collector.stored()).toEqual(["session.start", "page.view", ...names(0, 70)]);
  expect(errors).toEqual([]);
});

it("L4 a batch leaves by itself after five seconds", async () => {
  const page = await openInUse();
  await page.evaluate(() => burst(0, 3));
  await collector.until(() => events().length === 3);
  const age = collector.requests.at(-1)?.batch.e[0]?.[1];
  expect(age).toBeGreaterThanOrEqual(4900);
  expect(age).toBeLessThan(8000);
});

it("destroy leaves no lock, no channel and no request", async () => {
  const page = await openInUse();
  const requests = collector.requests.length;
  await page.evaluate(() => {
    burst(0, 3);
    logger.destroy();
    burst(3, 3);
  });
  await page.waitForFunction(async () => (await navigator.locks.query()).held?.length === 0);
  expect(collector.requests).toHaveLength(requests);
  await open(["analytics"], page);
  await page.evaluate(() => logger.flush());
  await collector.until(() => events().length === 3);
});
