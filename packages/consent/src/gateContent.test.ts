import { afterAll, describe, expect, it, vi } from "vitest";
import { closeBrowser, createSite } from "../testing/site.ts";

vi.setConfig({ testTimeout: 30_000 });
afterAll(() => closeBrowser());

const scripts = Object.fromEntries(
  ["a", "b", "c", "d"].map((name) => [`/${name}.js`, `ran.push("${name}")`]),
);
const accept = '[data-nl-consent="accept"]';
const strict = {
  "content-security-policy":
    "script-src 'nonce-n' 'strict-dynamic'; style-src 'nonce-n'; object-src 'none'; base-uri 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
};

describe("C6 gated content", () => {
  it("runs after its purpose is granted, in document order, once, with its attributes", async () => {
    const site = await createSite({
      scripts,
      body: `
        <template data-nl-purpose="analytics"><p id="moved">hei</p><script src="/a.js" id="a" crossorigin="anonymous" class="k"></script>
          <script>ran.push("inline after " + ran.at(-1)); ran.push(!!document.querySelector("#moved"))</script></template>
        <script type="text/plain" data-nl-purpose="marketing">ran.push("m")</script>
        <script type="text/plain" data-nl-purpose="analytics" data-src="/b.js" id="b"></script>
        <script type="text/plain" data-nl-purpose="analytics" src="/c.js"></script>
        <script type="text/plain" data-nl-purpose="analytics" data-type="module">import "/d.js"; ran.push("module")</script>
        <iframe data-nl-purpose="analytics" data-src="/frame" title="ramme"></iframe>`,
    });
    const page = await site.open();
    expect(await page.evaluate(() => ran)).toEqual([]);
    expect(site.requests.filter((address) => /[abcd]\.js$|frame/.test(address))).toEqual([]);
    await page.evaluate(() => consent.set({ analytics: true }));
    await page.waitForFunction(
      () => ran.includes("module") && frames.length && frames[0]?.location.pathname === "/frame",
    );
    expect(await page.evaluate(() => ran)).toEqual(["a", "inline after a", true, "b", "c", "d", "module"]);
    expect(
      await page
        .locator("#a")
        .evaluate((script: HTMLScriptElement) => [script.className, script.crossOrigin, script.type]),
    ).toEqual(["k", "anonymous", ""]);
    await page.evaluate(() => consent.set({ marketing: true }));
    await page.waitForFunction(() => ran.includes("m"));
    await page.evaluate(() => consent.acceptAll());
    expect(await page.evaluate(() => ran.length)).toBe(8);
  });
  it("counts elements that come later, also while the purpose is granted", async () => {
    const site = await createSite({ scripts });
    const page = await site.open();
    const add = (name: string) =>
      page.evaluate((address) => {
        const script = document.createElement("script");
        script.type = "text/plain";
        script.dataset["nlPurpose"] = "analytics";
        script.dataset["src"] = address;
        document.querySelector("main")!.append(script);
      }, `/${name}.js`);
    await add("a");
    await page.click(accept);
    await page.waitForFunction(() => ran.length === 1);
    await add("b");
    await page.waitForFunction(() => ran.length === 2);
    expect(await page.evaluate(() => ran)).toEqual(["a", "b"]);
  });
  it("starts after the banner is gone and painted, one a task", async () => {
    const site = await createSite({
      body: ["a", "b"]
        .map(
          (name) =>
            `<script type="text/plain" data-nl-purpose="analytics">ran.push("${name}"); queueMicrotask(() => ran.push("end of ${name}"))</script>`,
        )
        .join(""),
    });
    const page = await site.open();
    await page.evaluate(() => {
      requestAnimationFrame(() => ran.push("frame"));
      document.querySelector<HTMLElement>('[data-nl-consent="accept"]')!.click();
      ran.push(document.querySelector("#nl-consent") ? "banner" : "hidden");
    });
    await page.waitForFunction(() => ran.length === 6);
    expect(await page.evaluate(() => ran)).toEqual(["hidden", "frame", "a", "end of a", "b", "end of b"]);
  });
  it("does not start what was withdrawn before its turn, nor after the end", async () => {
    const site = await createSite({
      body: '<script type="text/plain" data-nl-purpose="analytics">ran.push("a")</script>',
    });
    const page = await site.open();
    await page.evaluate(() => {
      consent.acceptAll();
      consent.rejectAll();
    });
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 50))));
    expect(await page.evaluate(() => ran)).toEqual([]);
    await page.evaluate(() => {
      (globalThis as unknown as { end: () => void }).end();
      consent.acceptAll();
    });
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 50))));
    expect(await page.evaluate(() => ran)).toEqual([]);
  });
  it("a script that cannot be fetched, or throws, does not hold up the others", async () => {
    const site = await createSite({
      scripts,
      body: `<template data-nl-purpose="analytics"><script src="https://down.invalid/x.js"></script><script>throw new Error("theirs")</script><script>ran.push("last")</script></template>`,
    });
    await site.context.route("https://down.invalid/**", (route) => route.abort());
    const page = await site.open();
    await page.click(accept);
    await page.waitForFunction(() => ran.length > 0);
    expect(await page.evaluate(() => ran)).toEqual(["last"]);
  });
  it("takes any gate", async () => {
    const site = await createSite({ banner: false });
    const page = await site.open();
    expect(
      await page.evaluate(() => {
        const heard: string[] = [];
        const gate = {
          granted: () => false,
          on: (purpose: string) => (heard.push(purpose), () => undefined),
        };
        document.body.insertAdjacentHTML("beforeend", '<template data-nl-purpose="x"></template>');
        (globalThis as unknown as { nl: { gateContent(gate: unknown): void } }).nl.gateContent(gate);
        return heard;
      }),
    ).toEqual(["x"]);
  });
});

describe("C6 strict CSP and Trusted Types", () => {
  it("templates, text/plain scripts and frames run with a nonce, without one violation", async () => {
    const site = await createSite({
      headers: strict,
      scripts,
      body: `<template data-nl-purpose="analytics"><script nonce="n" src="/a.js"></script><script nonce="n">ran.push("inline")</script></template>
        <script type="text/plain" nonce="n" data-nl-purpose="analytics" src="/b.js"></script>
        <script type="text/plain" nonce="n" data-nl-purpose="analytics">ran.push("plain")</script>
        <iframe data-nl-purpose="analytics" data-src="/frame" title="ramme"></iframe>`,
    });
    const page = await site.open();
    await page.evaluate(() =>
      document.addEventListener("securitypolicyviolation", (event) => heard.push(event.violatedDirective)),
    );
    expect(await page.locator("#nl-consent").evaluate((banner) => getComputedStyle(banner).position)).toBe(
      "fixed",
    );
    await page.click(accept);
    await page.waitForFunction(() => ran.length === 4 && frames[0]?.location.pathname === "/frame");
    expect(await page.evaluate(() => ran)).toEqual(["a", "inline", "b", "plain"]);
    await page.click("#again");
    await page.locator('[data-nl-consent="save"]').waitFor();
    expect(await page.evaluate(() => heard)).toEqual([]);
    expect(site.problems).toEqual([]);
  });
  it("a script's data-src is refused there, and the rest goes on", async () => {
    const site = await createSite({
      headers: strict,
      body: `<script type="text/plain" nonce="n" data-nl-purpose="analytics" data-src="/a.js"></script>
        <script type="text/plain" nonce="n" data-nl-purpose="analytics">ran.push("next")</script>`,
      scripts,
    });
    const page = await site.open();
    await page.click(accept);
    await page.waitForFunction(() => ran.length > 0);
    expect(await page.evaluate(() => ran)).toEqual(["next"]);
  });
});
