import type { Locator, Page } from "@playwright/test";
import { expect } from "@playwright/test";

/** Clicks the launcher; returns the open panel. */
export async function openChat(page: Page): Promise<Locator> {
  await page.locator('[data-nl="launcher"]').click();
  const panel = page.locator('[data-nl="panel"]');
  await expect(panel).toBeVisible();
  return panel;
}

/** Sends a question and waits for the whole answer. */
export async function ask(page: Page, question: string): Promise<Locator> {
  const answers = page.locator('[data-nl="message"][data-role="assistant"][data-state="done"]');
  const before = await answers.count();
  await page.locator('[data-nl="input"]').fill(question);
  await page.keyboard.press("Enter");
  await expect(answers).toHaveCount(before + 1, { timeout: 15_000 });
  return answers.last();
}
