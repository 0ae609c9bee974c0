import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { Page } from "playwright";
import { brotliSize, bundle } from "../testing/bundle.ts";
import { closeBrowser, createSite, type Site, type SiteOptions } from "../testing/site.ts";
import { waysToLoad } from "../testing/waysToLoad.ts";
import type { holdBack } from "./holdBack.ts";

declare global {
  var hold: typeof holdBack;
  /** What was held back: tag and name, in order. */
  var told: string[];
  var endHold: () => void;
}

vi.setConfig({ testTimeout: 30_000 });

let script = "";
beforeAll(async () => {
  script = await bundle('import { holdBack } from "./holdBack.ts"; globalThis.hold = holdBack;', "iife");
});
afterAll(() => closeBrowser());

const hosts = { "*.video.example": "marketing", "stats.example": "analytics" };
const start = `globalThis.told = [];
  globalThis.endHold = hold(consent.gate, ${JSON.stringify(hosts)}, {
    held: (element, name) => told.push(element.localName + " " + name),
  });`;

interface Opened {
  readonly page: Page;
  readonly site: Site;
  /** Addresses of other hosts that were asked for, in order. */
  readonly asked: () => string[];
  /** Lets everything that is under way arrive. */
  readonly settle: () => Promise<string[]>;
}

async function open(options: SiteOptions = {}): Promise<Opened> {
  const site = await createSite({
    banner: false,
    ...options,
    scripts: { "/hold.js": script, "/start.js": start, ...options.scripts },
    body: `<script nonce="n" src="/hold.js"></script><script nonce="n" src="/start.js"></script>${options.body ?? ""}`,
  });
  const page = await site.open();
  const asked = (): string[] =>
    site.requests.filter((address) => !/shop\.example|collect\.example/.test(address));
  let turn = 0;
  const settle = async (): Promise<string[]> => {
    // A request after all that was asked for before it, and a paint.
    const mark = `/mark${++turn}`;
    await page.evaluate(async (address) => {
      await new Promise((done) => {
        requestAnimationFrame(() => setTimeout(done));
      });
      await fetch(address);
    }, mark);
    await page.waitForLoadState("networkidle");
    return asked();
  };
  return { page, site, asked, settle };
}

const v = "https://cdn.video.example";

const names = Object.keys(waysToLoad);
const go = (page: Page, way: string, address: string): Promise<void> =>
  page.evaluate(`(${String(waysToLoad[way])})(${JSON.stringify(address)})`);

/** Answers for every address that the ways ask for: one that is a script, a text and no picture. */
const answers = Object.fromEntries(names.map((_, at) => [`/frame${at}.js`, "ran.push('ran')"]));

describe("C21 strict mode", () => {
  it("holds back every way to insert before a request leaves, and starts each once when granted", async () => {
    const { page, settle, site } = await open({ scripts: answers });
    for (const [at, way] of names.entries()) await go(page, way, `${v}/frame${at}.js`);
    expect(await settle()).toEqual([]);
    expect(await page.evaluate(() => told.length)).toBe(names.length);
    await page.evaluate(() => consent.set({ analytics: true }));
    expect(await settle()).toEqual([]);
    await page.evaluate(() => consent.acceptAll());
    const wanted = names.map((_, at) => `${v}/frame${at}.js`);
    expect((await settle()).toSorted()).toEqual(wanted.toSorted());
    await page.evaluate(() => consent.acceptAll());
    expect(await settle()).toHaveLength(names.length);
    expect(await page.evaluate(() => ran.length)).toBe(
      names.filter((way) => way.startsWith("script")).length,
    );
    expect(site.problems).toEqual([]);
  });
  it("lets an unlisted host, and a granted one, through at once", async () => {
    const { page, settle, site } = await open({ scripts: answers });
    for (const [at, way] of names.entries()) await go(page, way, `https://video.example.org/frame${at}.js`);
    expect(await settle()).toHaveLength(names.length);
    await page.evaluate(() => consent.acceptAll());
    await settle();
    for (const [at, way] of names.entries()) await go(page, way, `${v}/frame${at}.js`);
    expect(await settle()).toHaveLength(names.length * 2);
    expect(await page.evaluate(() => told)).toEqual([]);
    expect(site.problems).toEqual([]);
  });
  it("starts scripts in the order in which they came, what comes in between last", async () => {
    const { page } = await open({
      scripts: {
        "/0.js": "ran.push(0)",
        "/1.js": "ran.push(1)",
        "/2.js": "ran.push(2)",
        "/3.js": "ran.push(3)",
      },
    });
    await page.context().route("**/0.js", async (route) => {
      await page.waitForFunction(() => told.length === 4);
      await route.fallback();
    });
    await page.evaluate(() => {
      const put = (at: number, host: string): void => {
        const element = document.createElement("script");
        element.src = `https://${host}/${at}.js`;
        document.head.append(element);
      };
      put(0, "video.example");
      put(1, "stats.example");
      put(2, "a.b.video.example");
      consent.acceptAll();
      put(3, "stats.example");
    });
    await page.waitForFunction(() => ran.length === 4);
    expect(await page.evaluate(() => ran)).toEqual([0, 1, 2, 3]);
    expect(await page.evaluate(() => told)).toEqual([
      "script marketing",
      "script analytics",
      "script marketing",
      "script analytics",
    ]);
  });
  it("a clone of what is held back is held back too, and starts", async () => {
    const { page, settle } = await open({ scripts: { "/a.js": "ran.push('a')" } });
    await page.evaluate((host) => {
      const frame = document.createElement("iframe");
      frame.src = `${host}/frame`;
      document.body.append(frame);
      document.body.append(frame.cloneNode());
      const loader = document.createElement("script");
      loader.src = `${host}/a.js`;
      document.head.append(loader, loader.cloneNode());
    }, v);
    expect(await settle()).toEqual([]);
    await page.evaluate(() => consent.acceptAll());
    await page.waitForFunction(() => ran.length === 2);
    expect((await settle()).filter((address) => address.endsWith("frame"))).toHaveLength(2);
  });
  it("an address that the page takes back is not asked for", async () => {
    const { page, settle } = await open();
    await page.evaluate((host) => {
      const frame = document.body.appendChild(document.createElement("iframe"));
      frame.src = `${host}/frame`;
      frame.src = "about:blank";
      const image = new Image();
      image.setAttribute("srcset", `${host}/a.png`);
      image.setAttribute("srcset", "/own.png");
      consent.acceptAll();
    }, v);
    expect(await settle()).toEqual([]);
  });
  it("of what is parsed, scripts do not run before the grant; then once", async () => {
    const { page } = await open({
      scripts: { "/parsed.js": "ran.push('parsed')", "/own.js": "ran.push('own')" },
      body: `<script src="${v}/parsed.js"></script><iframe src="${v}/frame"></iframe><script src="/own.js"></script>`,
    });
    expect(await page.evaluate(() => [ran, told, frames.length])).toEqual([
      ["own"],
      ["script marketing", "iframe marketing"],
      1,
    ]);
    expect(page.frames().map((frame) => frame.url())).not.toContain(`${v}/frame`);
    await page.evaluate(() => consent.acceptAll());
    await page.waitForFunction(() => ran.includes("parsed"));
    await expect.poll(() => page.frames().map((frame) => frame.url())).toContain(`${v}/frame`);
    expect(await page.evaluate(() => ran)).toEqual(["own", "parsed"]);
  });
  it("what names its own purpose follows that", async () => {
    const { page, settle } = await open({ scripts: { "/a.js": "ran.push('a')" } });
    await page.evaluate((host) => {
      const element = document.createElement("script");
      element.type = "text/plain";
      element.dataset["nlPurpose"] = "functional";
      element.src = `${host}/a.js`;
      document.body.append(element);
    }, v);
    expect(await settle()).toEqual([]);
    await page.evaluate(() => consent.set({ functional: true }));
    await page.waitForFunction(() => ran.includes("a"));
    expect(await page.evaluate(() => told)).toEqual([]);
  });
  it("C7 withdrawal of what has loaded reloads the page; of what has not, does not", async () => {
    const { page, settle } = await open();
    const left = (): Promise<unknown> => page.evaluate(() => ("here" in globalThis ? "here" : "reloaded"));
    await page.evaluate(() => Object.assign(globalThis, { here: true }));
    await page.evaluate(() => consent.acceptAll());
    await page.evaluate(() => consent.withdraw());
    await settle();
    expect(await left()).toBe("here");
    await page.evaluate(() => consent.acceptAll());
    await settle();
    await go(page, "frame, src before", `${v}/frame`);
    await settle();
    await Promise.all([page.waitForEvent("load"), page.evaluate(() => consent.withdraw("marketing"))]);
    expect(await left()).toBe("reloaded");
  });
  it("works under a strict CSP and Trusted Types 'none', without one violation", async () => {
    const { page, settle, site } = await open({
      headers: {
        "content-security-policy":
          "script-src 'nonce-n' 'strict-dynamic'; style-src 'nonce-n'; object-src 'none'; base-uri 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
      },
      scripts: {
        "/page.js": `
          const frame = document.createElement("iframe");
          frame.src = "${v}/frame";
          const image = new Image();
          image.src = "${v}/frame.png";
          document.body.append(frame, image, document.querySelector("template").content.cloneNode(true));`,
        "/trusted.js": "ran.push('trusted')",
      },
      body: `<template><script nonce="n" src="${v}/trusted.js"></script></template><script nonce="n" src="/page.js"></script>`,
    });
    expect(await settle()).toEqual([]);
    await page.evaluate(() => consent.acceptAll());
    await page.waitForFunction(() => ran.includes("trusted"));
    expect((await settle()).toSorted()).toEqual([`${v}/frame`, `${v}/frame.png`, `${v}/trusted.js`]);
    expect(site.problems).toEqual([]);
  });
  it("ended, the page is exactly as before, and what was held back stays so", async () => {
    const { page, settle } = await open();
    await go(page, "frame, innerHTML", `${v}/frame`);
    const result = await page.evaluate(() => {
      const owners = [
        ...[Node, Element, CharacterData, DocumentFragment, ShadowRoot, Document, Range],
        ...[HTMLScriptElement, HTMLIFrameElement, HTMLImageElement, HTMLSourceElement, HTMLLinkElement],
      ].map((type) => type.prototype as object);
      const now = (): unknown[] =>
        owners.flatMap((owner) =>
          Object.entries(Object.getOwnPropertyDescriptors(owner)).flatMap(
            ([key, one]) => [key, ...Object.values(one)] as unknown[],
          ),
        );
      endHold();
      const before = now();
      const end = hold(consent.gate, {});
      const during = now();
      const native = during.every(
        (one, at) => one === before[at] || Function.prototype.toString.call(one).includes("[native code]"),
      );
      end();
      end();
      const after = now();
      return {
        wrapped: during.filter((one, at) => one !== before[at]).length > 30,
        native,
        same: after.length === before.length && after.every((one, at) => one === before[at]),
      };
    });
    expect(result).toEqual({ wrapped: true, native: true, same: true });
    await page.evaluate(() => consent.acceptAll());
    await go(page, "image, never put in", `${v}/free.png`);
    expect(await settle()).toEqual([`${v}/free.png`]);
  });
  it("started twice, or below another wrapper, it still holds back and starts once", async () => {
    const { page, settle } = await open();
    await page.evaluate(() => {
      const ours = Node.prototype.appendChild;
      Node.prototype.appendChild = function <T extends Node>(this: Node, node: T): T {
        return ours.call(this, node) as T;
      };
      const end = hold(consent.gate, { "*.video.example": "marketing" });
      const frame = document.createElement("iframe");
      frame.src = "https://cdn.video.example/frame";
      document.body.appendChild(frame);
      end();
    });
    expect(await settle()).toEqual([]);
    await page.evaluate(() => consent.acceptAll());
    expect(await settle()).toEqual([`${v}/frame`]);
  });
  it("never throws into the page: errors and answers are the browser's own, a broken gate grants nothing", async () => {
    const { page, settle, site } = await open();
    const result = await page.evaluate(() => {
      endHold();
      const calls: readonly (() => unknown)[] = [
        () => document.body.appendChild(null as unknown as Node),
        () => (Node.prototype.appendChild as (node: Node) => void).call(null as unknown as Node, new Image()),
        () => document.body.insertAdjacentHTML("nowhere" as InsertPosition, "<img src=x>"),
        () => document.body.setAttribute("", "x"),
        () => document.body.insertBefore(new Image(), document.head),
        () => document.createDocumentFragment().append("src", "https://cdn.video.example/"),
        () => document.body.append("src", "https://cdn.video.example/"),
        () => Object.getOwnPropertyDescriptor(HTMLImageElement.prototype, "src")!.set!.call({}, "x"),
        () => document.body.setAttribute("src", Symbol("x") as unknown as string),
        () => document.createElement("p").replaceWith("x"),
      ];
      const run = (): string[] =>
        calls.map((call) => {
          try {
            return String(call());
          } catch (error) {
            return (error as Error).name;
          }
        });
      const broken = (): never => {
        throw new Error("gate");
      };
      const before = run();
      const end = hold(
        { granted: broken, on: () => () => undefined },
        { "*.video.example": "marketing" },
        { held: broken },
      );
      const during = run();
      new Image().src = "https://cdn.video.example/broken.png";
      const image = document.createElement("img");
      const back = document.body.appendChild(image) === image;
      end();
      return [JSON.stringify(during) === JSON.stringify(before), back];
    });
    expect(result).toEqual([true, true]);
    expect(await settle()).toEqual([]);
    expect(site.problems).toEqual([]);
  });
  it("stays below its budget of bytes", async () => {
    const size = brotliSize(await bundle('export { holdBack } from "./holdBack.ts";'));
    expect(size).toBeLessThanOrEqual(1450);
  });
});
