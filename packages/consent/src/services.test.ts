import { afterAll, describe, expect, it, vi } from "vitest";
import { closeBrowser, createSite, findings, shop } from "../testing/site.ts";
import { nb } from "./i18n/nb.ts";

vi.setConfig({ testTimeout: 30_000 });
afterAll(() => closeBrowser());

const services = { video: "marketing", map: "marketing", counter: "analytics" };
const facts = {
  services: [
    {
      id: "video",
      purpose: "marketing",
      name: "Filmhylla",
      text: { nb: "Viser filmer." },
      recipient: { name: "Filmhylla AS", place: "USA", transfer: "EU–US DPF" },
      url: "https://film.example/privacy",
      storage: { cookies: ["_film"], thirdParty: ["film.example"], days: 30 },
    },
    { id: "map", purpose: "marketing", name: "Kartet" },
  ],
};
const granted = `["marketing","video","map","counter"].map((name) => consent.gate.granted(name))`;

describe("C24 services", () => {
  it("have their purpose's answer until they have their own", async () => {
    const site = await createSite({ consent: { services } });
    const page = await site.open();
    const answers = () => page.evaluate<boolean[]>(granted);
    expect(await answers()).toEqual([false, false, false, false]);
    await page.evaluate(() => consent.set({ marketing: true }));
    expect(await answers()).toEqual([true, true, true, false]);
    await page.evaluate(() => consent.set({ video: false }));
    expect(await answers()).toEqual([true, false, true, false]);
    await page.reload();
    expect(await answers()).toEqual([true, false, true, false]);
    // Who answers a purpose answers its services.
    await page.evaluate(() => consent.set({ marketing: true }));
    expect(await answers()).toEqual([true, true, true, false]);
    await page.evaluate(() => consent.set({ marketing: false, map: true }));
    expect(await answers()).toEqual([false, false, true, false]);
    await page.evaluate(() => consent.withdraw("map"));
    expect(await answers()).toEqual([false, false, false, false]);
    await page.evaluate(() => {
      consent.acceptAll();
      consent.withdraw("marketing");
    });
    expect(await answers()).toEqual([false, false, false, true]);
    await page.evaluate(() => consent.set({ unknown: true, constructor: true }));
    expect(await answers()).toEqual([false, false, false, true]);
  });
  it("tell those who listen, each change once, and are in the decision", async () => {
    const site = await createSite({ consent: { services } });
    const page = await site.open();
    const heard = await page.evaluate(() => {
      const seen: unknown[] = [];
      for (const name of ["marketing", "video", "map"])
        consent.gate.on(name, (answer) => seen.push(`${name} ${answer}`));
      consent.set({ marketing: true, map: false });
      consent.set({ video: false });
      consent.rejectAll();
      return seen;
    });
    expect(heard).toEqual(["map false", "marketing true", "video true", "video false", "marketing false"]);
    await expect
      .poll(() => site.posts[0]?.decision)
      .toMatchObject({
        choices: { functional: false, analytics: false, marketing: true },
        services: { video: true, map: false, counter: false },
      });
  });
  it("are kept in the cookie only where they are not as their purpose", async () => {
    const site = await createSite({ consent: { services } });
    const page = await site.open();
    await page.evaluate(() => consent.set({ marketing: true, video: false }));
    const [cookie] = await site.context.cookies();
    expect(cookie?.value).toMatch(/\.0123456789abcdef~functional~analytics\.marketing~video$/);
  });
  it("hold back content by their own name, and ask for themselves in its place", async () => {
    const body = `<iframe data-nl-purpose="video" data-src="/frame1" title="Film" width="600" height="300"></iframe>
      <iframe data-nl-purpose="map" data-src="/frame2" title="Kart" width="600" height="300"></iframe>
      <img data-nl-purpose="counter" data-src="/pixel.png" alt="">`;
    const site = await createSite({ body, consent: { services } });
    const page = await site.open();
    await page.locator(".nl-hold").first().locator('[data-nl-consent="allow"]').click();
    await page.waitForFunction(() => frames[0]?.location.pathname === "/frame1");
    expect(await page.evaluate<boolean[]>(granted)).toEqual([false, true, false, false]);
    expect(await page.locator(".nl-hold").count()).toBe(1);
    expect(site.requests).not.toContain(`${shop}/pixel.png`);
    await page.evaluate(() => consent.set({ counter: true }));
    await expect.poll(() => site.requests).toContain(`${shop}/pixel.png`);
  });
  it("may be let in once, and nothing is kept", async () => {
    const body = `<iframe data-nl-purpose="video" data-src="/frame1" title="Film" width="600" height="300"></iframe>
      <iframe data-nl-purpose="video" data-src="/frame2" title="Film" width="600" height="300"></iframe>`;
    const site = await createSite({ body, consent: { services } });
    const page = await site.open();
    await page.locator(".nl-hold button").nth(1).click();
    await page.waitForFunction(() => frames[0]?.location.pathname === "/frame1");
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe("iframe");
    expect(await page.locator(".nl-hold").count()).toBe(1);
    expect(site.requests.filter((address) => address.includes("frame"))).toEqual([`${shop}/frame1`]);
    expect(await site.stored(page)).toMatchObject({ cookies: [], localStorage: [] });
    expect(await page.evaluate<boolean[]>(granted)).toEqual([false, false, false, false]);
    await page.reload();
    await expect.poll(() => page.locator(".nl-hold").count()).toBe(2);
    expect(site.posts).toEqual([]);
  });
});

describe("C24 layer two", () => {
  it("tells what each service does, whom it sends to, where and on what basis, and what it stores", async () => {
    const site = await createSite({ facts, consent: { services } });
    const page = await site.open();
    await page.click('[data-nl-consent="settings"]');
    await page.getByText("Tjenester (2)").click();
    const words = await page.locator(".nl-services").innerText();
    for (const part of [
      "Filmhylla",
      "Viser filmer.",
      "Sendes til Filmhylla AS, USA. Grunnlag for overføringen: EU–US DPF.",
      "Om personvern hos Filmhylla",
    ])
      expect(words).toContain(part);
    await page.locator(".nl-services .nl-item summary").click();
    expect(await page.locator(".nl-services li").allInnerTexts()).toEqual([
      "_film cookie, 30 døgn",
      "Lagres hos film.example. Det kan ikke slettes herfra.",
    ]);
    expect(await page.locator(".nl-services input").count()).toBe(0);
  });
  it("has a switch for each where the site says so; a purpose's switch turns its services", async () => {
    const site = await createSite({ facts: { ...facts, chooseServices: true }, consent: { services } });
    const page = await site.open();
    await page.click('[data-nl-consent="settings"]');
    await page.getByText("Tjenester (2)").click();
    await page.locator('input[name="marketing"]').check();
    expect(await page.locator('input[name="video"]').isChecked()).toBe(true);
    await page.locator('input[name="video"]').uncheck();
    await page.click('[data-nl-consent="save"]');
    expect(await page.evaluate<boolean[]>(granted)).toEqual([true, false, true, false]);
    await page.click("#again");
    await page.getByText("Tjenester (2)").click();
    expect(await page.locator('input[name="video"]').isChecked()).toBe(false);
    expect(await page.locator('input[name="map"]').isChecked()).toBe(true);
  });
  it("tells who is responsible, the policy's date and the notice's version", async () => {
    const site = await createSite({
      facts: {
        controller: { name: "Butikken AS", contact: "personvern@shop.example" },
        processor: { name: "Driften AS", contact: "drift@host.example" },
        policyUpdated: "2026-04-01",
      },
    });
    const page = await site.open();
    await page.click('[data-nl-consent="settings"]');
    const words = await page.locator(".nl-who").innerText();
    expect(words).toContain("Behandlingsansvarlig: Butikken AS, personvern@shop.example");
    expect(words).toContain("Databehandler: Driften AS, drift@host.example");
    expect(words).toContain("Slik bruker vi opplysninger, sist endret 1. april 2026 (1)");
  });
  it("takes everything back in one click, once something is granted", async () => {
    const site = await createSite();
    const page = await site.open();
    await page.click('[data-nl-consent="settings"]');
    expect(await page.getByText("Trekk tilbake alt").count()).toBe(0);
    await page.click('dialog [data-nl-consent="accept"]');
    await page.click("#again");
    await page.getByText("Trekk tilbake alt").click();
    expect(await page.evaluate(() => consent.gate.granted("analytics"))).toBe(false);
    await expect
      .poll(() => site.posts[1]?.decision)
      .toMatchObject({ action: "withdraw", layer: 2, input: "pointer" });
  });
});

describe("C27 who is too young", () => {
  it("says so where the site asks: all is refused, and the server is told", async () => {
    const site = await createSite({ facts: { minimumAge: 16 } });
    const page = await site.open();
    await page.evaluate(() => consent.acceptAll());
    await page.click("#again");
    await page.getByText("Jeg er under 16 år").click();
    expect(await page.evaluate(() => consent.get())).toMatchObject({
      decided: true,
      choices: { functional: false, analytics: false, marketing: false },
    });
    await expect.poll(() => site.posts[1]?.decision).toMatchObject({ action: "under_age", layer: 2 });
  });
  it("is not asked otherwise", async () => {
    const page = await (await createSite()).open();
    await page.click('[data-nl-consent="settings"]');
    expect(await page.locator("dialog").innerText()).not.toMatch(/under \d+ år/);
  });
});

describe("C26 asked again", () => {
  const earlier = { fedcba9876543210: { consent: nb, purposes: ["functional", "analytics"], storage: {} } };
  const choice = "1.subject-1.1790000000000.fedcba9876543210~functional.analytics";

  it("layer one says that something has changed, layer two says what", async () => {
    const site = await createSite({
      facts: { purposes: ["functional", "analytics", "marketing"] },
      notices: earlier,
    });
    await site.context.addCookies([{ name: "nl_consent", value: choice, url: shop }]);
    const page = await site.open();
    expect(await page.locator("#nl-consent").innerText()).toContain(nb.changed);
    await page.click('[data-nl-consent="settings"]');
    await page.locator(".nl-news li").waitFor();
    expect(await page.locator(".nl-news").innerText()).toBe(
      "Endret siden du valgte 21. september 2026\nNytt: Markedsføring",
    );
    expect(await findings(page)).toEqual([]);
  });
  it("where the earlier notice cannot be had, the choice is made without it", async () => {
    const site = await createSite();
    await site.context.addCookies([{ name: "nl_consent", value: choice, url: shop }]);
    const page = await site.open();
    await page.click('[data-nl-consent="settings"]');
    await page.click('dialog [data-nl-consent="reject"]');
    expect(await page.evaluate(() => consent.get())).toMatchObject({ decided: true });
    expect(await page.evaluate(() => consent.get().changedFrom)).toBeUndefined();
  });
  it("nothing is said to who is asked for the first time", async () => {
    const page = await (await createSite({ notices: earlier })).open();
    expect(await page.locator("#nl-consent").innerText()).not.toContain(nb.changed);
  });
});
