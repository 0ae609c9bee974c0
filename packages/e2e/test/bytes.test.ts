import { request } from "node:http";
import { expect, test } from "./product.ts";
import { openChat } from "./visitor.ts";

/** The demo's own settings, as far as they weigh in the script, in one language. */
const likeTheDemo = [
  ...["--name", "Lyngvik Sykkel", "--lang", "nb", "--origin", "http://localhost:8788"],
  ...["--policy", "http://localhost:8788/personvern", "--accent", "#0d4a5a"],
  ...["--controller", "Lyngvik Sykkel", "--contact", "personvern@lyngvik-sykkel.example"],
];

/** The bytes of a body as it travels. */
function travels(url: string): Promise<number> {
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
    await product.nordleads("site", "add", "plain", ...likeTheDemo, "--no-consent");
    await product.nordleads("site", "add", "banner", ...likeTheDemo);
    const plain = await travels(`${product.server}/v1/plain.js`);
    const whole = await travels(`${product.server}/v1/banner.js`);
    test
      .info()
      .annotations.push({ type: "bytes", description: `${plain} without the banner, ${whole} with it` });
    expect(plain).toBeLessThanOrEqual(1500);
    expect(whole - plain).toBeLessThanOrEqual(4500);
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
    test
      .info()
      .annotations.push({ type: "bytes", description: `${sizes.length} files, ${sizes.join(" + ")}` });
    expect(fetched.size).toBeGreaterThan(0);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(12_000);
  });
});
