import { fetchText, type Fetched, type FetchRules } from "./fetchText.ts";
import { pageAddress } from "./pageAddress.ts";
import { readPage, type ReadPage } from "./readPage.ts";
import type { ImportProgress, SkipReason } from "./types.ts";

export interface CrawlOptions {
  readonly origin: string;
  readonly from: readonly string[];
  /** Whether pages lead to more pages; else only those of `from` are read. */
  readonly follow: boolean;
  readonly pages: number;
  readonly parallel: number;
  readonly rules: FetchRules;
  allows(url: string): boolean;
  pause(): Promise<void>;
  onProgress(event: ImportProgress): void;
}

export interface Crawled {
  /** By address, in the order found. */
  readonly pages: ReadonlyMap<string, ReadPage>;
  readonly gone: ReadonlySet<string>;
  readonly missed: ReadonlySet<string>;
  /** Every address that was asked for, or that one led to. */
  readonly seen: ReadonlySet<string>;
  readonly complete: boolean;
}

interface Run {
  readonly pages: Map<string, ReadPage>;
  /** Addresses of `pages` that were read at that very address, not at one that names it as canonical. */
  readonly own: Set<string>;
  readonly gone: Set<string>;
  readonly missed: Set<string>;
  readonly seen: Set<string>;
  readonly queue: string[];
}

function enqueue(run: Run, links: readonly string[], base: string, origin: string): void {
  for (const link of links) {
    const address = pageAddress(link, base, origin);
    if (address === undefined || run.seen.has(address)) continue;
    run.seen.add(address);
    run.queue.push(address);
  }
}

function skip(run: Run, options: CrawlOptions, url: string, reason: SkipReason): void {
  if (reason === "gone" || reason === "noindex" || reason === "robots") run.gone.add(url);
  if (reason === "unreachable") run.missed.add(url);
  options.onProgress({ type: "skipped", url, reason });
}

/** Why a page that was read is left out; undefined when it is taken. */
function objection(run: Run, page: ReadPage, address: string, isOwn: boolean): SkipReason | undefined {
  if (page.noindex) return "noindex";
  if (run.own.has(address) || (!isOwn && run.pages.has(address))) return "duplicate";
  return page.blocks.some(({ kind }) => kind !== "heading") ? undefined : "empty";
}

function take(run: Run, options: CrawlOptions, asked: string, got: Fetched): void {
  const { origin } = options;
  const landed = pageAddress(got.url, got.url, origin) ?? asked;
  const page = readPage(got.text, got.robots);
  run.seen.add(landed);
  if (options.follow) enqueue(run, page.links, got.url, origin);
  const canonical = page.canonical === undefined ? undefined : pageAddress(page.canonical, got.url, origin);
  const address = canonical ?? landed;
  const why = objection(run, page, address, address === landed);
  if (why) return skip(run, options, page.noindex ? landed : asked, why);
  run.pages.set(address, page);
  if (address === landed) run.own.add(address);
  const passages = page.blocks.length;
  options.onProgress({ type: "page", url: address, passages, done: run.pages.size, known: run.seen.size });
}

async function visit(run: Run, options: CrawlOptions, address: string): Promise<void> {
  if (!options.allows(address)) return skip(run, options, address, "robots");
  await options.pause();
  const got = await fetchText(address, options.rules);
  if ("skipped" in got) return skip(run, options, address, got.skipped);
  if (!options.allows(got.url)) return skip(run, options, address, "robots");
  take(run, options, address, got);
}

/** Reads a site's pages breadth-first, a few at a time. Throws only when the signal is aborted. */
export async function crawl(options: CrawlOptions): Promise<Crawled> {
  const run: Run = {
    pages: new Map(),
    own: new Set(),
    gone: new Set(),
    missed: new Set(),
    seen: new Set(),
    queue: [],
  };
  enqueue(run, options.from, options.origin, options.origin);
  let asked = 0;
  const running = new Set<Promise<void>>();
  for (;;) {
    while (running.size < options.parallel && asked < options.pages) {
      const next = run.queue.shift();
      if (next === undefined) break;
      asked += 1;
      const visiting = visit(run, options, next).finally(() => running.delete(visiting));
      running.add(visiting);
    }
    if (running.size === 0) break;
    await Promise.race(running).catch(async (error: unknown) => {
      await Promise.allSettled(running);
      throw error;
    });
  }
  const { pages, gone, missed, seen, queue } = run;
  // What an unread page would have linked to is unknown, too.
  return { pages, gone, missed, seen, complete: queue.length === 0 && !(options.follow && missed.size > 0) };
}
