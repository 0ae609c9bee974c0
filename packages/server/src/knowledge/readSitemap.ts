import { XMLParser } from "fast-xml-parser";

/** The pages of a sitemap, and the sitemaps of a sitemap index. */
export interface Sitemap {
  readonly pages: readonly string[];
  readonly sitemaps: readonly string[];
}

const asList = (value: unknown): unknown[] =>
  Array.isArray(value) ? value : value === undefined ? [] : [value];

function locations(parent: unknown, child: string): string[] {
  if (typeof parent !== "object" || parent === null) return [];
  return asList((parent as Record<string, unknown>)[child]).flatMap((entry) => {
    const loc =
      typeof entry === "object" && entry !== null ? (entry as Record<string, unknown>)["loc"] : undefined;
    return typeof loc === "string" && loc.trim() !== "" ? [loc.trim()] : [];
  });
}

/** Reads a sitemap or a sitemap index (sitemaps.org 0.9). Something else is empty. */
export function readSitemap(xml: string): Sitemap {
  try {
    const parser = new XMLParser({
      removeNSPrefix: true,
      parseTagValue: false,
      trimValues: true,
      processEntities: true,
    });
    const document: unknown = parser.parse(xml);
    if (typeof document !== "object" || document === null) return { pages: [], sitemaps: [] };
    const { urlset, sitemapindex } = document as Record<string, unknown>;
    return { pages: locations(urlset, "url"), sitemaps: locations(sitemapindex, "sitemap") };
  } catch {
    return { pages: [], sitemaps: [] };
  }
}
