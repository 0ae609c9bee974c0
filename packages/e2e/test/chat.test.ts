import { device, disturbances, foreignRequests } from "./device.ts";
import { expect, test } from "./product.ts";
import { openChat, ask } from "./visitor.ts";

test.describe("the chat on the example site", () => {
  test("K1 K2 K3 the panel comes at the click, says that an AI answers, and gives focus back", async ({
    page,
    context,
    product,
  }) => {
    const foreign = foreignRequests(page, product.example);
    const noise = disturbances(page);
    await page.goto(product.example);
    const launcher = page.locator('[data-nl="launcher"]');
    await expect(launcher).toBeVisible();
    expect(foreign).toHaveLength(1);
    const panel = await openChat(page);
    expect(foreign.filter((url) => /\/assets\/chat\./.test(url))).toHaveLength(1);
    await expect(panel).toHaveAttribute("role", "dialog");
    await expect(panel).toContainText(/KI|AI/);
    await expect(page.locator('[data-nl="log"]')).toHaveAttribute("role", "log");
    await expect(page.locator('[data-nl="input"]')).toBeFocused();
    await page.keyboard.press("Escape");
    await expect(panel).toBeHidden();
    await expect(launcher).toBeFocused();
    expect((await device(context, page)).cookies).toEqual([]);
    expect(noise).toEqual([]);
  });

  test("K6 a question in Norwegian gets a streamed answer from the pages, with its sources", async ({
    page,
    product,
  }) => {
    await page.goto(product.example);
    await openChat(page);
    const answer = await ask(page, "Hva koster det å få levert en sykkel hjem?");
    await expect(answer).toContainText(/kr|NOK/);
    await expect(page.locator('[data-nl="sources"] a').first()).toHaveAttribute(
      "href",
      new RegExp(`^${product.example}/levering`),
    );
  });

  test("K6 a question in English gets an answer from the English pages", async ({ page, product }) => {
    await page.goto(`${product.example}/en/`);
    await openChat(page);
    await ask(page, "How long is the warranty on the frame?");
    await expect(page.locator('[data-nl="sources"] a').first()).toHaveAttribute(
      "href",
      new RegExp(`^${product.example}/en/`),
    );
  });

  test("K6 K10 what the pages do not answer gets an honest answer and the offer of a person", async ({
    page,
    product,
  }) => {
    await page.goto(product.example);
    await openChat(page);
    await ask(page, "Kan dere reparere romfergen min på Jupiter?");
    await page.locator('[data-nl="handoff"]').click();
    await expect(page.locator('[data-nl="panel"]')).toContainText(/menneske|kollega|person|svarer/i);
  });

  test("K12 the conversation is there after a reload, and in a second tab", async ({
    page,
    context,
    product,
  }) => {
    await page.goto(product.example);
    await openChat(page);
    await ask(page, "Når har dere åpent på lørdager?");
    const words = await page.locator('[data-nl="message"][data-role="assistant"]').last().innerText();
    await page.reload();
    if (!(await page.locator('[data-nl="panel"]').isVisible())) await openChat(page);
    await expect(page.locator('[data-nl="message"][data-role="visitor"]').last()).toContainText("lørdager");
    await expect(page.locator('[data-nl="message"][data-role="assistant"]').last()).toHaveText(words, {
      useInnerText: true,
    });

    const second = await context.newPage();
    await second.goto(`${product.example}/apningstider`);
    await openChat(second);
    await expect(second.locator('[data-nl="message"][data-role="visitor"]').last()).toContainText("lørdager");
    await ask(second, "Hvor lang er garantien på rammen?");
    await page.bringToFront();
    await expect(page.locator('[data-nl="message"][data-role="visitor"]').last()).toContainText("garantien");
    expect((await device(context, page)).cookies).toEqual([]);
  });

  test("K13 a message written while the server cannot be reached goes when it can", async ({
    page,
    context,
    product,
  }) => {
    await page.goto(product.example);
    await openChat(page);
    await ask(page, "Når har dere åpent på lørdager?");
    await context.setOffline(true);
    await page.locator('[data-nl="input"]').fill("Tar dere Vipps?");
    await page.keyboard.press("Enter");
    await expect(page.locator('[data-nl="message"][data-role="visitor"]')).toHaveCount(2);
    await context.setOffline(false);
    await expect(page.locator('[data-nl="message"][data-role="assistant"][data-state="done"]')).toHaveCount(
      2,
      { timeout: 20_000 },
    );
    await expect(page.locator('[data-nl="message"][data-role="visitor"]')).toHaveCount(2);
  });

  test("S1 C4 K12 with every storage blocked everything works in memory, and the page stays silent", async ({
    page,
    product,
  }) => {
    const noise = disturbances(page);
    await page.addInitScript(() => {
      const refuse = (): never => {
        throw new DOMException("blocked", "SecurityError");
      };
      for (const name of ["localStorage", "sessionStorage", "indexedDB", "caches"])
        Object.defineProperty(window, name, { get: refuse });
      Object.defineProperty(Document.prototype, "cookie", { get: () => "", set() {} });
    });
    await page.goto(product.example);
    await page.locator('[data-nl-consent="accept"]').click();
    await expect(page.locator("#nl-consent")).toBeHidden();
    await openChat(page);
    await ask(page, "Når har dere åpent på lørdager?");
    expect(noise.filter((line) => !line.includes("statistikk"))).toEqual([]);
  });
});
