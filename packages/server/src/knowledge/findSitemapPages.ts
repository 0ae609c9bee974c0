import { fetchText, type FetchRules } from "./fetchText.ts";
import { pageAddress } from "./pageAddress.ts";
import { readSitemap } from "./readSitemap.ts";

const mostSitemaps = 50;

/** The addresses that a site's sitemaps list, and whether every one of the sitemaps could be read. */
export interface SitemapPages {
  readonly pages: readonly string[];
  readonly complete: boolean;
}

/** Reads a site's sitemaps (`named` in its robots.txt, else /sitemap.xml), and those that they name in turn. */
export async function findSitemapPages(
  origin: string,
  named: readonly string[],
  rules: FetchRules,
): Promise<SitemapPages> {
  const waiting = (named.length > 0 ? named : [`${origin}/sitemap.xml`]).filter(
    (url) => URL.parse(url)?.origin === origin,
  );
  const seen = new Set(waiting);
  const pages = new Set<string>();
  let complete = true;
  for (let url = waiting.shift(); url !== undefined && seen.size <= mostSitemaps; url = waiting.shift()) {
    const got = await fetchText(url, {
      ...rules,
      types: /xml|text\/plain|octet-stream|gzip/,
      bytes: rules.bytes * 5,
    });
    if ("skipped" in got) {
      complete = false;
      continue;
    }
    const sitemap = readSitemap(got.text);
    for (const page of sitemap.pages) {
      const address = pageAddress(page, url, origin);
      if (address !== undefined) pages.add(address);
    }
    for (const next of sitemap.sitemaps) {
      if (seen.has(next) || URL.parse(next)?.origin !== origin) continue;
      seen.add(next);
      waiting.push(next);
    }
  }
  return { pages: [...pages], complete: complete && waiting.length === 0 };
}
