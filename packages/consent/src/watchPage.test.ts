import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { Page } from "playwright";
import { brotliSize, bundle } from "../testing/bundle.ts";
import { closeBrowser, createSite, type SiteOptions } from "../testing/site.ts";
import type { Finding, PageWatch, WatchOptions, watchPage } from "./watchPage.ts";

declare global {
  var startWatch: typeof watchPage;
  var watch: PageWatch;
}

vi.setConfig({ testTimeout: 30_000 });

let script = "";
beforeAll(async () => {
  script = await bundle(
    'import { watchPage } from "./watchPage.ts"; globalThis.startWatch = watchPage;',
    "iife",
  );
});
afterAll(() => closeBrowser());

const storage = {
  necessary: { cookies: ["cart"], requests: ["collect.example/*"] },
  analytics: {
    cookies: ["_an_*"],
    localStorage: ["an"],
    sessionStorage: ["an"],
    indexedDB: ["an"],
    caches: ["an"],
    requests: ["stats.example/*"],
    days: 30,
  },
};

/** A page that watches itself from the first script of its body on. */
async function open(
  site: SiteOptions = {},
  options: Partial<WatchOptions> = {},
): Promise<{ page: Page; problems: string[]; warnings: string[] }> {
  const given = JSON.stringify({ storage, purposes: ["analytics"], ...options });
  const made = await createSite({
    ...site,
    scripts: {
      "/watch.js": script,
      "/start.js": `globalThis.watch = startWatch(consent.gate, ${given})`,
      ...site.scripts,
    },
    body: `<script nonce="n" src="/watch.js"></script><script nonce="n" src="/start.js"></script>${site.body ?? ""}`,
  });
  const warnings: string[] = [];
  made.context.on("console", (message) => {
    if (message.type() === "warning" && message.text().startsWith("NordLeads")) warnings.push(message.text());
  });
  return { page: await made.open(), problems: made.problems, warnings };
}

const found = (page: Page): Promise<readonly Finding[]> => page.evaluate(() => watch.findings());
/** Without the delivery of the choice itself, which `necessary` declares. */
const brief = (findings: readonly Finding[]): string[] =>
  findings
    .filter(({ name, allowed }) => !(name.startsWith("collect.example/") && allowed))
    .map(
      ({ kind, name, declared, allowed }) => `${kind} ${name} ${declared ?? "-"} ${allowed ? "yes" : "no"}`,
    );

/** Every way to keep or ask, under one name, with a secret as the value. */
function everything(name: string, host: string): void {
  document.cookie = `_${name}_1=secret`;
  localStorage.setItem(name, "secret");
  sessionStorage[name] = "secret";
  indexedDB.open(name);
  void caches.open(name);
  const at = `https://${host}/secretless?q=secret#secret`;
  void fetch(at).catch(() => undefined);
  navigator.sendBeacon(at, "secret");
  const request = new XMLHttpRequest();
  request.open("GET", at.replace("secretless", "xhr"));
  request.send("secret");
  const image = document.createElement("img");
  image.src = at;
  document.body.append(image);
  const frame = document.createElement("iframe");
  frame.src = at.replace("secretless", "frame");
  document.body.append(frame);
  new Image().src = at.replace("secretless", "pixel");
}

const expected = (name: string, host: string, rest: string): string[] =>
  [
    `cookie _${name}_1`,
    `localStorage ${name}`,
    `sessionStorage ${name}`,
    `indexedDB ${name}`,
    `cache ${name}`,
    `request ${host}/secretless`,
    `request ${host}/xhr`,
    `image ${host}/secretless`,
    `frame ${host}/frame`,
    `image ${host}/pixel`,
  ]
    .map((one) => `${one} ${rest}`)
    .sort();

const settled = (page: Page, host: string): Promise<unknown> =>
  page.waitForFunction((name) => watch.findings().some((one) => one.name === name), `${host}/pixel`);

describe("C22 development guard", () => {
  it("names each cookie, key, database, cache and request that is undeclared, never a value", async () => {
    const { page, warnings, problems } = await open();
    await page.evaluate(`(${String(everything)})("x", "track.example")`);
    await settled(page, "track.example");
    const findings = await found(page);
    expect(brief(findings).sort()).toEqual(expected("x", "track.example", "- no"));
    expect(warnings).toHaveLength(10);
    expect(JSON.stringify([findings, warnings])).not.toMatch(/secret(?!less)|[?#]/);
    expect(problems).toEqual([]);
  });
  it("names what comes before its purpose is granted; afterwards it is allowed and quiet", async () => {
    const { page, warnings } = await open();
    await page.evaluate(`(${String(everything)})("an", "stats.example")`);
    await settled(page, "stats.example");
    expect(brief(await found(page)).sort()).toEqual(expected("an", "stats.example", "analytics no"));
    expect(warnings).toHaveLength(10);
    const after = await open();
    await after.page.evaluate(() => consent.acceptAll());
    await after.page.evaluate(`(${String(everything)})("an", "stats.example")`);
    await settled(after.page, "stats.example");
    expect(brief(await found(after.page)).sort()).toEqual(expected("an", "stats.example", "analytics yes"));
    expect(after.warnings).toEqual([]);
  });
  it("a property written before the grant counts as before it, however late it is seen", async () => {
    const { page } = await open();
    await page.evaluate(() => {
      localStorage["an"] = "1";
      consent.acceptAll();
    });
    expect(brief(await found(page))).toEqual(["localStorage an analytics no"]);
  });
  it("says nothing of the gate's own, of the own host, of a removal, or of what is held back", async () => {
    const { page } = await open({
      body: '<script type="text/plain" data-nl-purpose="analytics" data-src="https://stats.example/a.js"></script><script type="text/plain" data-nl-purpose="analytics" src="https://other.example/b.js"></script>',
    });
    await page.evaluate(async () => {
      localStorage.setItem("nl_x", "1");
      document.cookie = "old=; Max-Age=0";
      await fetch("/own");
      consent.rejectAll();
    });
    await page.waitForFunction(() => localStorage["nl_receipt"]);
    expect((await found(page)).filter((one) => !one.allowed)).toEqual([]);
  });
  it("an element is declared by its own purpose", async () => {
    const { page } = await open({
      body: '<script type="text/plain" data-nl-purpose="analytics" src="https://other.example/b.js"></script>',
      scripts: { "/b.js": "ran.push('b')" },
    });
    await page.evaluate(() => consent.acceptAll());
    await page.waitForFunction(() => ran.includes("b"));
    expect(brief(await found(page)).filter((one) => one.startsWith("script"))).toEqual([
      "script other.example/b.js analytics yes",
    ]);
  });
  it("tells the host of the script that did it", async () => {
    const { page } = await open({
      body: '<script src="https://cdn.example/lib.js"></script>',
      scripts: { "/lib.js": 'document.cookie = "lib=1"; localStorage.setItem("lib", "1")' },
    });
    const findings = await found(page);
    expect(findings.filter(({ name }) => name === "lib").map(({ kind, by }) => [kind, by])).toEqual([
      ["cookie", "cdn.example"],
      ["localStorage", "cdn.example"],
    ]);
  });
  it("writes the declaration from what it saw, ids folded", async () => {
    const { page } = await open();
    const declaration = await page.evaluate(() => {
      document.cookie = "_an_123456=1";
      document.cookie = "cart=1";
      document.cookie = "only a value";
      localStorage.setItem("seen_1a2b3c4d", "1");
      localStorage.setItem("seen_5e6f7a8b", "1");
      sessionStorage.setItem("*", "1");
      indexedDB.open("db");
      void caches.open("files");
      return watch.declaration();
    });
    expect(declaration).toEqual({
      analytics: { cookies: ["_an_*"], days: 30 },
      necessary: { cookies: ["cart"] },
      undeclared: { localStorage: ["seen_*"], indexedDB: ["db"] },
    });
  });
  it("what a purpose that the site does not ask for declares is undeclared", async () => {
    const { page } = await open({}, { purposes: [] });
    await page.evaluate(() => {
      localStorage.setItem("an", "1");
    });
    expect(brief(await found(page))).toEqual(["localStorage an - no"]);
  });
  it("ended, the page is as before, and silent", async () => {
    const { page } = await open();
    const same = await page.evaluate(() => {
      watch.end();
      const targets: [object, string][] = [
        [Document.prototype, "cookie"],
        [CookieStore.prototype, "set"],
        [Storage.prototype, "setItem"],
        [IDBFactory.prototype, "open"],
        [CacheStorage.prototype, "open"],
        [globalThis, "fetch"],
        [Navigator.prototype, "sendBeacon"],
        [XMLHttpRequest.prototype, "open"],
        [XMLHttpRequest.prototype, "send"],
      ];
      const now = () =>
        targets.flatMap(([owner, key]) => {
          const { value, get, set, writable, enumerable, configurable } = Object.getOwnPropertyDescriptor(
            owner,
            key,
          )!;
          return [value, get, set, writable, enumerable, configurable] as unknown[];
        });
      const before = now();
      const orders = targets.map(([owner]) => Object.getOwnPropertyNames(owner).join());
      const again = startWatch(consent.gate, { storage: {}, purposes: ["analytics"] });
      const during = now();
      const native = targets.every(([, key], at) => {
        const one = (during[at * 6] ?? during[at * 6 + 2]) as () => void;
        return one.name.endsWith(key) && Function.prototype.toString.call(one).includes("[native code]");
      });
      again.end();
      const after = now();
      localStorage.setItem("late", "1");
      return {
        wrapped: during.filter((one, at) => one !== before[at]).length,
        native,
        restored: after.every((one, at) => one === before[at]),
        order: targets.every(([owner], at) => orders[at] === Object.getOwnPropertyNames(owner).join()),
        late: again.findings().length + watch.findings().length,
      };
    });
    expect(same).toEqual({ wrapped: 9, native: true, restored: true, order: true, late: 0 });
  });
  it("ended below another wrapper, leaves that one in place and only passes on", async () => {
    const { page } = await open();
    const result = await page.evaluate(() => {
      const ours = Storage.prototype.setItem;
      const theirs = function (this: Storage, key: string, value: string): void {
        ours.call(this, key, value);
      };
      Storage.prototype.setItem = theirs;
      watch.end();
      localStorage.setItem("late", "1");
      return [Storage.prototype.setItem === theirs, localStorage.getItem("late"), watch.findings().length];
    });
    expect(result).toEqual([true, "1", 0]);
  });
  it("never throws into the page: errors, answers and odd arguments are the browser's own", async () => {
    const { page, problems } = await open();
    const result = await page.evaluate(async () => {
      watch.end();
      let heard = 0;
      const broken = startWatch(consent.gate, {
        storage: {},
        purposes: [],
        warn: () => {
          throw new Error("warn");
        },
        onFinding: () => {
          heard++;
          throw new Error("hears");
        },
      });
      localStorage.setItem("x", "1");
      let turned = 0;
      const odd = { toString: () => `odd${++turned}` };
      localStorage.setItem(odd as unknown as string, "1");
      const errors = [
        () => (Storage.prototype.setItem as () => void).call(localStorage),
        () => indexedDB.open("x", -1),
      ].map((call) => {
        try {
          call();
          return "none";
        } catch (error) {
          return (error as Error).name;
        }
      });
      const rejected = await fetch("https://").catch((error: Error) => error.name);
      return [errors, rejected, turned, broken.findings().map(({ name }) => name), heard];
    });
    expect(result).toEqual([["TypeError", "TypeError"], "TypeError", 1, ["x", "odd1"], 2]);
    expect(problems).toEqual([]);
  });
  it("takes a broken gate as one that grants nothing", async () => {
    const { page, problems } = await open();
    const result = await page.evaluate(() => {
      watch.end();
      const broken = (): never => {
        throw new Error("gate");
      };
      const other = startWatch({ granted: broken, on: broken }, { storage: {}, purposes: ["analytics"] });
      localStorage.setItem("x", "1");
      other.end();
      other.end();
      return other.findings().map(({ name, allowed }) => [name, allowed]);
    });
    expect(result).toEqual([["x", false]]);
    expect(problems).toEqual([]);
  });
  it("works under a strict CSP and Trusted Types 'none', without one violation", async () => {
    const { page, problems } = await open({
      headers: {
        "content-security-policy":
          "script-src 'nonce-n' 'strict-dynamic'; style-src 'nonce-n'; object-src 'none'; base-uri 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
      },
      scripts: { "/page.js": `(${String(everything)})("x", "track.example")` },
      body: '<script nonce="n" src="/page.js"></script>',
    });
    await settled(page, "track.example");
    expect(brief(await found(page)).sort()).toEqual(expected("x", "track.example", "- no"));
    expect(problems).toEqual([]);
  });
  it("stays below its budget of bytes", async () => {
    const size = brotliSize(await bundle('export { watchPage } from "./watchPage.ts";'));
    expect(size).toBeLessThanOrEqual(2600);
  });
});
