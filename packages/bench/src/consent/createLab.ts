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
  /** Such as `150.0.7871.46`. */
  readonly browserVersion: string;
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
    browserVersion: browser.version(),
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

/** In the page: where a button lies, if it can be clicked there as it stands; otherwise nothing. */
function placeOf(selector: string): string {
  const button = document.querySelector(selector);
  if (!button) return "";
  const { left, top, width, height } = button.getBoundingClientRect();
  const hit = document.elementFromPoint(left + width / 2, top + height / 2);
  return hit && (button === hit || button.contains(hit)) ? [left, top, width, height].join() : "";
}

/**
 * Until layer one stands still in the view and can be clicked, or 5 s have passed. True where it can. Nothing is
 * touched meanwhile: trying the click out would move the place from which Tab goes on, and hover a button.
 */
export async function bannerShown(page: Page, { layerOne }: Subject): Promise<boolean> {
  if (!layerOne) return false;
  let before = "";
  for (const end = Date.now() + 5000; Date.now() < end; await pause(100)) {
    const place = await page.evaluate(placeOf, layerOne.accept);
    if (place && place === before) {
      // One of the peers hears clicks only some time after it shows its buttons.
      await pause(800);
      return true;
    }
    before = place;
  }
  return false;
}

export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}

/** Asks three subjects at a time, for what does not depend on how busy the machine is; answers by subject id. */
export async function sideBySide<T>(
  subjects: readonly Subject[],
  ask: (subject: Subject) => Promise<T>,
): Promise<Map<string, T>> {
  const answers = new Map<string, T>();
  const waiting = [...subjects];
  const work = async (): Promise<void> => {
    for (let next; (next = waiting.shift());) {
      const subject = next;
      // Once more where a busy machine was too slow for a wait.
      answers.set(subject.id, await ask(subject).catch(async () => ask(subject)));
    }
  };
  await Promise.all([work(), work(), work()]);
  return new Map(subjects.flatMap(({ id }) => (answers.has(id) ? [[id, answers.get(id) as T]] : [])));
}
