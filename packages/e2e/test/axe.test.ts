import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, test } from "./product.ts";
import { ask, openChat } from "./visitor.ts";

async function violations(page: Page): Promise<string[]> {
  const result = await new AxeBuilder({ page }).analyze();
  return result.violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(" ")).join(", ")}`,
  );
}

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(`axe, ${colorScheme}`, () => {
    test.use({ colorScheme });

    test("C2 C14 the page with the banner, then with the settings", async ({ page, product }) => {
      await page.goto(product.example);
      await expect(page.locator("#nl-consent")).toBeVisible();
      expect(await violations(page)).toEqual([]);
      await page.locator('[data-nl-consent="settings"]').click();
      await expect(page.locator('input[name="analytics"]')).toBeVisible();
      expect(await violations(page)).toEqual([]);
    });

    test("K2 K6 the open chat: first screen, answered, a person offered", async ({ page, product }) => {
      await page.goto(product.example);
      await page.locator('[data-nl-consent="reject"]').click();
      await openChat(page);
      expect(await violations(page)).toEqual([]);
      await ask(page, "Når har dere åpent på lørdager?");
      expect(await violations(page)).toEqual([]);
      await ask(page, "Kan dere reparere romfergen min på Jupiter?");
      expect(await violations(page)).toEqual([]);
    });

    test("A4 the console: sign-in, list, conversation", async ({ page, browser, product }) => {
      const visitor = await (await browser.newContext()).newPage();
      await visitor.goto(product.example);
      await openChat(visitor);
      await ask(visitor, "Når har dere åpent på lørdager?");
      await visitor.context().close();
      await page.goto(`${product.server}/console/`);
      await expect(page.locator('[data-console="sign-in"]')).toBeVisible();
      expect(await violations(page)).toEqual([]);
      await page.locator('[data-console="email"]').fill(product.login.email);
      await page.locator('[data-console="password"]').fill(product.login.password);
      await page.locator('[data-console="sign-in"]').click();
      await expect(page.locator('[data-console="list"]')).toBeVisible();
      expect(await violations(page)).toEqual([]);
      await page.locator('[data-console="conversation-item"]').first().click();
      await expect(page.locator('[data-console="thread"]')).toBeVisible();
      expect(await violations(page)).toEqual([]);
    });
  });
}
