/// <reference types="node" />
// oxlint-disable no-restricted-imports -- tests drive a real browser against a real server
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
// Nothing lost, nothing twice: outages, pages that are left, browsers that are killed, many tabs.
import type { Page } from "playwright";
import { expect, it } from "vitest";
import { startBrowser } from "./testing/startBrowser.ts";
import { names, useStage } from "./testing/useStage.ts";

const stage = useStage();
const { open, openInUse, events } = stage;

it("L2 L3 200 events in an outage, then a reload: all arrive, once, in order, numbered from 1", async () => {
  stage.collector.answer = "down";
  const page = await open();
  await page.evaluate(async () => {
    for (let i = 0; i < 20; i++) {
      burst(i * 10, 10);
      await new Promise((done) => setTimeout(done));
    }
    await logger.flush();
  });
  await page.reload();
  stage.collector.answer = "ok";
  await stage.collector.until(() => events().length === 200);
  expect(events()).toEqual(names(0, 200));
  expect(stage.collector.duplicates()).toBe(0);
  const session = stage.collector.ids()[0]?.split("-")[0];
  expect(stage.collector.ids()).toEqual(Array.from({ length: 201 }, (_, i) => `${session}-${i + 1}`));
});

it("L2 a page that is left at once loses nothing, once its database is open", async () => {
  const page = await openInUse();
  await page.evaluate(() => {
    burst(0, 20);
    location.href = "about:blank";
  });
  await page.waitForURL("about:blank");
  await open(["analytics"], page);
  await stage.collector.until(() => events().length === 20);
  expect(events()).toEqual(names(0, 20));
});

it("L2 a full page that is left sends some 60 KB at once, and the rest on the next", async () => {
  const page = await open();
  // The first request is on its way, and the queue is known, when the page is left.
  stage.collector.answer = "silent";
  await page.evaluate(() => burst(0, 400, 430));
  await stage.collector.until(() => stage.collector.requests.length > 0);
  stage.collector.answer = "ok";
  const before = stage.collector.requests.length;
  await page.goto("about:blank");
  await stage.collector.until(() => stage.collector.requests.length > before);
  const bytes = stage.collector.requests.slice(before).reduce((sum, request) => sum + request.bytes, 0);
  expect(bytes).toBeGreaterThan(60_000);
  expect(bytes).toBeLessThan(65_536);
  await open(["analytics"], page);
  await stage.collector.until(() => events().length === 400);
  expect(events().sort()).toEqual(names(0, 400).sort());
});

it.each([0, 50, 250, 2000])(
  "L2 the browser is killed %i ms after 20 events while the collector is down: all 20 arrive later, in order, once",
  async (delay) => {
    const profile = await mkdtemp(join(tmpdir(), "nordleads-profile-"));
    stage.ends.push(() => rm(profile, { recursive: true, force: true, maxRetries: 5 }));
    stage.collector.answer = "down";
    const first = await startBrowser(profile);
    stage.ends.push(first.kill);
    const page = await openInUse(await first.newPage());
    await page.evaluate(() => burst(0, 20));
    await sleep(delay);
    await first.kill();
    const second = await startBrowser(profile);
    stage.ends.push(second.kill);
    stage.collector.answer = "ok";
    await open(["analytics"], await second.newPage());
    await stage.collector.until(() => stage.collector.stored().includes("session.start"));
    if (delay > 0) await stage.collector.until(() => events().length === 20);
    // In the very moment of the call all of them are on the device, or none.
    expect([names(0, 20), delay > 0 ? names(0, 20) : []]).toContainEqual(events());
    expect(stage.collector.duplicates()).toBe(0);
  },
);

it("L2 1,000 events in an outage, then a reload: all in order, none twice, within three seconds", async () => {
  stage.collector.answer = "down";
  const page = await open();
  await page.evaluate(async () => {
    for (let i = 0; i < 100; i++) {
      burst(i * 10, 10);
      await new Promise((done) => setTimeout(done));
    }
    await logger.flush();
  });
  await page.reload();
  const back = Date.now();
  stage.collector.answer = "ok";
  await stage.collector.until(() => events().length === 1000);
  expect(Date.now() - back).toBeLessThan(3000);
  expect(events()).toEqual(names(0, 1000));
  expect(stage.collector.duplicates()).toBe(0);
});

it("L2 a page that is left before its database has opened sends what it has, and writes it nowhere", async () => {
  const holder = await open([]);
  // A tab that does not let go holds up the others: the database of the next tab does not open.
  await holder.evaluate(
    () =>
      new Promise<void>((done) => {
        const request = indexedDB.open("nl_log");
        request.onsuccess = () => {
          indexedDB.deleteDatabase("nl_log");
          done();
        };
      }),
  );
  const page = await open();
  await page.waitForFunction(() =>
    performance.getEntriesByType("resource").some(({ name }) => /sending/.test(name)),
  );
  await page.evaluate(async () => {
    await new Promise((done) => setTimeout(done, 50));
    burst(0, 20);
  });
  expect(stage.collector.requests).toEqual([]);
  await page.goto("about:blank");
  await stage.collector.until(() => events().length === 20);
  expect(events()).toEqual(names(0, 20));
});

it("L2 the page is closed right after 20 events: with its next visit, at the latest, all are there", async () => {
  const page = await openInUse();
  await page.evaluate(() => burst(0, 20));
  await page.close();
  await open();
  await stage.collector.until(() => events().length === 20);
  expect(events()).toEqual(names(0, 20));
});

it("L12 two tabs, one sender, no event twice, none lost, one session", async () => {
  stage.collector.answer = "down";
  const [a, b] = [await open(), await open()];
  await a.evaluate(() => logger.page());
  const fill = (from: number): Promise<void> => {
    burst(from, 100);
    return logger.flush();
  };
  await Promise.all([a.evaluate(fill, 0), b.evaluate(fill, 100)]);
  await Promise.all([a.reload(), b.reload()]);
  stage.collector.answer = "ok";
  await stage.collector.until(() => events().length === 200);
  expect(stage.collector.duplicates()).toBe(0);
  expect(new Set(stage.collector.ids().map((id) => id.split("-")[0])).size).toBe(1);
  const inOrder = (from: number): string[] =>
    events().filter((name) => Number(name.slice(1)) >= from && Number(name.slice(1)) < from + 100);
  expect([inOrder(0), inOrder(100)]).toEqual([names(0, 100), names(100, 200)]);
});

it.each([2, 5])(
  "L12 %i tabs with 500 events in an outage: none lost, none sent twice, each tab's in order",
  async (count) => {
    stage.collector.answer = "down";
    const tabs: Page[] = [];
    for (let i = 0; i < count; i++) tabs.push(await open());
    const each = 500 / count;
    await Promise.all(
      tabs.map((tab, i) =>
        tab.evaluate(
          ([from, many]) => {
            burst(from, many);
            return logger.flush().then(logger.flush);
          },
          [i * each, each] as const,
        ),
      ),
    );
    await Promise.all(tabs.map((tab) => tab.reload()));
    stage.collector.answer = "ok";
    await stage.collector.until(() => events().length === 500);
    expect(stage.collector.duplicates()).toBe(0);
    for (let i = 0; i < count; i++) {
      const own = new Set(names(i * each, i * each + each));
      expect(events().filter((name) => own.has(name))).toEqual([...own]);
    }
  },
);

it("L12 what a tab has left behind, another that does nothing finds and sends", async () => {
  const idle = await openInUse();
  const busy = await openInUse();
  await busy.evaluate(() => burst(0, 5));
  await busy.goto("chrome://crash").catch(() => undefined);
  await stage.collector.until(() => events().length === 5);
  expect(events()).toEqual(names(0, 5));
  expect(await idle.evaluate(() => logger.sessionId())).toBe(stage.collector.ids().at(-1)?.split("-")[0]);
});

it("L12 when the sending tab is closed, another takes over", async () => {
  const [a, b] = [await open(), await open()];
  await a.close();
  await b.evaluate(() => {
    burst(0, 5);
    return logger.flush();
  });
  await stage.collector.until(() => events().length === 5);
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
  await stage.collector.until(() => events().length === 5);
  const ages = stage.collector.requests.at(-1)?.batch.e.map(([, age]) => age) ?? [];
  // They did not wait for their five seconds.
  expect(Math.max(...ages)).toBeLessThan(5000);
  await b.evaluate(() => {
    burst(5, 5);
    return logger.flush();
  });
  await stage.collector.until(() => events().length === 10);
  // Nobody holds it for longer than it takes to send.
  await b.waitForFunction(async () => (await navigator.locks.query()).held?.length === 0);
});

it("L2 a page that one comes back to goes on where it was", async () => {
  const page = await openInUse();
  await page.evaluate(() => burst(0, 3));
  await page.goto("about:blank");
  await page.goBack();
  await page.evaluate(() => {
    burst(3, 3);
    return logger.flush();
  });
  await stage.collector.until(() => events().length === 6);
  expect(events()).toEqual(names(0, 6));
});
