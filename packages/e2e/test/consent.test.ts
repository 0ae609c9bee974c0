import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { device, disturbances, foreignRequests, nothing } from "./device.ts";
import { expect, test } from "./product.ts";
import { ask, openChat } from "./visitor.ts";

test.describe("consent on the example site", () => {
  test("C1 S10 before a decision: nothing stored, nothing requested but the script", async ({
    page,
    context,
    product,
  }) => {
    const foreign = foreignRequests(page, product.example);
    const noise = disturbances(page);
    const counted = async (): Promise<unknown> =>
      (await page.request.get(`${product.example}/statistikk/antall`)).json();
    const before = await counted();
    await page.goto(product.example);
    await expect(page.locator("#nl-consent")).toBeVisible();
    await page.mouse.wheel(0, 2000);
    await page.waitForLoadState("networkidle");
    expect(foreign).toEqual([`${product.server}/v1/demo.js`]);
    expect(await device(context, page)).toEqual(nothing);
    expect(noise).toEqual([]);
    expect(await counted()).toEqual(before);
  });

  test("C2 accept, reject and settings stand side by side, equal; the page is not trapped; Escape is no choice", async ({
    page,
    context,
    product,
  }) => {
    await page.goto(product.example);
    const boxes = await Promise.all(
      ["accept", "reject", "settings"].map(async (name) => {
        const button = page.locator(`#nl-consent [data-nl-consent="${name}"]`);
        await expect(button).toBeVisible();
        return (await button.boundingBox()) ?? { width: 0, height: 0 };
      }),
    );
    const areas = boxes.map(({ width, height }) => width * height);
    expect(Math.max(...areas) / Math.min(...areas)).toBeLessThan(1.02);
    for (const { width, height } of boxes) {
      expect(width).toBeGreaterThanOrEqual(44);
      expect(height).toBeGreaterThanOrEqual(44);
    }
    await page.keyboard.press("Escape");
    await expect(page.locator("#nl-consent")).toBeVisible();
    expect((await device(context, page)).cookies).toEqual([]);
    await page.getByRole("link", { name: "Priser" }).first().click();
    await expect(page).toHaveURL(/priser/);
  });

  test("C3 C6 C11 refusal is kept and delivered with a signed receipt; nothing gated runs", async ({
    page,
    context,
    product,
  }) => {
    await page.goto(product.example);
    const delivered = page.waitForResponse(
      (response) => response.url().endsWith("/v1/demo/consent") && response.request().method() === "POST",
    );
    await page.locator('[data-nl-consent="reject"]').click();
    await expect(page.locator("#nl-consent")).toBeHidden();
    const response = await delivered;
    expect(response.status()).toBe(201);
    const receipt = await response.json();
    expect(receipt.record).toMatchObject({
      site: "demo",
      action: "reject_all",
      choices: { analytics: false },
    });
    expect(receipt.jws.split(".")).toHaveLength(3);
    await page.reload();
    await page.waitForLoadState("networkidle");
    await expect(page.locator("#nl-consent")).toHaveCount(0);
    const held = await device(context, page);
    expect(held.cookies).toEqual(["nl_consent"]);
    expect(held.localStorage).toEqual(["nl_receipt"]);
    expect(held.sessionStorage).toEqual([]);
    expect(held.indexedDB).toEqual([]);
  });

  test("C6 C7 a gated script runs only after its purpose is granted, in every tab, and a withdrawal stops it", async ({
    page,
    context,
    product,
  }) => {
    const other = await context.newPage();
    await other.goto(`${product.example}/priser`);
    await expect(other.locator("#nl-consent")).toBeVisible();
    await page.goto(product.example);
    const started = page.waitForRequest((request) => request.url().endsWith("/statistikk"));
    await page.locator('[data-nl-consent="accept"]').click();
    await started;
    await expect(other.locator("#nl-consent")).toBeHidden();
    await expect.poll(async () => (await device(context, page)).cookies).toEqual(["_ls_id", "nl_consent"]);

    await page.locator('footer [data-nl-consent="open"]').click();
    const settings = page.locator('input[name="analytics"]');
    await expect(settings).toBeChecked();
    await settings.uncheck();
    await Promise.all([
      page.waitForEvent("load"),
      other.waitForEvent("load"),
      page.locator('[data-nl-consent="save"]').click(),
    ]);
    await page.waitForLoadState("networkidle");
    const held = await device(context, page);
    expect(held.cookies).toEqual(["nl_consent"]);
    expect(held.localStorage).not.toContain("ls_visits");
    expect(held.indexedDB).toEqual([]);
    const count = async (): Promise<unknown> =>
      (await page.request.get(`${product.example}/statistikk/antall`)).json();
    const before = await count();
    await page.waitForTimeout(2500);
    expect(await count()).toEqual(before);
  });

  test("C6 an embedded frame asks in its place, and loads when it is allowed there", async ({
    page,
    product,
  }) => {
    const frames: string[] = [];
    page.on("request", (request) => frames.push(request.url()));
    await page.goto(`${product.example}/kontakt`);
    await page.locator('[data-nl-consent="reject"]').click();
    expect(frames.filter((url) => url.endsWith("/kart.html"))).toEqual([]);
    await page.locator('[data-nl-consent="allow"]').click();
    await expect(page.frameLocator("iframe.map").locator("svg").first()).toBeVisible();
  });

  test("D4 all that we keep on the device is in the storage declaration", async ({
    page,
    context,
    product,
  }) => {
    await page.goto(product.example);
    await page.locator('[data-nl-consent="accept"]').click();
    await openChat(page);
    await ask(page, "Når har dere åpent på lørdager?");
    const declared = (await (await page.request.get(`${product.server}/v1/demo/privacy`)).json()).storage as {
      kind: string;
      key: string;
    }[];
    const held = await device(context, page);
    const ours = [
      ...held.cookies.map((key) => ({ kind: "cookie", key })),
      ...held.localStorage.map((key) => ({ kind: "localStorage", key })),
      ...held.sessionStorage.map((key) => ({ kind: "sessionStorage", key })),
      ...held.indexedDB.map((key) => ({ kind: "indexedDB", key })),
    ].filter(({ key }) => key.startsWith("nl_"));
    expect(ours.length).toBeGreaterThan(4);
    for (const item of ours) expect(declared).toContainEqual(expect.objectContaining(item));
  });

  test("C27 who is under the age of consent: what they wrote before any choice is gone, here and at the server", async ({
    page,
    context,
    product,
  }) => {
    await page.goto(product.example);
    await openChat(page);
    await ask(page, "Når har dere åpent på lørdager?");
    const kept = await page.evaluate(() => sessionStorage["nl_chat"] as string);
    const { id, token } = JSON.parse(kept) as { id: string; token: string };
    const conversation = (): Promise<number> =>
      page.request
        .get(`${product.server}/v1/demo/chat/${id}`, {
          headers: { authorization: `Bearer ${token}` },
        })
        .then((response) => response.status());
    expect(await conversation()).toBe(200);
    await page.locator('[data-nl-consent="settings"]').first().click();
    await Promise.all([page.waitForEvent("load"), page.getByText("Jeg er under 16 år").click()]);
    await expect.poll(conversation).not.toBe(200);
    const held = await device(context, page);
    expect(held).toMatchObject({ cookies: ["nl_consent"], localStorage: ["nl_receipt"], sessionStorage: [] });
    await expect.poll(() => page.evaluate(() => localStorage["nl_receipt"] as string)).not.toContain(token);
  });

  test("C20 C21 a site that asks for it: Google's tags are told, a listed host waits, from the script tag", async ({
    page,
    product,
  }) => {
    let html = "";
    const shop = createServer((_, response) => {
      response.setHeader("content-type", "text/html");
      response.end(html);
    });
    await new Promise<void>((listening) => shop.listen(0, listening));
    const address = `http://localhost:${(shop.address() as AddressInfo).port}`;
    const site = {
      ...{
        name: "Butikken",
        origins: [address],
        langs: ["nb"],
        purposes: ["analytics", "marketing"],
      },
      ...{
        storage: {},
        policyUrl: `${address}/personvern`,
        subProcessors: [],
        strict: true,
        google: true,
      },
      controller: { name: "Butikken", contact: "personvern@shop.example" },
      services: [{ id: "video", purpose: "marketing", name: "Filmhylla", hosts: ["film.example"] }],
    };
    const file = join(mkdtempSync(join(tmpdir(), "nordleads-site-")), "site.json");
    writeFileSync(file, JSON.stringify(site));
    await product.nordleads("site", "add", "early", "--file", file);
    html = `<!doctype html><html lang="nb"><head><title>Butikk</title>
      <script src="${product.server}/v1/early.js"></script>
      <script>const late = document.createElement("script"); late.src = "https://film.example/player.js";
        document.head.append(late);</script></head><body><h1>Butikk</h1></body></html>`;
    const asked: string[] = [];
    await page.route("https://film.example/**", (route) => {
      asked.push(route.request().url());
      return route.fulfill({ contentType: "text/javascript", body: "" });
    });
    await page.goto(address);
    await expect(page.locator("#nl-consent")).toBeVisible();
    const told = (): Promise<unknown> =>
      page.evaluate(() =>
        (globalThis as unknown as { dataLayer: ArrayLike<unknown>[] }).dataLayer.map((entry) => [
          entry[1],
          (entry[2] as Record<string, string>)["ad_storage"],
        ]),
      );
    expect(await told()).toEqual([["default", "denied"]]);
    expect(asked).toEqual([]);
    await page.locator('[data-nl-consent="accept"]').click();
    await expect.poll(() => asked).toEqual(["https://film.example/player.js"]);
    expect(await told()).toEqual([
      ["default", "denied"],
      ["update", "granted"],
    ]);
    shop.close();
  });
});
