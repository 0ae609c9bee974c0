import { afterAll, describe, expect, it, vi } from "vitest";
import { closeBrowser, createSite } from "../testing/site.ts";

vi.setConfig({ testTimeout: 30_000 });
afterAll(() => closeBrowser());

const storage = {
  analytics: {
    cookies: ["stat", "deep"],
    indexedDB: ["stat"],
    caches: ["stat-*"],
    serviceWorkers: ["/stat/"],
    httpOnly: ["stat_server"],
    thirdParty: ["stat.example"],
  },
};
const fill = async () => {
  document.cookie = "stat=1";
  await new Promise<void>((done) => {
    const request = indexedDB.open("stat");
    request.onsuccess = () => {
      request.result.close();
      done();
    };
  });
  await caches.open("stat-1");
  await caches.open("mine");
  await navigator.serviceWorker.register("/stat-worker.js", { scope: "/stat/" });
  await navigator.serviceWorker.register("/stat-worker.js", { scope: "/mine/" });
};
const held = async () => ({
  caches: await caches.keys(),
  workers: (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => new URL(scope).pathname),
  databases: (await indexedDB.databases()).map(({ name }) => name),
});

describe("C7 C25 a withdrawal", () => {
  it("empties caches and service workers too, and reports what is out of reach, once", async () => {
    const site = await createSite({ consent: { storage }, scripts: { "/stat-worker.js": "" } });
    const page = await site.open();
    await page.evaluate(() => consent.acceptAll());
    await page.evaluate(fill);
    await page.evaluate(() => consent.withdraw("analytics"));
    await expect.poll(() => site.posts.length).toBe(3);
    expect(await page.evaluate(held)).toEqual({ caches: ["mine"], workers: ["/mine/"], databases: [] });
    const [, withdrawal, report] = site.posts.map(({ decision }) => decision);
    expect(report).toMatchObject({
      action: "report",
      of: withdrawal?.id,
      choices: withdrawal?.choices,
      left: [
        { kind: "cookie", name: "stat_server", why: "http_only" },
        { kind: "host", name: "stat.example", why: "third_party" },
      ],
    });
    expect(withdrawal).not.toHaveProperty("withdrawn");
    await page.reload();
    await page.evaluate(() => consent.rejectAll());
    await expect
      .poll(() => site.posts.map(({ decision }) => decision.action).slice(3))
      .toEqual(["reject_all", "report"]);
  });
  it("reports what is still there: a database that another page holds open", async () => {
    const site = await createSite({ consent: { storage: { analytics: { indexedDB: ["stat"] } } } });
    const page = await site.open();
    await page.evaluate(
      () =>
        new Promise((done) => {
          consent.acceptAll();
          indexedDB.open("stat").onsuccess = done;
        }),
    );
    await page.evaluate(() => consent.withdraw());
    await expect
      .poll(() => site.posts[2]?.decision.left, { timeout: 5000 })
      .toEqual([{ kind: "indexedDB", name: "stat", why: "still_there" }]);
  });
  it("is carried on after a reload that came too soon", async () => {
    const site = await createSite({
      consent: { storage },
      answers: [201, "lost"],
      scripts: { "/stat-worker.js": "" },
    });
    const page = await site.open();
    await page.evaluate(() => consent.acceptAll());
    await page.waitForFunction(() => consent.receipt() !== null);
    await page.evaluate(() => consent.withdraw());
    await page.reload();
    await page.evaluate(fill);
    await expect.poll(() => site.posts.at(-1)?.decision.action).toBe("report");
    expect(await page.evaluate(held)).toMatchObject({ caches: ["mine"], workers: ["/mine/"] });
    expect(new Set(site.posts.map(({ decision }) => decision.id)).size).toBe(3);
  });
  it("cleans up without a server of ours, and leaves nothing waiting", async () => {
    const site = await createSite({
      consent: { storage, endpoint: undefined as unknown as string },
      scripts: { "/stat-worker.js": "" },
    });
    const page = await site.open();
    await page.evaluate(() => consent.acceptAll());
    await page.evaluate(fill);
    await page.evaluate(() => consent.withdraw());
    await page.waitForFunction(() => localStorage["nl_receipt"] === "[null]");
    expect(await page.evaluate(held)).toMatchObject({ caches: ["mine"], workers: ["/mine/"] });
    expect(site.posts).toEqual([]);
  });
  it("nothing is reported where nothing was granted", async () => {
    const site = await createSite({ consent: { storage } });
    const page = await site.open();
    await page.evaluate(() => consent.rejectAll());
    await page.evaluate(() => consent.withdraw());
    await expect.poll(() => site.posts.length).toBe(2);
    expect(await page.evaluate(() => localStorage["nl_receipt"])).not.toContain("report");
  });
});

describe("C9 a busy server", () => {
  it("is not asked again before Retry-After, over a reload too", async () => {
    const site = await createSite({ answers: [{ status: 429, retryAfter: "2" }] });
    const page = await site.open();
    await page.evaluate(() => {
      localStorage["began"] = Date.now();
      consent.acceptAll();
    });
    await expect.poll(() => site.posts.length).toBe(1);
    await page.waitForFunction(() => localStorage["nl_receipt"].includes("notBefore"));
    await page.reload();
    await page.waitForFunction(() => consent.receipt() !== null);
    const took = await page.evaluate(() => Date.now() - Number(localStorage["began"]));
    expect(took).toBeGreaterThanOrEqual(2000);
    expect(site.posts).toHaveLength(2);
    expect(site.posts[1]?.decision).toEqual(site.posts[0]?.decision);
  });
  it("that never answers is given up after 10 s and asked again", async () => {
    const site = await createSite({ answers: ["hangs"] });
    const page = await site.open();
    await page.clock.install();
    await page.reload();
    await page.evaluate(() => consent.acceptAll());
    await page.waitForFunction(() => consent.receipt() !== null, undefined, { timeout: 25_000 });
    expect(site.posts).toHaveLength(2);
  });
});

it("C10 a decision says by what it was made", async () => {
  const site = await createSite();
  const page = await site.open();
  await page.evaluate(() => document.querySelector<HTMLElement>('[data-nl-consent="accept"]')?.click());
  await page.click("#again");
  await page.locator('dialog [data-nl-consent="reject"]').focus();
  await page.keyboard.press("Enter");
  await page.click("#again");
  await page.click('dialog [data-nl-consent="accept"]');
  await expect
    .poll(() =>
      site.posts.filter(({ decision }) => decision.action !== "report").map(({ decision }) => decision.input),
    )
    .toEqual(["script", "key", "pointer"]);
});
