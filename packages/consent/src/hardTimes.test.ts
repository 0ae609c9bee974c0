import { afterAll, describe, expect, it, vi } from "vitest";
import { closeBrowser, createSite, shop } from "../testing/site.ts";

vi.setConfig({ testTimeout: 30_000 });
afterAll(() => closeBrowser());

const day = 864e5;
const choice = (at: number, answers: string, notice = "0123456789abcdef"): string =>
  `1.subject-1.${at}.${notice}${answers}`;

describe("C4 C13 what is kept", () => {
  it("in another language of the same notice is not asked again; another notice is", async () => {
    const site = await createSite({ consent: { otherNotices: ["eeeeeeeeeeeeeeee"] } });
    const value = choice(Date.now() - 1000, "~functional.analytics~marketing", "eeeeeeeeeeeeeeee");
    await site.context.addCookies([{ name: "nl_consent", value, url: shop }]);
    const page = await site.open();
    expect(await page.evaluate(() => [consent.get().decided, consent.gate.granted("analytics")])).toEqual([
      true,
      true,
    ]);
    expect(await page.locator("#nl-consent").count()).toBe(0);
    const strange = await createSite();
    await strange.context.addCookies([{ name: "nl_consent", value, url: shop }]);
    expect(await (await strange.open()).evaluate(() => consent.get().decided)).toBe(false);
  });
  it("that does not fit replaces nothing by half: the older choice goes, this one counts for the page", async () => {
    const names = Array.from({ length: 24 }, (_, index) => `purpose_with_a_long_name_${index}`);
    const site = await createSite({ consent: { purposes: names } });
    await site.context.addCookies([{ name: "nl_consent", value: choice(1, ".analytics"), url: shop }]);
    const page = await site.open();
    await page.evaluate(() => consent.acceptAll());
    expect(await page.evaluate(() => consent.get().decided)).toBe(true);
    expect(await page.evaluate(() => document.cookie)).toBe("");
    await page.reload();
    expect(await page.evaluate(() => consent.get().decided)).toBe(false);
    expect(site.problems).toEqual([]);
  });
  it("from a clock that had jumped is no choice, and gives way to one made now", async () => {
    const site = await createSite();
    const value = choice(Date.now() + 30 * day, ".functional.analytics.marketing");
    await site.context.addCookies([{ name: "nl_consent", value, url: shop }]);
    const page = await site.open();
    expect(await page.evaluate(() => consent.get().decided)).toBe(false);
    await page.evaluate(() => consent.rejectAll());
    await page.reload();
    expect(await page.evaluate(() => [consent.get().decided, consent.gate.granted("analytics")])).toEqual([
      true,
      false,
    ]);
  });
  it("is not undone by an older word from another tab", async () => {
    const site = await createSite();
    const page = await site.open();
    const other = await site.open();
    await page.evaluate(() => consent.rejectAll());
    await other.evaluate(
      (old) => {
        const channel = new BroadcastChannel("nl_consent");
        channel.postMessage(`nl_consent=${old}`);
        channel.postMessage("rubbish");
        channel.postMessage({ not: "a text" });
      },
      choice(5, ".functional.analytics.marketing"),
    );
    await other.evaluate(() => consent.set({ functional: true }));
    await page.waitForFunction(() => consent.gate.granted("functional"));
    expect(await page.evaluate(() => consent.gate.granted("analytics"))).toBe(false);
    expect(site.problems).toEqual([]);
  });
});

describe("C7 a withdrawal", () => {
  const storage = { marketing: { caches: ["ad-*"], cookies: ["ad"] } };

  it("C24 of one service is one, after everything was accepted", async () => {
    const services = { video: "marketing", map: "marketing" };
    const site = await createSite({ consent: { services } });
    const page = await site.open();
    await page.evaluate(() => consent.acceptAll());
    await page.evaluate(() => consent.withdraw("video"));
    const names = ["marketing", "video", "map", "analytics"];
    const granted = () => page.evaluate((all) => all.map((name) => consent.gate.granted(name)), names);
    expect(await granted()).toEqual([true, false, true, true]);
    await page.reload();
    expect(await granted()).toEqual([true, false, true, true]);
  });
  it("cleans up while the server cannot be reached", async () => {
    const site = await createSite({ consent: { storage }, answers: [201, ...Array(20).fill("lost")] });
    const page = await site.open();
    await page.evaluate(() => consent.acceptAll());
    await page.waitForFunction(() => consent.receipt() !== null);
    await page.evaluate(async () => {
      await caches.open("ad-1");
      await caches.open("mine");
    });
    await page.evaluate(() => consent.withdraw());
    await expect.poll(() => page.evaluate(() => caches.keys())).toEqual(["mine"]);
  });
  it("of what has run out, too: nothing stays that a page still finds", async () => {
    const site = await createSite({ consent: { storage } });
    const value = choice(Date.now() - 400 * day, ".functional.analytics.marketing");
    await site.context.addCookies([
      { name: "nl_consent", value, url: shop },
      { name: "ad", value: "1", url: shop },
    ]);
    const page = await site.open();
    expect(await page.evaluate(() => consent.get().decided)).toBe(false);
    expect(await page.evaluate(() => document.cookie)).not.toContain("ad=");
  });
  it.each(["/", "/a", "/a/", "/a/b", "/a/b/"])("finds the cookie of the path %s", async (path) => {
    const site = await createSite({ consent: { storage } });
    const page = await site.open("/a/b/");
    await page.evaluate(() => consent.acceptAll());
    await page.evaluate((own) => (document.cookie = `ad=1;path=${own}`), path);
    expect(await page.evaluate(() => document.cookie)).toContain("ad=1");
    await page.evaluate(() => consent.withdraw());
    expect((await site.context.cookies()).map(({ name }) => name)).toEqual(["nl_consent"]);
  });
});

describe("C9 the outbox", () => {
  it("lives as long as the page where storage is full", async () => {
    const site = await createSite({
      answers: [503],
      init: () => {
        Storage.prototype.setItem = () => {
          throw new DOMException("full", "QuotaExceededError");
        };
        // What is assigned as a property does not pass `setItem`.
        Object.defineProperty(globalThis, "localStorage", {
          value: new Proxy(
            {},
            {
              set: () => {
                throw new DOMException("full", "QuotaExceededError");
              },
            },
          ),
        });
      },
    });
    const page = await site.open();
    await page.evaluate(() => consent.acceptAll());
    await page.waitForFunction(() => consent.receipt() !== null);
    expect(new Set(site.posts.map(({ decision }) => decision.id)).size).toBe(1);
    expect(site.problems).toEqual([]);
  });
  it.each(["[null,null]", '[null,{"a":1},7]', "7", '{"length":3}', '"text"', '[null,{"id":5}]'])(
    "gets past what somebody else left there: %s",
    async (left) => {
      const site = await createSite();
      const page = await site.open();
      await page.evaluate((text) => (localStorage["nl_receipt"] = text), left);
      await page.reload();
      await page.evaluate(() => consent.acceptAll());
      await page.waitForFunction(() => consent.receipt() !== null);
      expect(site.posts.map(({ decision }) => decision.action)).toEqual(["accept_all"]);
      expect(site.problems).toEqual([]);
    },
  );
  it("waits a day at most, whatever Retry-After says", async () => {
    const site = await createSite({ answers: [{ status: 429, retryAfter: "99999999" }] });
    const page = await site.open();
    await page.evaluate(() => consent.acceptAll());
    await page.waitForFunction(() => localStorage["nl_receipt"].includes("notBefore"));
    const wait = await page.evaluate(
      () =>
        (JSON.parse(localStorage["nl_receipt"]) as { notBefore: number }[]).at(-1)!.notBefore - Date.now(),
    );
    expect(wait).toBeGreaterThan(day / 2);
    expect(wait).toBeLessThanOrEqual(day);
  });
});

describe("C24 what stands in place of a frame", () => {
  const frame = (own: string): string =>
    `<iframe data-nl-purpose="marketing" data-src="https://film.example/frame" title="Film" width="600" height="300"${own}></iframe>`;

  it("says what it is and whom it comes from, also once a closed part of the page is opened", async () => {
    const site = await createSite({
      body: `<details id="more"><summary>Mer</summary>${frame("")}</details>`,
    });
    const page = await site.open();
    expect(await page.locator(".nl-hold").count()).toBe(0);
    await page.evaluate(() => (document.querySelector<HTMLDetailsElement>("#more")!.open = true));
    await page.locator(".nl-hold").waitFor();
    expect(await page.locator(".nl-hold").innerText()).toMatch(/Film\s+Innhold fra film\.example\./);
    expect(site.requests.filter((address) => address.includes("film.example"))).toEqual([]);
  });
  it("nothing stands for one that is granted before it is seen", async () => {
    const site = await createSite({
      body: `<details id="more"><summary>Mer</summary>${frame("")}</details>`,
    });
    const page = await site.open();
    await page.evaluate(() => consent.acceptAll());
    await expect.poll(() => site.requests).toContain("https://film.example/frame");
    await page.evaluate(() => (document.querySelector<HTMLDetailsElement>("#more")!.open = true));
    await page.evaluate(
      () => new Promise((seen) => requestAnimationFrame(() => requestAnimationFrame(seen))),
    );
    expect(await page.locator(".nl-hold").count()).toBe(0);
  });
  it("the page's own inline display comes back", async () => {
    const site = await createSite({ body: frame("") });
    const page = await site.open();
    await page.locator(".nl-hold").waitFor();
    const shown = await createSite({
      body: `${frame("")}<script nonce="n">document.querySelector("iframe").style.display = "flex"</script>`,
    });
    const other = await shown.open();
    await other.locator('.nl-hold [data-nl-consent="allow"]').click();
    expect(await other.evaluate(() => document.querySelector("iframe")?.style.display)).toBe("flex");
  });
  it("once let in: an acceptance loads it no second time, a refusal of that stops it by a reload", async () => {
    const site = await createSite({ body: frame("") });
    const page = await site.open();
    await page.locator(".nl-hold button").nth(1).click();
    const loads = () => site.requests.filter((address) => address === "https://film.example/frame").length;
    await expect.poll(loads).toBe(1);
    await page.evaluate(() => consent.acceptAll());
    await page.evaluate(() => new Promise((painted) => requestAnimationFrame(() => setTimeout(painted))));
    expect(loads()).toBe(1);
    await page.evaluate(() => {
      ran.push("before");
      consent.rejectAll();
    });
    await page.waitForFunction(() => globalThis.ran?.length === 0);
    await page.locator(".nl-hold").waitFor();
    expect(loads()).toBe(1);
  });
});
