import type { Page } from "playwright";
import { afterAll, describe, expect, it, vi } from "vitest";
import { closeBrowser, createSite, findings } from "../testing/site.ts";
import { en } from "./i18n/en.ts";

vi.setConfig({ testTimeout: 30_000 });
afterAll(() => closeBrowser());

const action = (name: string) => `#nl-consent [data-nl-consent="${name}"]`;
const actions = ["accept", "reject", "settings"] as const;
const hostile = `*{transition:none}section{padding:90px!important;display:none}button{background:red;text-transform:uppercase;padding:40px;float:left}
  h2{font-size:60px;color:red}p{margin:50px}div{display:none}a{color:lime}.x,[dir]{letter-spacing:9px}input{all:revert}`;

const buttons = (page: Page) =>
  page.locator("#nl-consent button").evaluateAll((all) =>
    all.map((button) => {
      const { width, height, bottom, top } = button.getBoundingClientRect();
      const look = getComputedStyle(button);
      return {
        width,
        height,
        seen: top >= 0 && bottom <= innerHeight,
        look: [
          look.color,
          look.backgroundColor,
          look.borderColor,
          look.fontSize,
          look.fontWeight,
          look.borderRadius,
        ].join(),
      };
    }),
  );
const focused = (page: Page) =>
  page.evaluate(() => {
    const { activeElement: found } = document;
    return found?.id || (found as HTMLElement).dataset["nlConsent"] || found?.localName;
  });

describe("C2 layer one", () => {
  it.each([
    [1280, 800, "nb", ""],
    [390, 844, "de", ""],
    [320, 256, "nb", ""],
    [320, 256, "fi", ""],
    [1280, 800, "ar", hostile],
  ] as const)("three equal buttons at %i × %i in %s", async (width, height, lang, style) => {
    const site = await createSite({
      context: { viewport: { width, height } },
      lang,
      style,
      dir: lang === "ar" ? "rtl" : "ltr",
    });
    const page = await site.open();
    const found = await buttons(page);
    expect(found).toHaveLength(3);
    const areas = found.map((button) => button.width * button.height);
    expect(Math.max(...areas) / Math.min(...areas)).toBeLessThan(1.02);
    for (const button of found) {
      expect(Math.min(button.width, button.height)).toBeGreaterThanOrEqual(44);
      expect(button.seen).toBe(true);
      expect(button.look).toBe(found[0]?.look);
    }
    const box = (await page.locator("#nl-consent").boundingBox())!;
    expect((box.width * box.height) / (width * height)).toBeLessThanOrEqual(0.6);
  });
  it("reject is two Tab stops from the top of the page, the page is not trapped, Escape is not a choice", async () => {
    const site = await createSite();
    const page = await site.open();
    const stops = [];
    for (let stop = 0; stop < 5; stop++) {
      await page.keyboard.press("Tab");
      stops.push(await focused(page));
    }
    expect(stops).toEqual(["accept", "reject", "settings", "a", "home"]);
    await page.keyboard.press("Escape");
    expect(await page.locator("#nl-consent").isVisible()).toBe(true);
    expect(await page.evaluate(() => consent.get().decided)).toBe(false);
    await page.click("#field");
    expect(await focused(page)).toBe("field");
  });
  it("shifts nothing: neither when it comes nor when it goes", async () => {
    const site = await createSite({
      body: '<iframe data-nl-purpose="marketing" data-src="/frame" title="Kart" width="600" height="300"></iframe><p id="after">etter</p>',
    });
    const page = await site.open();
    const top = () => page.locator("#after").evaluate((after) => after.getBoundingClientRect().top);
    await page.locator(".nl-hold").waitFor();
    const before = await top();
    const size = await page.locator(".nl-hold").boundingBox();
    await page.click(action("accept"));
    await page.waitForFunction(() => frames[0]?.location.pathname === "/frame");
    expect(await top()).toBe(before);
    expect(await page.locator("iframe").boundingBox()).toEqual(size);
  });
  it("no optional purpose is ticked beforehand", async () => {
    const page = await (await createSite()).open();
    await page.click(action("settings"));
    expect(
      await page
        .locator("dialog input")
        .evaluateAll((all) => all.map((one) => (one as HTMLInputElement).checked)),
    ).toEqual([false, false, false]);
  });
});

describe("C8 after the choice", () => {
  it.each(actions.slice(0, 2))(
    "%s: the focus is back where it was, the result is announced once",
    async (name) => {
      const page = await (await createSite()).open();
      await page.focus("#field");
      await page.evaluate(() => {
        const region = document.querySelector("output")!;
        new MutationObserver(() => region.textContent && heard.push(region.textContent)).observe(region, {
          childList: true,
        });
      });
      await page.focus(action(name));
      await page.keyboard.press("Enter");
      expect(await page.locator("#nl-consent").count()).toBe(0);
      expect(await focused(page)).toBe("field");
      await page.waitForFunction(() => heard.length > 0);
      await page.evaluate(() => new Promise((done) => setTimeout(done, 200)));
      expect(await page.evaluate(() => heard)).toEqual(["Valget ditt er lagret."]);
    },
  );
  it("without a place before, the focus is on the page's first heading, where Tab does not stop", async () => {
    const page = await (await createSite()).open();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    expect(await focused(page)).toBe("h1");
    await page.keyboard.press("Tab");
    expect(await focused(page)).toBe("field");
    expect(await page.locator("h1").getAttribute("tabindex")).toBe("-1");
  });
  it("through layer two as well", async () => {
    const page = await (await createSite()).open();
    await page.focus("#field");
    await page.focus(action("settings"));
    await page.keyboard.press("Enter");
    await page.locator('input[name="analytics"]').check();
    await page.click('[data-nl-consent="save"]');
    expect(await page.locator("#nl-consent, dialog").count()).toBe(0);
    expect(await focused(page)).toBe("field");
  });
});

describe("C14 reopening", () => {
  it("shows the present state, the receipt and what is stored; Escape leaves it as it was", async () => {
    const storage = { analytics: { cookies: ["_ga*"], days: 400 } };
    const site = await createSite({ consent: { storage } });
    const page = await site.open();
    await page.click(action("settings"));
    await page.locator('input[name="analytics"]').check();
    await page.click('[data-nl-consent="save"]');
    await page.waitForFunction(() => consent.receipt() !== null);
    expect(site.posts[0]?.decision).toMatchObject({
      action: "save",
      layer: 2,
      choices: { analytics: true, marketing: false },
    });
    await page.click("#again");
    const checked = () =>
      page
        .locator("dialog input")
        .evaluateAll((all) =>
          all.map((one) => [(one as HTMLInputElement).name, (one as HTMLInputElement).checked]),
        );
    expect(await checked()).toEqual([
      ["functional", false],
      ["analytics", true],
      ["marketing", false],
    ]);
    const words = await page.locator("dialog").innerText();
    expect(words).toMatch(/Last ned kvittering 1 \(24\. november 2026\)/);
    await page.locator("dialog summary").nth(1).click();
    expect(await page.locator("dialog details[open] li").allInnerTexts()).toEqual(["_ga* cookie, 400 døgn"]);
    const download = page.waitForEvent("download");
    await page.getByText("Last ned kvittering").click();
    expect((await download).suggestedFilename()).toBe("consent-receipt-1.json");
    await page.locator('input[name="marketing"]').check();
    await page.keyboard.press("Escape");
    await page.locator("dialog").waitFor({ state: "detached" });
    expect(await focused(page)).toBe("again");
    expect(await page.evaluate(() => consent.get().choices)).toMatchObject({
      analytics: true,
      marketing: false,
    });
    await page.click("#again");
    await page.click('dialog [data-nl-consent="reject"]');
    expect(await focused(page)).toBe("again");
    await expect.poll(() => site.posts[1]?.decision).toMatchObject({ action: "reject_all", layer: 2 });
  });
  it("from a link that came later, inside an open shadow root", async () => {
    const page = await (await createSite()).open();
    await page.evaluate(() => {
      const root = document
        .querySelector("main")!
        .appendChild(document.createElement("div"))
        .attachShadow({ mode: "open" });
      const link = root.appendChild(document.createElement("a"));
      link.href = "/elsewhere";
      link.textContent = "valg";
      link.dataset["nlConsent"] = "open";
    });
    await page.click("text=valg");
    expect(await page.locator("dialog").isVisible()).toBe(true);
    expect(new URL(page.url()).pathname).toBe("/");
  });
});

describe("a frame that waits", () => {
  const body = `<iframe data-nl-purpose="marketing" data-src="/frame" title="Kart" width="600" height="300"></iframe>
    <iframe data-nl-purpose="analytics" data-src="/frame2" title="Statistikk" width="1" height="1"></iframe>`;
  it("C6 asks in its place, and allows its own purpose alone", async () => {
    const site = await createSite({ body });
    const page = await site.open();
    expect(await page.locator(".nl-hold").allInnerTexts()).toEqual([
      "Kart\n\nInnhold fra shop.example.\n\nTillat «Markedsføring»\nVis denne gangen",
    ]);
    await page.click('[data-nl-consent="allow"]');
    await page.waitForFunction(() => frames[0]?.location.pathname === "/frame");
    expect(await page.locator(".nl-hold, #nl-consent").count()).toBe(0);
    await expect
      .poll(() => site.posts[0]?.decision)
      .toMatchObject({
        action: "save",
        layer: 0,
        choices: { functional: false, analytics: false, marketing: true },
      });
  });
});

it("taken away, it leaves nothing behind", async () => {
  const page = await (await createSite({ banner: false })).open();
  const left = await page.evaluate((texts) => {
    const { drawBanner } = globalThis.nl as unknown as typeof import("./banner.ts");
    const before = document.body.innerHTML;
    drawBanner(consent, {
      texts,
      policyUrl: "/",
      loadSettings: () => Promise.reject(new Error("down")),
    }).destroy();
    return [document.body.innerHTML === before, document.adoptedStyleSheets.length];
  }, en);
  expect(left).toEqual([true, 0]);
});

it("C14 where layer two cannot be fetched, layer one asks", async () => {
  const page = await (await createSite({ banner: false })).open();
  await page.evaluate((texts) => {
    const { drawBanner } = globalThis.nl as unknown as typeof import("./banner.ts");
    consent.acceptAll();
    drawBanner(consent, {
      texts,
      policyUrl: "/",
      loadSettings: () => Promise.reject(new Error("down")),
    });
  }, en);
  expect(await page.locator("#nl-consent").count()).toBe(0);
  await page.click("#again");
  expect(await page.locator("#nl-consent").isVisible()).toBe(true);
});

describe("axe finds nothing", () => {
  const body =
    '<iframe data-nl-purpose="marketing" data-src="/frame" title="Kart" width="600" height="300"></iframe>';
  it.each([
    ["light", "light", "none", "nb", 1280],
    ["dark", "dark", "none", "en", 1280],
    ["forced colours", "light", "active", "nn", 1280],
    ["right to left", "dark", "none", "ar", 390],
    ["small", "light", "none", "se", 320],
  ] as const)("%s", async (_, colorScheme, forcedColors, lang, width) => {
    const site = await createSite({
      body,
      lang,
      dir: lang === "ar" ? "rtl" : "ltr",
      consent: { storage: { analytics: { cookies: ["_ga"], days: 30 } } },
      context: { colorScheme, forcedColors, viewport: { width, height: width === 320 ? 256 : 800 } },
    });
    const page = await site.open();
    await page.locator(".nl-hold").waitFor({ state: "attached" });
    expect(await findings(page)).toEqual([]);
    await page.click(action("settings"));
    await page.locator("dialog summary").first().click();
    expect(await findings(page)).toEqual([]);
    await page.click('dialog [data-nl-consent="reject"]');
    await page.waitForFunction(() => document.querySelector("output")?.textContent);
    expect(await findings(page)).toEqual([]);
  });
});
