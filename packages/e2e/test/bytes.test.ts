import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync } from "node:zlib";
import { expect, test } from "./product.ts";
import { openChat } from "./visitor.ts";

const dist = fileURLToPath(new URL("../../embed/dist/", import.meta.url));
const brotli = (code: string): number => brotliCompressSync(Buffer.from(code)).length;

/** The bytes of a body as it travels. */
async function travels(url: string): Promise<number> {
  const { request } = await import("node:http");
  return new Promise((resolve, reject) => {
    request(url, { headers: { "accept-encoding": "br" } }, (response) => {
      if (response.headers["content-encoding"] !== "br") reject(new Error(`${url} is not compressed`));
      let bytes = 0;
      response.on("data", (data: Buffer) => (bytes += data.length));
      response.on("end", () => resolve(bytes));
    })
      .on("error", reject)
      .end();
  });
}

test.describe("bytes, brotli 11", () => {
  test("S10 the script: 1,500 B without the banner, 4,500 B more with it", async ({ product }) => {
    const whole = await (await fetch(`${product.server}/v1/demo.js`)).text();
    const settings = JSON.parse(/\{"v":1,.*?\}(?=[,;)}\]])/s.exec(whole)?.[0] ?? "null") as object | null;
    expect(settings === null || typeof settings === "object").toBe(true);
    const manifest = JSON.parse(readFileSync(join(dist, "manifest.json"), "utf8")) as { loaderWithoutBanner: string };
    const plain = brotli(readFileSync(join(dist, manifest.loaderWithoutBanner), "utf8"));
    const withBanner = await travels(`${product.server}/v1/demo.js`);
    test.info().annotations.push({ type: "bytes", description: `loader ${plain}, with banner and settings ${withBanner}` });
    expect(plain).toBeLessThanOrEqual(1500);
    expect(withBanner - plain).toBeLessThanOrEqual(4500);
  });

  test("K1 opening the chat: 12,000 B in all", async ({ page, product }) => {
    const fetched = new Set<string>();
    await page.goto(product.example);
    await expect(page.locator('[data-nl="launcher"]')).toBeVisible();
    page.on("request", (request) => {
      if (request.url().startsWith(`${product.server}/v1/assets/`)) fetched.add(request.url());
    });
    await openChat(page);
    await expect(page.locator('[data-nl="input"]')).toBeFocused();
    await page.waitForLoadState("networkidle");
    const sizes = await Promise.all([...fetched].map(travels));
    test.info().annotations.push({ type: "bytes", description: `${sizes.length} files, ${sizes.join(" + ")}` });
    expect(fetched.size).toBeGreaterThan(0);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(12_000);
  });
});
