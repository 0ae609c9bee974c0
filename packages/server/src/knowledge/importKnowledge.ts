import { cleanTitles } from "./cleanTitles.ts";
import { crawl, type Crawled } from "./crawl.ts";
import { createPace } from "./createPace.ts";
import { fetchText, type FetchRules } from "./fetchText.ts";
import { findSitemapPages } from "./findSitemapPages.ts";
import { KnowledgeError } from "./knowledgeError.ts";
import { pageAddress } from "./pageAddress.ts";
import { readRobots, type Robots } from "./readRobots.ts";
import { toImportedPage } from "./toImportedPage.ts";
import type { ImportedPage, ImportedSite, ImportLimits, ImportOptions } from "./types.ts";

const usual: ImportLimits = {
  pages: 500,
  bytes: 2 * 1024 * 1024,
  timeout: 10_000,
  parallel: 2,
  longestDelay: 2000,
};

function parseAddress(text: string): URL {
  const url = URL.parse(
    /^[a-z][a-z0-9+.-]*:\/\//i.test(text.trim()) ? text.trim() : `https://${text.trim()}`,
  );
  if (!url || !/^https?:$/.test(url.protocol) || url.username !== "" || url.hostname === "") {
    throw new KnowledgeError(
      "bad_url",
      `"${text}" is not the address of a web site. Write it as https://example.com`,
    );
  }
  url.hash = "";
  return url;
}

const bare = (url: URL): string => url.hostname.replace(/^www\./, "");

/** Where the site is: the address, or where it sends us under the same name (https, www). */
async function findStart(url: URL, rules: FetchRules): Promise<URL> {
  const sameName = (next: URL): boolean =>
    bare(next) === bare(url) && (next.port === url.port || url.port === "");
  const got = await fetchText(url.href, { ...rules, allowed: sameName });
  if ("skipped" in got && got.skipped !== "not_html" && got.skipped !== "gone") {
    throw new KnowledgeError("unreachable", `${url.href} could not be read (${got.skipped})`);
  }
  return "skipped" in got ? url : new URL(got.url);
}

async function findRobots(origin: string, rules: FetchRules): Promise<Robots> {
  const got = await fetchText(`${origin}/robots.txt`, { ...rules, types: /^text\/plain|^$/ });
  return readRobots(origin, "skipped" in got ? "" : got.text);
}

/** Of stored addresses that the run did not come by, those that say that they are gone. */
async function findGone(
  known: readonly string[],
  crawled: Crawled,
  rules: FetchRules,
): Promise<{ gone: string[]; missed: string[] }> {
  const gone: string[] = [];
  const missed: string[] = [];
  for (const url of known) {
    if (crawled.seen.has(url) || crawled.pages.has(url) || !URL.canParse(url)) continue;
    const got = await fetchText(url, rules);
    if ("skipped" in got && got.skipped === "unreachable") missed.push(url);
    else if ("skipped" in got || got.url !== url) gone.push(url);
  }
  return { gone, missed };
}

/** Pages with the same words at two addresses count once, at the shorter one. */
function foldDuplicates(pages: readonly ImportedPage[]): ImportedPage[] {
  const byText = Map.groupBy(pages, ({ lang, title, passages }) =>
    JSON.stringify([lang, title, ...passages.map(({ heading, text }) => [heading, text])]),
  );
  const kept = new Set(
    [...byText.values()].map((same) => same.reduce((a, b) => (b.url.length < a.url.length ? b : a))),
  );
  return pages.filter((page) => kept.has(page));
}

function toPages({ pages }: Crawled): ImportedPage[] {
  const read = [...pages];
  const titles = cleanTitles(read.map(([, page]) => page));
  const imported = read.map(([url, page], at) => toImportedPage(url, titles[at] ?? page.title, page));
  return foldDuplicates(imported.filter(({ passages }) => passages.length > 0));
}

/**
 * Imports a site's pages as they are served: those of its sitemap, or else those that its links lead to.
 * Respects robots.txt (as NordLeadsBot), `noindex` and `nofollow`, and stays on the site's origin.
 *
 * Throws a `KnowledgeError` when the address is bad, the site cannot be reached or lets nobody in, or
 * nothing was found; what `signal` was aborted with when it was. A page that fails is told to
 * `onProgress` and stands in the result.
 */
export async function importKnowledge(options: ImportOptions): Promise<ImportedSite> {
  const limits = { ...usual, ...options.limits };
  const base: FetchRules = {
    fetch: options.fetch ?? fetch,
    bytes: limits.bytes,
    timeout: limits.timeout,
    signal: options.signal,
    types: /^(text\/html|application\/xhtml\+xml)$/,
    allowed: () => false,
  };
  const start = await findStart(parseAddress(options.url), base);
  const { origin } = start;
  const rules: FetchRules = { ...base, allowed: (url) => url.origin === origin };
  const robots = await findRobots(origin, rules);
  if (!robots.allows(start.href))
    throw new KnowledgeError("forbidden", `${origin}/robots.txt does not let NordLeadsBot in`);
  const listed = await findSitemapPages(origin, robots.sitemaps, rules);
  const follow = listed.pages.length === 0;
  const home = pageAddress(start.href, origin, origin) ?? start.href;
  const from = follow ? [home] : [home, ...listed.pages];
  options.onProgress({ type: "found", source: follow ? "links" : "sitemap", pages: from.length });
  const pause = createPace(Math.min(robots.delay, limits.longestDelay), options.signal);
  const { pages: most, parallel } = limits;
  const { onProgress } = options;
  const crawled = await crawl({
    origin,
    from,
    follow,
    pages: most,
    parallel,
    rules,
    pause,
    onProgress,
    allows: robots.allows,
  });
  const pages = toPages(crawled);
  if (pages.length === 0)
    throw new KnowledgeError("nothing_found", `No page of ${origin} has text that may be read`);
  const rest = await findGone(options.known ?? [], crawled, rules);
  return {
    pages,
    gone: [...crawled.gone, ...rest.gone],
    missed: [...crawled.missed, ...rest.missed],
    complete: crawled.complete && (follow || listed.complete),
  };
}
