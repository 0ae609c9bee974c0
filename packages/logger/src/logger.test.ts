// Consent, sessions, and places where little works.
import { expect, it } from "vitest";
import { kept, names, useStage } from "./testing/useStage.ts";

const stage = useStage();
const { open, openInUse, events } = stage;

it("L1 before consent nothing is kept and nothing is requested; at a yes everything goes with its time", async () => {
  const page = await open([]);
  await page.evaluate(() => {
    logger.page();
    burst(0, 10);
    logger.sessionId();
  });
  await page.evaluate(() => logger.flush());
  expect(await kept(page)).toEqual([]);
  expect(stage.collector.requests).toEqual([]);
  await page.evaluate(async () => {
    gate.set("analytics", true);
    await logger.flush();
  });
  await stage.collector.until(() => stage.collector.stored().length === 12);
  expect(stage.collector.stored()).toEqual(["session.start", "page.view", ...names(0, 10)]);
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
  expect(stage.collector.requests).toEqual([]);
});

it("L7 L8 without consent to analytics the chat's events go, with a session that is never stored", async () => {
  const page = await open([]);
  const session = await page.evaluate(async () => {
    logger.track("chat.open");
    logger.page();
    await logger.flush();
    return logger.sessionId();
  });
  await stage.collector.until(() => stage.collector.stored().length === 1);
  expect(stage.collector.ids()).toEqual([`${session}-1`]);
  expect(stage.collector.requests[0]?.batch.p).toEqual(["necessary"]);
  expect(await kept(page)).toEqual([]);
});

it("L11 withdrawal: nothing is sent, nothing is left, in every tab", async () => {
  stage.collector.answer = "down";
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
  const requests = stage.collector.requests.length;
  stage.collector.answer = "ok";
  for (const tab of [a, b]) {
    await tab.evaluate(() => {
      burst(100, 10);
      return logger.flush();
    });
    expect(await kept(tab)).toEqual([]);
  }
  expect(events()).toEqual([]);
  expect(stage.collector.requests.slice(requests)).toEqual([]);
});

it("L21 withdrawal stops what is in flight, and asks the collector to erase the session", async () => {
  const page = await openInUse();
  stage.collector.answer = "silent";
  const session = await page.evaluate(() => {
    burst(0, 5);
    void logger.flush();
    return logger.sessionId();
  });
  await stage.collector.until(() => stage.collector.requests.length === 2);
  stage.collector.answer = { status: 503 };
  const gone = page
    .waitForEvent("requestfailed", ({ failure }) => failure()?.errorText === "net::ERR_ABORTED")
    .catch(() => undefined);
  await page.evaluate(() => gate.set("analytics", false));
  await gone;
  await stage.collector.until(() => stage.collector.erasures.length === 1);
  stage.collector.answer = "ok";
  await stage.collector.until(() => stage.collector.erasures.length === 2);
  for (const { batch } of stage.collector.erasures)
    expect(batch).toEqual({ v: 1, s: session, p: ["analytics"], e: [] });
  expect(await kept(page)).toEqual([]);
  expect(stage.collector.requests).toHaveLength(2);
});

it("L21 a refusal before anything was permitted asks for nothing", async () => {
  const page = await open([]);
  await page.evaluate(async () => {
    logger.track("chat.open");
    await logger.flush();
    gate.set("analytics", false);
    await logger.flush();
  });
  expect(stage.collector.erasures).toEqual([]);
  expect(stage.collector.stored()).toEqual(["chat.open"]);
});

it("L8 cookieless: with consent too nothing is kept on the device, and all arrives", async () => {
  const page = await open(["analytics"], undefined, { cookieless: true });
  await page.evaluate(() => {
    burst(0, 5);
    return logger.flush();
  });
  await stage.collector.until(() => events().length === 5);
  expect(await kept(page)).toEqual([]);
});

it("L6 L8 the device's clock moved by days while events wait: they keep their ages, and all arrive", async () => {
  const page = await openInUse();
  await page.evaluate(async () => {
    burst(0, 5);
    const real = Date.now;
    Date.now = () => real() - 3 * 86_400_000;
    burst(5, 5);
    Date.now = () => real() + 3 * 86_400_000;
    burst(10, 5);
    await logger.flush();
  });
  await stage.collector.until(() => events().length === 15);
  const ages = stage.collector.requests.flatMap(({ batch }) => batch.e.map(([, age]) => age));
  expect(Math.max(...ages)).toBeLessThan(60_000);
});

it("L2 L17 an origin whose quota is one byte: everything works in memory", async () => {
  const page = await stage.context.newPage();
  const cdp = await stage.context.newCDPSession(page);
  await cdp.send("Storage.overrideQuotaForOrigin", { origin: stage.site.origin, quotaSize: 1 });
  await open(["analytics"], page);
  await page.evaluate(async () => {
    burst(0, 100);
    await logger.flush();
  });
  await stage.collector.until(() => events().length === 100);
  expect(events()).toEqual(names(0, 100));
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
  await stage.collector.until(() => events().length === 2);
  expect(stage.collector.ids()).toEqual([`${before}-1`, `${before}-2`, `${after}-1`, `${after}-2`]);
});

it.each([
  ["IndexedDB throws", "indexedDB.open = () => { throw new DOMException('', 'SecurityError') }"],
  ["IndexedDB fails", "indexedDB.open = () => { const r = {}; setTimeout(() => r.onerror?.({})); return r }"],
  ["there are no Web Locks", "delete Navigator.prototype.locks"],
  ["localStorage throws", "Object.defineProperty(window, 'localStorage', { get() { throw new Error() } })"],
])("L2 where %s everything works in memory", async (_case, break_) => {
  const page = await stage.context.newPage();
  const errors: unknown[] = [];
  page.on("pageerror", (error) => errors.push(error));
  await page.addInitScript(break_);
  await open(["analytics"], page);
  await page.evaluate(async () => {
    logger.page();
    burst(0, 70);
    await logger.flush();
  });
  await stage.collector.until(() => events().length === 70);
  expect(stage.collector.stored()).toEqual(["session.start", "page.view", ...names(0, 70)]);
  expect(errors).toEqual([]);
});

it("destroy leaves no lock, no channel and no request", async () => {
  const page = await openInUse();
  const requests = stage.collector.requests.length;
  await page.evaluate(() => {
    burst(0, 3);
    logger.destroy();
    burst(3, 3);
  });
  await page.waitForFunction(async () => (await navigator.locks.query()).held?.length === 0);
  expect(stage.collector.requests).toHaveLength(requests);
  await open(["analytics"], page);
  await page.evaluate(() => logger.flush());
  await stage.collector.until(() => events().length === 3);
});
