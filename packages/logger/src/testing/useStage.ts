/// <reference types="node" />
// oxlint-disable no-restricted-imports -- tests drive a real browser against a real server
import { chromium, type Browser, type BrowserContext, type Page } from "playwright";
import { afterAll, afterEach, beforeAll, beforeEach, vi } from "vitest";
import type { Collector } from "../collectors/collector.ts";
import type { ErrorOptions } from "../collectors/errors.ts";
import type { Logger } from "../index.ts";
import { startCollector, type TestCollector } from "./collector.ts";
import { startSite, type TestSite } from "./site.ts";
import type { TestGate } from "./testGate.ts";

declare global {
  var gate: TestGate;
  var logger: Logger;
  var vitals: Collector;
  var errors: (options?: ErrorOptions) => Collector;
  var sent: unknown[];
  var dropped: { count: number; reason: string }[];
  var burst: (from: number, count: number, size?: number) => void;
}

/** The package in a real browser, against a real collector on another origin. */
export interface Stage {
  readonly site: TestSite;
  /** New for each test. */
  readonly collector: TestCollector;
  /** New for each test. */
  readonly context: BrowserContext;
  /** What a test leaves to be ended, however it goes, the latest first. */
  readonly ends: (() => Promise<void>)[];
  /** Opens a page with the logger, whose gate has granted these purposes. */
  open(this: void, purposes?: string[], page?: Page, options?: object): Promise<Page>;
  /** As `open`, and the logger has written its first event: what it needs later is there. */
  openInUse(this: void, page?: Page): Promise<Page>;
  /** Names of the test's own events that have arrived. */
  events(this: void): string[];
}

/** Everything that the page's origin keeps on the device. */
export function kept(page: Page): Promise<string[]> {
  return page.evaluate(async () => [
    ...Object.keys(localStorage),
    ...Object.keys(sessionStorage),
    ...document.cookie.split("; ").filter(Boolean),
    ...(await indexedDB.databases()).map(({ name }) => `db ${name}`),
    ...(await caches.keys()),
  ]);
}

/** The names that `burst` gives its events. */
export function names(from: number, to: number): string[] {
  return Array.from({ length: to - from }, (_, i) => `e${from + i}`);
}

/** Sets up what every test needs; to be called once in a file. */
export function useStage(): Stage {
  // Time to spare on a machine that has much else to do: each test waits for what it needs, not for a time.
  vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });
  let browser: Browser;
  const stage = { ends: [] as Stage["ends"] } as { -readonly [K in keyof Stage]: Stage[K] };
  beforeAll(async () => {
    browser = await chromium.launch({
      executablePath: process.env["NORDLEADS_CHROMIUM"] ?? "/usr/bin/chromium",
      args: ["--no-sandbox", "--disable-gpu"],
    });
    stage.site = await startSite();
  });
  afterAll(async () => {
    await browser.close();
    await stage.site[Symbol.asyncDispose]();
  });
  beforeEach(async () => {
    stage.collector = await startCollector();
    stage.context = await browser.newContext();
  });
  afterEach(async () => {
    for (const end of stage.ends.splice(0).toReversed()) await end();
    await stage.context.close();
    await stage.collector[Symbol.asyncDispose]();
  });
  stage.open = async (purposes = ["analytics"], page, options = {}) => {
    const tab = page ?? (await stage.context.newPage());
    const endpoint = `${stage.collector.origin}/v1/demo`;
    const settings = encodeURIComponent(JSON.stringify({ endpoint, open: purposes, ...options }));
    await tab.goto(`${stage.site.origin}/page-${Math.random()}?email=someone@example.com#${settings}`);
    await tab.waitForFunction(() => "burst" in globalThis);
    return tab;
  };
  stage.openInUse = async (page) => {
    const tab = await stage.open(["analytics"], page);
    await tab.evaluate(() => {
      logger.page();
      return logger.flush();
    });
    return tab;
  };
  stage.events = () => stage.collector.stored().filter((name) => name.startsWith("e"));
  return stage;
}
