import { chromium, type BrowserContext, type Page } from "playwright";
import { startPages, type Pages } from "./startPages.ts";
import { startSink, type Sink } from "./startSink.ts";
import type { Subject } from "./subject.ts";

/** A fresh browser profile and a sink of its own for one subject. */
export interface Visit {
  readonly sink: Sink;
  readonly context: BrowserContext;
  /** Opens a tab, or goes there in this one. Resolves when the tracker has started. */
  open(waits?: boolean, tab?: Page): Promise<Page>;
  /** As `open`, and a first event (number 9000) has been tracked, and its 1.5 s waited for. */
  openInUse(tab?: Page): Promise<Page>;
  end(): Promise<void>;
}

export interface Lab {
  readonly subjects: readonly Subject[];
  readonly pages: Pages;
  /** Such as `150.0.7871.46`. */
  readonly browserVersion: string;
  visit(subject: Subject): Promise<Visit>;
  stop(): Promise<void>;
}

/** Goes to a subject's page. Resolves when the tracker has started. */
export async function load(tab: Page, url: string): Promise<Page> {
  await tab.goto(url);
  await tab.waitForFunction(() => globalThis.ready, null, { timeout: 20_000 });
  return tab;
}

/** The number of the event that only warms up. */
export const FIRST = 9000;

/** One browser and one site with the pages of all subjects. */
export async function createLab(subjects: readonly Subject[]): Promise<Lab> {
  const pages = await startPages(subjects);
  const browser = await chromium.launch({
    executablePath: process.env["NORDLEADS_CHROMIUM"] ?? "/usr/bin/chromium",
    // Some count nothing in a browser that says it is driven by a program.
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-background-networking",
      "--disable-blink-features=AutomationControlled",
    ],
  });
  return {
    ...{ subjects, pages, browserVersion: browser.version() },
    visit: async (subject) => {
      const context = await browser.newContext();
      const sink = await startSink();
      const open: Visit["open"] = async (waits, tab) =>
        load(tab ?? (await context.newPage()), pages.url(subject, sink.port, waits));
      return {
        ...{ sink, context, open },
        openInUse: async (tab) => {
          const page = await open(false, tab);
          await page.evaluate((first) => burst(first, 1), FIRST);
          await sink.until(() => sink.arrived.includes(FIRST), 1500);
          return page;
        },
        end: async () => {
          await context.close();
          await sink.stop();
        },
      };
    },
    stop: async () => {
      await browser.close();
      await pages.stop();
    },
  };
}

export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}

/**
 * Asks ours and the probe with a queue at a time, then the others, who may wait in vain, because most of it is
 * waiting; answers by subject id. Who fails twice is left out, and the console says why.
 */
export async function inTwoWaves<T>(
  lab: Lab,
  ask: (subject: Subject) => Promise<T>,
): Promise<Map<string, T>> {
  const answers = new Map<string, T>();
  const one = async (subject: Subject): Promise<void> => {
    try {
      answers.set(subject.id, await ask(subject).catch(async () => ask(subject)));
    } catch (error) {
      console.error(`${subject.id}: ${String(error).split("\n")[0]}`);
    }
  };
  const early = ({ kind, lacks }: Subject): boolean => kind !== "peer" && !lacks;
  await Promise.all(lab.subjects.filter(early).map(one));
  await Promise.all(lab.subjects.filter((subject) => !early(subject)).map(one));
  return answers;
}

/** What came of the events `from` to below `to`. */
export function counted(
  { arrived }: Sink,
  from: number,
  to: number,
): { readonly distinct: number; readonly twice: number; readonly disordered: number } {
  const own = arrived.filter((number) => number >= from && number < to);
  const firsts = [...new Set(own)];
  const disordered = firsts.filter((number, place) => place > 0 && number < firsts[place - 1]!).length;
  return { distinct: firsts.length, twice: own.length - firsts.length, disordered };
}
