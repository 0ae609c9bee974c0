import { afterAll, describe, expect, it, vi } from "vitest";
import fc from "fast-check";
import { brotliSize } from "../testing/bundle.ts";
import { closeBrowser, createSite } from "../testing/site.ts";
import { nbBanner } from "./i18n/banner/nb.ts";
import { nb } from "./i18n/nb.ts";
import { renderBanner, type RenderOptions } from "./renderBanner.ts";

vi.setConfig({ testTimeout: 30_000 });
afterAll(() => closeBrowser());

const options: RenderOptions = {
  texts: nbBanner,
  policyUrl: "/personvern",
  purposes: ["functional", "analytics", "marketing"],
  notice: { hash: "0123456789abcdef".repeat(4) },
  lang: "nb",
  nonce: "n",
};

describe("C28 layer one from the page's own server", () => {
  it("is there before any script, and is taken over without being drawn again", async () => {
    const site = await createSite({
      rendered: renderBanner(options),
      headers: {
        "content-security-policy":
          "default-src 'self'; connect-src *; script-src 'nonce-n'; style-src 'nonce-n'",
      },
      init: () => {
        document.addEventListener("readystatechange", () => {
          (globalThis as { first?: unknown }).first ??= document.querySelector("#nl-consent");
        });
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries() as unknown as { value: number }[])
            (globalThis as { shift?: number }).shift =
              ((globalThis as { shift?: number }).shift ?? 0) + entry.value;
        }).observe({ type: "layout-shift", buffered: true });
      },
    });
    const page = await site.open();
    const seen = await page.evaluate(() => ({
      same: (globalThis as { first?: unknown }).first === document.querySelector("#nl-consent"),
      count: document.querySelectorAll("#nl-consent").length,
      shift: (globalThis as { shift?: number }).shift ?? 0,
      looks: getComputedStyle(document.querySelector("#nl-consent")!).position,
    }));
    expect(seen).toEqual({ same: true, count: 1, shift: 0, looks: "fixed" });
    expect(site.requests.map((address) => new URL(address).pathname)).toEqual(["/", "/nl.js", "/boot.js"]);
    await page.click('[data-nl-consent="reject"]');
    expect(await page.locator("#nl-consent").count()).toBe(0);
    expect(await page.evaluate(() => consent.get().decided)).toBe(true);
    expect(site.problems).toEqual([]);
  });
  it("has the markup that the browser would draw", async () => {
    const page = await (await createSite()).open();
    const drawn = await page.locator("#nl-consent").evaluate((section) => section.innerHTML);
    const rendered = renderBanner(options);
    const same = await page.evaluate((html) => {
      const { body } = new DOMParser().parseFromString(html, "text/html");
      for (const button of body.querySelectorAll("button")) button.removeAttribute("type");
      return body.querySelector("#nl-consent")?.innerHTML;
    }, rendered);
    expect(same).toBe(drawn.replaceAll(' type="button"', ""));
  });
  it("is nothing where the cookie holds a valid choice, and goes where a cached page has it all the same", async () => {
    const site = await createSite({ rendered: renderBanner(options) });
    const page = await site.open();
    await page.click('[data-nl-consent="accept"]');
    const [cookie] = await site.context.cookies();
    const header = `a=b; nl_consent=${cookie?.value}`;
    expect(renderBanner({ ...options, cookie: header })).toBe("");
    expect(renderBanner({ ...options, cookie: header, now: Date.now() + 370 * 864e5 })).toContain(
      "nl-consent",
    );
    expect(renderBanner({ ...options, cookie: header, notice: { hash: "f".repeat(64) } })).toContain(
      nb.changed,
    );
    await page.reload();
    await page.waitForFunction(() => !document.querySelector("#nl-consent"));
  });
  it("takes at most 2,000 bytes", () => {
    expect(brotliSize(renderBanner(options))).toBeLessThanOrEqual(2000);
  });
  it("lets no words, address, language or colour out of their place", () => {
    const rulesOf = (html: string): string => /<style[^>]*>(.*?)<\/style>/s.exec(html)?.[1] ?? "";
    const plain = rulesOf(renderBanner(options)).split("{").length;
    const hostile = fc.string({ unit: fc.constantFrom(..."<>\"'&;:}{/* aZ0=".split("")), maxLength: 30 });
    fc.assert(
      fc.property(hostile, hostile, hostile, (words, address, colour) => {
        const html = renderBanner({
          ...options,
          ...{ policyUrl: address, lang: words, nonce: words, accent: colour },
          texts: { ...nbBanner, title: words, purposes: { analytics: words } },
        });
        expect(html.match(/<\/?[a-z0-9]+/g)?.join()).toBe(
          "<style,</style,<section,<h2,</h2,<p,</p,<div,<button,</button,<button,</button,<button,</button,</div,<a,</a,</section",
        );
        const rules = rulesOf(html);
        expect(rules.split("}").length).toBe(rules.split("{").length);
        expect(rules.split("{").length).toBe(plain + (colour ? 1 : 0));
      }),
    );
  });
});
