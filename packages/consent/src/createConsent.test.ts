import { afterAll, describe, expect, it, vi } from "vitest";
import { closeBrowser, createSite, shop } from "../testing/site.ts";

vi.setConfig({ testTimeout: 30_000 });
afterAll(() => closeBrowser());

const storage = {
  analytics: {
    cookies: ["_ga*", "stat"],
    localStorage: ["stat_*"],
    sessionStorage: ["stat"],
    indexedDB: ["stat_*"],
  },
};

describe("before a decision", () => {
  it("C1 nothing is stored and nothing but the script is requested", async () => {
    const site = await createSite({ consent: { storage } });
    const page = await site.open();
    expect(await page.locator("#nl-consent").isVisible()).toBe(true);
    expect(await site.stored(page)).toEqual({
      cookies: [],
      localStorage: [],
      sessionStorage: [],
      indexedDB: [],
    });
    expect(await page.evaluate(() => caches.keys())).toEqual([]);
    expect(site.requests.map((address) => address.replace(shop, ""))).toEqual(["/", "/nl.js", "/boot.js"]);
  });
  it("C5 only what is necessary is granted, and an unknown purpose never", async () => {
    const page = await (await createSite()).open();
    const asked = ["necessary", "analytics", "constructor", "unknown"];
    const ask = () => page.evaluate((names) => names.map((name) => consent.gate.granted(name)), asked);
    expect(await ask()).toEqual([true, false, false, false]);
    await page.evaluate(() => consent.set({ analytics: true, unknown: true, constructor: true }));
    expect(await ask()).toEqual([true, true, false, false]);
    expect(await page.evaluate(() => consent.get())).toMatchObject({
      decided: true,
      choices: { functional: false, analytics: true, marketing: false },
    });
  });
});

it("C5 L1 a refusal is heard by who waits for an answer, and told from no answer", async () => {
  const page = await (await createSite()).open();
  const heard = await page.evaluate(() => {
    const { gate } = consent;
    const all: unknown[] = [gate.refused?.("analytics")];
    gate.on("analytics", (granted) => all.push(granted, gate.refused?.("analytics")));
    consent.rejectAll();
    consent.set({ marketing: true });
    consent.set({ analytics: true });
    return all;
  });
  expect(heard).toEqual([false, false, true, true, false]);
});

describe("keeping", () => {
  it("C4 the cookie is small, Lax, for the whole site and Secure on https; C13 it lasts as long as it counts", async () => {
    const site = await createSite();
    const page = await site.open("/deep/page");
    const days = async () => {
      const cookie = (await site.context.cookies()).find(({ name }) => name === "nl_consent");
      expect(cookie).toMatchObject({ path: "/", sameSite: "Lax", secure: true, domain: "shop.example" });
      expect(`${cookie?.name}=${cookie?.value}`.length).toBeLessThanOrEqual(512);
      return Math.round(((cookie?.expires ?? 0) - Date.now() / 1000) / 86_400);
    };
    await page.evaluate(() => consent.acceptAll());
    expect(await days()).toBeGreaterThanOrEqual(365);
    await page.evaluate(() => consent.rejectAll());
    expect(await days()).toBeLessThanOrEqual(184);
    expect(await days()).toBeGreaterThanOrEqual(180);
  });
  it("C4 works on an http page, which has no randomUUID", async () => {
    const site = await createSite({ origin: "http://shop.example" });
    const page = await site.open();
    expect(await page.evaluate(() => "randomUUID" in crypto)).toBe(false);
    await page.evaluate(() => consent.acceptAll());
    expect(await site.context.cookies()).toMatchObject([{ name: "nl_consent", secure: false }]);
    await page.reload();
    expect(await page.evaluate(() => consent.get().decided)).toBe(true);
    expect(site.posts[0]?.decision.subject).toMatch(/^[\w-]{8,64}$/);
  });
  it.each(["rubbish", "1.short.1.0123456789abcdef.analytics", "x".repeat(3000)])(
    "C4 a damaged cookie is no decision, and the next one replaces it: %s",
    async (value) => {
      const site = await createSite();
      await site.context.addCookies([{ name: "nl_consent", value, url: shop }]);
      const page = await site.open();
      expect(await page.evaluate(() => consent.get().decided)).toBe(false);
      await page.evaluate(() => consent.rejectAll());
      await page.reload();
      expect(await page.evaluate(() => consent.get().decided)).toBe(true);
      expect(await site.context.cookies()).toHaveLength(1);
    },
  );
  it("C4 where cookies and storage are blocked the choice lives in memory, and is delivered", async () => {
    const site = await createSite({
      body: '<template data-nl-purpose="analytics"><script>ran.push("a")</script></template>',
      headers: { "content-security-policy": "sandbox allow-scripts" },
    });
    const page = await site.open();
    expect(
      await page.evaluate(() => {
        try {
          return document.cookie;
        } catch {
          return "blocked";
        }
      }),
    ).toBe("blocked");
    await page.click('[data-nl-consent="accept"]');
    await page.waitForFunction(() => ran.length === 1);
    expect(await page.locator("#nl-consent").count()).toBe(0);
    await page.waitForFunction(() => consent.receipt() !== null);
    expect(site.posts).toHaveLength(1);
    expect(site.problems).toEqual([]);
  });
  it("C4 localStorage instead of a cookie, where the site says so", async () => {
    const site = await createSite({ store: "nl.localChoices" });
    const page = await site.open();
    await page.evaluate(() => consent.acceptAll());
    expect(await site.stored(page)).toMatchObject({
      cookies: [],
      localStorage: ["nl_consent", "nl_receipt"],
    });
    await page.reload();
    expect(await page.evaluate(() => consent.get())).toMatchObject({
      decided: true,
      choices: { analytics: true },
    });
  });
  it("C4 a choice for a whole domain is kept for it, and seen by another of its hosts", async () => {
    const site = await createSite({ store: 'nl.cookieStore("shop.example")' });
    const page = await site.open();
    await page.evaluate(() => consent.acceptAll());
    const other = await site.open();
    await other.goto("https://www.shop.example/");
    expect(await other.evaluate(() => consent.get().decided)).toBe(true);
    expect(await site.context.cookies()).toMatchObject([{ domain: ".shop.example" }]);
  });
  it("C13 another notice asks again, keeps the pseudonym, and grants nothing meanwhile", async () => {
    const site = await createSite();
    const page = await site.open();
    await page.evaluate(() => consent.acceptAll());
    const other = (await site.context.cookies()).map((cookie) => ({
      ...cookie,
      value: cookie.value.replace("0123456789abcdef", "f".repeat(16)),
    }));
    await site.context.addCookies(other);
    await page.reload();
    expect(await page.locator("#nl-consent").isVisible()).toBe(true);
    expect(await page.evaluate(() => consent.gate.granted("analytics"))).toBe(false);
    await page.evaluate(() => consent.rejectAll());
    // The first may be on its way twice: the page was loaded again meanwhile.
    await expect.poll(() => new Set(site.posts.map(({ decision }) => decision.id)).size).toBe(2);
    expect(new Set(site.posts.map(({ decision }) => decision.subject)).size).toBe(1);
  });
});

describe("delivering", () => {
  it("C3 C9 the choice stands at once, and is delivered with what was shown and how", async () => {
    const site = await createSite({
      answers: ["lost", 503],
      init: () => Object.defineProperty(navigator, "globalPrivacyControl", { value: true }),
    });
    const page = await site.open();
    await page.click('[data-nl-consent="reject"]');
    expect(await page.evaluate(() => document.cookie)).toContain("nl_consent=1.");
    await page.waitForFunction(() => consent.receipt() !== null);
    expect(site.posts.length).toBe(3);
    expect(new Set(site.posts.map(({ decision }) => decision.id)).size).toBe(1);
    expect(site.posts[0]?.contentType).toBe("text/plain;charset=UTF-8");
    expect(site.posts[0]?.decision).toMatchObject({
      v: 1,
      action: "reject_all",
      layer: 1,
      choices: { functional: false, analytics: false, marketing: false },
      notice: { hash: "0123456789abcdef".repeat(4), version: "1", lang: "nb" },
      gpc: true,
    });
    expect(await page.evaluate(() => consent.subject())).toBe(site.posts[0]?.decision.subject);
  });
  it("C9 goes on after a reload, with the same id, and in the order of the decisions", async () => {
    const site = await createSite({ answers: ["lost"] });
    const page = await site.open();
    await page.evaluate(() => {
      consent.acceptAll();
      consent.withdraw("marketing");
    });
    await expect.poll(() => site.posts.length).toBe(1);
    await page.reload();
    await expect.poll(() => site.posts.length).toBe(4);
    const [lost, again, second] = site.posts.map(({ decision }) => decision);
    expect(again).toEqual(lost);
    expect(second).toMatchObject({
      action: "withdraw",
      choices: { functional: true, analytics: true, marketing: false },
    });
    await page.reload();
    expect(site.posts).toHaveLength(4);
  });
  it("C9 a decision that is refused for good is let go, the next one is delivered, the choice stands", async () => {
    const site = await createSite({ answers: [422] });
    const page = await site.open();
    await page.evaluate(() => consent.acceptAll());
    await page.evaluate(() => consent.rejectAll());
    await page.waitForFunction(() => consent.receipt() !== null);
    const actions = site.posts.map(({ decision }) => decision.action);
    expect(actions.slice(0, 2)).toEqual(["accept_all", "reject_all"]);
    expect(await page.evaluate(() => consent.get().decided)).toBe(true);
  });
  it("C9 damaged storage is no obstacle", async () => {
    const site = await createSite({ init: () => localStorage.setItem("nl_receipt", '{"pending":7') });
    const page = await site.open();
    await page.evaluate(() => consent.acceptAll());
    await page.waitForFunction(() => consent.receipt() !== null);
    expect(site.problems).toEqual([]);
  });
  it("says so when the receipt is there", async () => {
    const page = await (await createSite()).open();
    const id = await page.evaluate(
      () =>
        new Promise((heard) => {
          consent.on("receipt", ({ record }) => heard(record.id));
          consent.acceptAll();
        }),
    );
    expect(id).toMatch(/^[\w-]{8,64}$/);
  });
});

describe("C7 withdrawal", () => {
  const tracker = `ran.push("t"); const fill = () => { document.cookie = "_ga_X1=1;path=/"; document.cookie = "_ga=1;domain=shop.example;path=/";
    document.cookie = "stat=1;path=/deep"; localStorage.stat_a = 1; sessionStorage.stat = 1; indexedDB.open("stat_db"); };
    fill(); setInterval(fill, 5); fetch("/hit"); setInterval(() => fetch("/hit"), 20); addEventListener("pagehide", fill);`;
  const body = '<template data-nl-purpose="analytics"><script src="/t.js"></script></template>';

  it("closes the gate first, removes what was declared, stops what ran by a reload, leaves the rest", async () => {
    const site = await createSite({ body, scripts: { "/t.js": tracker }, consent: { storage } });
    const page = await site.open("/deep/page");
    await page.evaluate(() => {
      document.cookie = "mine=1;path=/";
      localStorage["mine"] = 1;
    });
    await page.click('[data-nl-consent="accept"]');
    await page.waitForFunction(() => ran.length > 0 && localStorage["stat_a"]);
    await expect.poll(async () => (await site.stored(page)).indexedDB).toEqual(["stat_db"]);
    const order = await page.evaluate(() => {
      const seen: unknown[] = [];
      consent.gate.on("analytics", (granted) =>
        seen.push(granted, consent.gate.granted("analytics"), document.cookie.includes("_ga=")),
      );
      consent.withdraw();
      return seen;
    });
    expect(order).toEqual([false, false, true]);
    await page.waitForFunction(() => globalThis.ran?.length === 0 && consent.get().decided);
    await expect
      .poll(() => site.stored(page))
      .toEqual({
        cookies: ["mine", "nl_consent"],
        localStorage: ["mine", "nl_receipt"],
        sessionStorage: [],
        indexedDB: [],
      });
    const before = site.requests.filter((address) => address.endsWith("/hit")).length;
    await page.evaluate(() => new Promise((done) => setTimeout(done, 200)));
    expect(site.requests.filter((address) => address.endsWith("/hit")).length).toBe(before);
    await expect
      .poll(() => [...new Map(site.posts.map(({ decision }) => [decision.id, decision.action])).values()])
      .toEqual(["accept_all", "withdraw", "report"]);
  });
  it("does not reload where nothing of the purpose has run", async () => {
    const site = await createSite();
    const page = await site.open();
    await page.evaluate(() => {
      ran.push("still here");
      consent.acceptAll();
      consent.withdraw("analytics");
    });
    await expect.poll(() => site.posts.length).toBe(3);
    expect(await page.evaluate(() => ran)).toEqual(["still here"]);
  });
  it("reaches the other tabs within a second, as an acceptance does", async () => {
    const site = await createSite({ body, scripts: { "/t.js": tracker }, consent: { storage } });
    const [one, two] = [await site.open(), await site.open()];
    // By the pages' own clocks: how soon the runner looks is another matter.
    await two.evaluate(() =>
      consent.gate.on("analytics", (granted) => {
        localStorage[granted ? "opened" : "closed"] = Date.now();
      }),
    );
    await one.evaluate(() => {
      localStorage["decided"] = Date.now();
      document.querySelector<HTMLElement>('[data-nl-consent="accept"]')?.click();
    });
    await two.waitForFunction(() => ran.length > 0 && !document.querySelector("#nl-consent"));
    const opened = await two.evaluate(() => localStorage["opened"] - localStorage["decided"]);
    await one.evaluate(() => {
      localStorage["decided"] = Date.now();
      consent.withdraw();
    });
    await two.waitForFunction(() => globalThis.ran?.length === 0);
    const closed = await two.evaluate(() => localStorage["closed"] - localStorage["decided"]);
    expect([opened, closed].map((time) => time < 1000)).toEqual([true, true]);
    await expect
      .poll(async () => (await site.stored(two)).localStorage.sort())
      .toEqual(["closed", "decided", "nl_receipt", "opened"]);
    expect(await two.evaluate(() => consent.get().choices)).toMatchObject({ analytics: false });
    // A tab that loads while the other's decision is on its way may repeat it: the same id, one record.
    await expect.poll(() => new Set(site.posts.map(({ decision }) => decision.id)).size).toBe(3);
  });
});

it("a listener that throws harms neither the others nor the page", async () => {
  const site = await createSite();
  const page = await site.open();
  const heard = await page.evaluate(() => {
    consent.on("change", () => {
      throw new Error("theirs");
    });
    let count = 0;
    const end = consent.on("change", () => count++);
    consent.acceptAll();
    end();
    consent.rejectAll();
    return count;
  });
  expect(heard).toBe(1);
  expect(site.problems).toEqual([]);
});

it("C23 Global Privacy Control refuses every optional purpose until the visitor says otherwise", async () => {
  const site = await createSite({
    init: () => Object.defineProperty(Navigator.prototype, "globalPrivacyControl", { value: true }),
  });
  const page = await site.open();
  const answer = () =>
    page.evaluate(() => [
      consent.gate.granted("analytics"),
      consent.gate.refused?.("analytics"),
      consent.gate.refused?.("necessary"),
      consent.get().decided,
    ]);
  expect(await answer()).toEqual([false, true, false, false]);
  await page.locator('[data-nl-consent="settings"]').click();
  await page.getByText(/Global Privacy Control/).waitFor();
  await page.locator("#nl-consent-settings [data-nl-consent='accept']").click();
  expect(await answer()).toEqual([true, false, false, true]);
  await expect.poll(() => site.posts.at(-1)?.decision).toMatchObject({ action: "accept_all", gpc: true });
  await page.evaluate(() => consent.open(2));
  await page.locator("#nl-consent-settings").waitFor();
  expect(await page.getByText(/Global Privacy Control/).count()).toBe(0);
});
