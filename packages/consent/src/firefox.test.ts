import type { Browser, Page } from "puppeteer-core";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { createFirefoxSite, firefox, type FirefoxSite } from "../testing/firefox.ts";
import type { SiteOptions } from "../testing/site.ts";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const path = process.env["NORDLEADS_FIREFOX"];
const storage = { analytics: { cookies: ["stat"], localStorage: ["stat"], indexedDB: ["stat"] } };
const body = `<template data-nl-purpose="analytics"><script src="/t.js"></script></template>
  <iframe data-nl-purpose="marketing" data-src="/frame" title="Kart" width="600" height="300"></iframe>`;
const scripts = {
  "/t.js": 'ran.push("t"); document.cookie = "stat=1"; localStorage.stat = 1; indexedDB.open("stat");',
};
const strict = {
  "content-security-policy":
    "default-src 'self'; script-src 'nonce-n' 'strict-dynamic'; style-src 'nonce-n'; require-trusted-types-for 'script'; trusted-types 'none'",
};

const held = (page: Page) =>
  page.evaluate(async () => ({
    cookie: document.cookie.replaceAll(/=[^;]*/g, ""),
    localStorage: Object.keys(localStorage).sort(),
    databases: (await indexedDB.databases()).map(({ name }) => name),
  }));

describe.skipIf(!path)("in Firefox", () => {
  let browser: Browser;
  let site: FirefoxSite;
  beforeAll(async () => {
    browser = await firefox(path!);
  });
  afterAll(() => browser.close());
  afterEach(() => site.close());
  const open = async (options: SiteOptions = {}): Promise<Page> => {
    site = await createFirefoxSite(browser, { body, scripts, ...options, consent: { storage } });
    const page = await site.open();
    await page.waitForSelector("#nl-consent");
    return page;
  };

  it("C1 nothing is stored and nothing but the script is requested before a decision", async () => {
    const page = await open();
    expect(await held(page)).toEqual({ cookie: "", localStorage: [], databases: [] });
    expect(site.requests.filter((asked) => asked !== "/favicon.ico")).toEqual(["/", "/nl.js", "/boot.js"]);
  });
  it("C3 C6 C9 a refusal runs nothing, is kept and is delivered", async () => {
    const page = await open();
    await page.click('#nl-consent [data-nl-consent="reject"]');
    await page.waitForFunction(() => consent.receipt() !== null);
    expect(site.decisions).toMatchObject([{ action: "reject_all", input: "pointer" }]);
    await page.reload();
    expect(await page.evaluate(() => [consent.get().decided, ran.length])).toEqual([true, 0]);
    expect(await page.$("#nl-consent")).toBeNull();
  });
  it("C6 C7 an acceptance runs what waited, under a strict policy; a withdrawal removes it and loads the page again", async () => {
    const page = await open({ headers: strict });
    const violations = await page.evaluate(() => {
      document.addEventListener("securitypolicyviolation", ({ violatedDirective }) =>
        heard.push(violatedDirective),
      );
      return heard;
    });
    expect(violations).toEqual([]);
    await page.click('#nl-consent [data-nl-consent="accept"]');
    await page.waitForFunction(() => ran.length === 1 && localStorage["stat"]);
    expect(await page.evaluate(() => heard)).toEqual([]);
    await page.evaluate(() => consent.withdraw());
    await page.waitForFunction(() => globalThis.ran?.length === 0 && consent.get().decided);
    await vi.waitFor(
      async () =>
        expect(await held(page)).toEqual({
          cookie: "nl_consent",
          localStorage: ["nl_receipt"],
          databases: [],
        }),
      { timeout: 10_000 },
    );
  });
  it("C7 another tab follows", async () => {
    const one = await open();
    const two = await site.open();
    await two.waitForSelector("#nl-consent");
    await one.evaluate(() => consent.acceptAll());
    await two.waitForFunction(() => ran.length === 1 && !document.querySelector("#nl-consent"));
    await one.evaluate(() => consent.withdraw());
    await two.waitForFunction(() => globalThis.ran?.length === 0);
    expect(await two.evaluate(() => consent.gate.granted("analytics"))).toBe(false);
  });
  it("C8 C14 the settings show the state, Escape is no choice, and the focus comes back", async () => {
    const page = await open();
    await page.click("#again");
    await page.waitForSelector("dialog[open] input[name=analytics]");
    await page.keyboard.press("Escape");
    await page.waitForFunction(() => !document.querySelector("dialog"));
    expect(await page.evaluate(() => [consent.get().decided, document.activeElement?.id])).toEqual([
      false,
      "again",
    ]);
    await page.click("#again");
    await page.click("dialog input[name=analytics]");
    await page.click('dialog [data-nl-consent="save"]');
    expect(await page.evaluate(() => consent.get().choices)).toEqual({
      functional: false,
      analytics: true,
      marketing: false,
    });
    await page.waitForFunction(() => document.querySelector("output")?.textContent);
  });
  it("C24 in a frame's place it may be allowed", async () => {
    const page = await open();
    await page.click('.nl-hold [data-nl-consent="allow"]');
    await page.waitForFunction(() => frames[0]?.location.pathname === "/frame");
    expect(await page.evaluate(() => consent.gate.granted("marketing"))).toBe(true);
  });
});
