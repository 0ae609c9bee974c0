import type { BrowserContext, Page } from "@playwright/test";

/** Everything that a page's origin holds on the device, by kind. */
export interface Device {
  readonly cookies: readonly string[];
  readonly localStorage: readonly string[];
  readonly sessionStorage: readonly string[];
  readonly indexedDB: readonly string[];
  readonly caches: readonly string[];
}

export const nothing: Device = {
  cookies: [],
  localStorage: [],
  sessionStorage: [],
  indexedDB: [],
  caches: [],
};

/** Reads what is really there, as the browser tells it. */
export async function device(context: BrowserContext, page: Page): Promise<Device> {
  const cookies = (await context.cookies()).map((cookie) => cookie.name).sort();
  const stored = await page.evaluate(async () => ({
    localStorage: Object.keys(localStorage).sort(),
    sessionStorage: Object.keys(sessionStorage).sort(),
    indexedDB: (await indexedDB.databases()).map((database) => database.name ?? "").sort(),
    caches: await caches.keys(),
  }));
  return { cookies, ...stored };
}

/** Collects the addresses that a page requests from now on, without the page's own origin. */
export function foreignRequests(page: Page, own: string): string[] {
  const seen: string[] = [];
  page.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(own) && !url.startsWith("data:")) seen.push(url);
  });
  return seen;
}

/** Collects what would disturb the customer's page: uncaught errors and console messages of error or warning. */
export function disturbances(page: Page): string[] {
  const seen: string[] = [];
  page.on("pageerror", (error) => seen.push(`error: ${error.message}`));
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning")
      seen.push(`${message.type()}: ${message.text()}`);
  });
  return seen;
}
