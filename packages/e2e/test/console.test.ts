import type { Page } from "@playwright/test";
import { expect, test, type Product } from "./product.ts";
import { ask, openChat } from "./visitor.ts";

async function signIn(page: Page, product: Product): Promise<void> {
  await page.goto(`${product.server}/console/`);
  await page.locator('[data-console="email"]').fill(product.login.email);
  await page.locator('[data-console="password"]').fill(product.login.password);
  await page.locator('[data-console="sign-in"]').click();
  await expect(page.locator('[data-console="list"]')).toBeVisible();
}

test.describe("support reads and takes over", () => {
  test("A3 A4 K10 K11 L2 L7 live list, session and consent beside it, take-over, reply, hand back", async ({
    page,
    browser,
    product,
  }) => {
    const staff = await (await browser.newContext({ locale: "nb-NO" })).newPage();
    await signIn(staff, product);

    await page.goto(product.example);
    await page.locator('[data-nl-consent="accept"]').click();
    await page.waitForResponse(
      (response) => response.url().includes("/v1/demo/log") && response.status() === 202,
    );
    await page.getByRole("link", { name: "Levering" }).first().click();
    await openChat(page);
    const question = `Kan dere levere på søndag til Ytterøya nummer ${Date.now()}?`;
    await ask(page, question);

    const item = staff
      .locator('[data-console="conversation-item"]')
      .filter({ hasText: question.slice(0, 30) });
    await expect(item).toBeVisible();
    await item.click();
    const thread = staff.locator('[data-console="thread"]');
    await expect(thread).toContainText(question);
    await expect(staff.locator('[data-console="consent"]')).toContainText(/statistikk|analyse/i);
    await expect(staff.locator('[data-console="timeline"]')).toContainText("/levering");
    await expect(staff.locator('[data-console="retention"]')).toContainText(/20\d\d/);

    await staff.locator('[data-console="take-over"]').click();
    await expect(page.locator('[data-nl="panel"]')).toContainText("Support svarer deg nå");
    await staff.locator('[data-console="reply"]').pressSequentially("Hei, ");
    await expect(page.locator('[data-nl="typing"]')).toBeVisible();
    await staff.locator('[data-console="reply"]').fill("Hei, vi leverer dit på mandag.");
    await staff.locator('[data-console="send"]').click();
    const reply = page.locator('[data-nl="message"][data-role="agent"]');
    await expect(reply).toContainText("vi leverer dit på mandag");

    await page.locator('[data-nl="input"]').fill("Tusen takk! Når har dere åpent?");
    await page.keyboard.press("Enter");
    await expect(thread).toContainText("Tusen takk!");
    await expect(page.locator('[data-nl="message"][data-role="assistant"]')).toHaveCount(1);

    await staff.locator('[data-console="hand-back"]').click();
    await expect(page.locator('[data-nl="panel"]')).toContainText(
      /AI-assistenten|KI-assistenten|assistenten/i,
    );
    await ask(page, "Når har dere åpent på lørdager?");
    await staff.context().close();
  });

  test("A1 A2 sign-up is closed and the API needs a sign-in", async ({ request, product }) => {
    const signUp = await request.post(`${product.server}/console/auth/sign-up/email`, {
      data: { email: "someone@example.com", password: "correct horse battery", name: "x" },
      headers: { origin: product.server },
    });
    expect(signUp.ok()).toBe(false);
    const me = await request.get(`${product.server}/console/api/me`);
    expect(me.status()).toBe(401);
    expect((await me.json()).code).toBe("sign_in_required");
  });
});
