import { chromium, type BrowserContextOptions, type CDPSession, type Page } from "playwright";
import type { Asked, Site } from "./startSite.ts";
import { startSite } from "./startSite.ts";
import type { Subject } from "./subject.ts";

/** A fresh browser profile on a subject's page. */
export interface Visit {
  /** Opens a tab; `query` without the question mark, such as `tab=b`. Resolves when it is loaded. */
  open(query?: string): Promise<Page>;
  /** Names of the cookies that the profile holds. */
  cookies(): Promise<readonly string[]>;
  end(): Promise<void>;
}

export interface Lab {
  readonly subjects: readonly Subject[];
  readonly site: Site;
  visit(subject: Subject, options?: BrowserContextOptions, prepare?: Prepare): Promise<Visit>;
  /** Requests of the pages since `from` (ms since the epoch) whose address has all of the parts. */
  asked(from: number, ...parts: readonly string[]): readonly Asked[];
  stop(): Promise<void>;
}

/** Before a tab is loaded. */
export type Prepare = (page: Page, session: CDPSession) => Promise<void>;

/** One browser and one site with the pages of all subjects. */
export async function createLab(subjects: readonly Subject[]): Promise<Lab> {
  const site = await startSite(subjects);
  const browser = await chromium.launch({
    executablePath: process.env["NORDLEADS_CHROMIUM"] ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
  });
  return {
    subjects,
    site,
    visit: async (subject, options = {}, prepare) => {
      const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
      return {
        open: async (query = "") => {
          const page = await context.newPage();
          if (prepare) await prepare(page, await context.newCDPSession(page));
          await page.goto(`${site.origin}/${subject.id}/?${query}`);
          return page;
        },
        cookies: async () => (await context.cookies()).map(({ name }) => name),
        end: () => context.close(),
      };
    },
    asked: (from, ...parts) =>
      site.asked.filter(
        ({ at, url }) => at >= from && parts.every((part) => decodeURIComponent(url).includes(part)),
      ),
    stop: async () => {
      await browser.close();
      await site.stop();
    },
  };
}

/** Until layer one stands still in the page, or 5 s have passed. True where it does. */
export async function bannerShown(page: Page, { layerOne }: Subject): Promise<boolean> {
  if (!layerOne) return false;
  const button = page.locator(layerOne.accept).first();
  try {
    await button.waitFor({ state: "visible", timeout: 5000 });
    // Also waits for the end of an animation.
    await button.click({ trial: true, timeout: 5000 });
    // One of the peers hears clicks only some time after it shows its buttons.
    await pause(800);
    return true;
  } catch {
    return false;
  }
}

export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}
