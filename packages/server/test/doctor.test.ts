import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { writeFile } from "node:fs/promises";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { bundle } from "../../consent/testing/bundle.ts";
import { otherBanner, otherBanners } from "../../consent/testing/otherBanners.ts";
import { lookAtPage } from "../src/doctor/browser/lookAtPage.ts";
import { openBrowser } from "../src/doctor/browser/openBrowser.ts";
import { examinePage, type Diagnosis } from "../src/doctor/index.ts";
import { customerSite } from "../src/doctor/testing/customerSite.ts";
import { run } from "../src/cli/run.ts";
import { demo, temporaryFolder, testServer } from "./support/testServer.ts";

vi.setConfig({ testTimeout: 60_000 });

/** Serves a page and its scripts on a free port; gone after the test. */
async function serve(html: string, scripts: Readonly<Record<string, string>>): Promise<string> {
  const server = createServer(({ url = "/" }, response) => {
    const script = scripts[url];
    response.setHeader("content-type", script === undefined ? "text/html; charset=utf-8" : "text/javascript");
    response.end(script ?? html);
  });
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

const patience = { quiet: 150, wait: 4000 };

/** Our own banner, from source, on a page whose markup also names our script. */
async function ownPage(lang: string, script: string, granted: string): Promise<string> {
  const code = `
    import { createConsent } from "./index.ts";
    import { drawBanner } from "./banner.ts";
    import { consentTexts } from "./texts.ts";
    const notice = { hash: "0".repeat(64), version: "1", lang: "${lang}" };
    const consent = createConsent({ purposes: ["functional", "analytics", "marketing"], notice });
    drawBanner(consent, { texts: consentTexts["${lang}"], policyUrl: "/privacy", loadSettings: () => import("./settings.ts") });
    const start = (granted) => { if (granted) { ${granted} } };
    start(consent.gate.granted("analytics"));
    consent.gate.on("analytics", start);`;
  const html = `<!doctype html><html lang="${lang}"><head><title>Butikk</title><meta name="viewport" content="width=device-width">
    <script async src="${script}"></script></head><body><h1>Sykler</h1><a href="/sykler">Sykler</a><div style="height:2000px"></div>
    <script type="module" src="/app.js"></script></body></html>`;
  return serve(html, { "/app.js": await bundle(code, "iife") });
}

describe("C31 our own banner", () => {
  it.each(["nb", "en"])(
    "has no finding (%s), and its declaration comes from our script tag",
    async (lang) => {
      const server = await testServer();
      await server.sites.save({
        ...demo,
        services: [{ id: "map", purpose: "functional", name: "Map", hosts: ["*.maps.example"] }],
      });
      const script = `${server.endpoint.replace("127.0.0.1", "localhost")}.js`;
      const granted = 'document.cookie = "_stat_7=1"; fetch("https://a.maps.example/tile").catch(() => {})';
      const url = await ownPage(lang, script, granted);
      expect(await examinePage(`${url}?email=secret`, patience)).toEqual({
        url,
        banner: "nordleads",
        findings: [],
        notes: [],
      });
    },
  );

  it("and names what the site's own declaration lacks", async () => {
    const server = await testServer();
    const script = `${server.endpoint}.js`;
    const granted =
      'localStorage.setItem("other", "secret"); fetch("https://a.maps.example/").catch(() => {})';
    const url = await ownPage("nb", script, granted);
    const { findings } = await examinePage(url, patience);
    expect(findings.map(({ code, rule, evidence }) => [code, rule, evidence["name"]])).toEqual([
      ["undeclared_storage", "C7", "other"],
      ["undeclared_host", "C24", undefined],
    ]);
  });
});

describe("C31 the banners of others", () => {
  it.each(otherBanners)("%s is found, and its answers", async (name) => {
    const html = `<!doctype html><html lang="en"><head><title>Shop</title></head><body><h1>Shop</h1>
      <script type="module" src="/other.js"></script></body></html>`;
    const url = await serve(html, { "/other.js": await otherBanner(name) });
    const browser = await openBrowser(undefined, process.env);
    onTestFinished(() => browser.close());
    const { seen } = await lookAtPage(browser, {
      url,
      patience: { quiet: 150, limit: 4000 },
      onProgress: () => {},
    });
    const actions = seen.banner?.layerOne.buttons.map(({ action }) => action).sort();
    expect(actions).toEqual(["accept", "reject", "settings"]);
    expect(seen.banner).toMatchObject({ shownToRobots: true, askedAgain: false });
    expect(seen.banner?.layerOne.ours).toBe(false);
  });
});

describe("C31 nordleads doctor", () => {
  const doctor = async (...args: string[]) => {
    const out: string[] = [];
    const err: string[] = [];
    const io = {
      env: process.env,
      out: (text: string) => void out.push(text),
      err: (text: string) => void err.push(text),
      stop: new AbortController().signal,
    };
    const code = await run(["doctor", ...args], io);
    return { code, out: out.join("\n"), err: err.join("\n") };
  };

  it("ends with 0 where nothing is found, 1 where something is; progress goes to standard error", async () => {
    const clean = await customerSite({ granted: 'document.cookie = "_stat=1"' });
    onTestFinished(() => clean.close());
    const declaration = join(temporaryFolder(), "declaration.json");
    await writeFile(declaration, JSON.stringify({ analytics: { cookies: ["_stat"] } }));
    const found = await doctor(clean.origin, "--wait", "4", "--declaration", declaration);
    expect(found).toMatchObject({ code: 0, out: expect.stringContaining("nothing found") as string });
    expect(found.err).toContain("A visit without a choice");

    const broken = await customerSite({ head: "localStorage.setItem('early', 1)", when: "false" });
    onTestFinished(() => broken.close());
    const { code, out } = await doctor(broken.origin, "--wait", "4", "--json");
    expect(code).toBe(1);
    const diagnosis = JSON.parse(out) as Diagnosis;
    expect(diagnosis).toMatchObject({
      banner: "none",
      findings: [{ code: "stored_before_consent", rule: "C1" }],
    });
    expect(diagnosis.notes).toHaveLength(1);
  });

  it("ends with 2 where the page, the browser or the declaration is missing, or it is asked wrongly", async () => {
    const gone = await customerSite({ status: 503 });
    onTestFinished(() => gone.close());
    expect(await doctor(gone.origin)).toMatchObject({
      code: 2,
      err: expect.stringContaining("503") as string,
    });
    expect((await doctor("http://127.0.0.1:1/")).code).toBe(2);
    const without = await doctor(gone.origin, "--browser", "/nowhere/chromium");
    expect(without).toMatchObject({ code: 2, err: expect.stringContaining("--browser PATH") as string });
    expect((await doctor(gone.origin, "--declaration", "/nowhere.json")).code).toBe(2);
    expect((await doctor("ftp://shop.example/")).code).toBe(2);
    expect((await doctor(gone.origin, "--wait", "soon")).code).toBe(2);
    expect((await doctor()).code).toBe(2);
    expect((await doctor("--help")).code).toBe(0);
  });
});
