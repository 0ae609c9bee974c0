import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { chromium, type Page } from "@playwright/test";
import { ask, openChat } from "./test/visitor.ts";
import { startProduct, type Product } from "./test/product.ts";

/** Makes the README's picture from the running product: the visitor's page and the console, side by side. */
const folder = fileURLToPath(new URL("../../docs/images/", import.meta.url));

async function visit(page: Page, product: Product): Promise<void> {
  await page.goto(product.example);
  await page.locator('[data-nl-consent="accept"]').click();
  await page.goto(`${product.example}/priser`);
  await openChat(page);
  await ask(page, "Når har dere åpent på lørdager?");
}

async function review(page: Page, product: Product): Promise<void> {
  await page.goto(`${product.server}/console/`);
  await page.locator('[data-console="email"]').fill(product.login.email);
  await page.locator('[data-console="password"]').fill(product.login.password);
  await page.locator('[data-console="sign-in"]').click();
  await page.locator('[data-console="conversation-item"]').first().click();
  await page.locator('[data-console="message"]').nth(1).waitFor();
  await page.locator('[data-console="timeline"]').getByText("priser").first().waitFor();
}

const product = await startProduct();
const browser = await chromium.launch({
  executablePath: process.env["NORDLEADS_CHROMIUM"] ?? "/usr/bin/chromium",
  args: ["--no-sandbox"],
});
const open = async (width: number): Promise<Page> =>
  (await browser.newContext({ viewport: { width, height: 800 }, locale: "nb-NO" })).newPage();
const [visitor, support, sheet] = await Promise.all([open(1100), open(1280), open(2380)]);
await visit(visitor, product);
await review(support, product);
const shots = await Promise.all(
  [visitor, support].map(async (page) => (await page.screenshot()).toString("base64")),
);
await sheet.setContent(
  `<body style="margin:0;display:flex;background:#e7ebee">${shots.map((shot) => `<img src="data:image/png;base64,${shot}">`).join("")}</body>`,
);
mkdirSync(folder, { recursive: true });
await sheet.screenshot({ path: `${folder}main-road.png`, scale: "css" });
await browser.close();
await product.stop();
