import type { ImportedPage, ImportedSite } from "./types.ts";

/** What a new run changes in what is stored. */
export interface PageChanges {
  readonly added: readonly ImportedPage[];
  readonly updated: readonly ImportedPage[];
  /** Addresses of pages that are gone: they said so, or nothing leads there any more. */
  readonly removed: readonly string[];
  readonly unchanged: readonly string[];
  /** Addresses that could not be read this time and stay as they are. */
  readonly kept: readonly string[];
}

/** Compares what is stored with what a run found. Only a page that is known to be gone is removed. */
export function diffPages(
  stored: readonly { readonly url: string; readonly hash: string }[],
  site: ImportedSite,
): PageChanges {
  const before = new Map(stored.map(({ url, hash }) => [url, hash]));
  const now = new Set(site.pages.map(({ url }) => url));
  const gone = new Set(site.gone);
  const missed = new Set(site.missed);
  const absent = [...before.keys()].filter((url) => !now.has(url));
  const isRemoved = (url: string): boolean => gone.has(url) || (site.complete && !missed.has(url));
  return {
    added: site.pages.filter(({ url }) => !before.has(url)),
    updated: site.pages.filter(({ url, hash }) => before.has(url) && before.get(url) !== hash),
    unchanged: site.pages.filter(({ url, hash }) => before.get(url) === hash).map(({ url }) => url),
    removed: absent.filter(isRemoved),
    kept: absent.filter((url) => !isRemoved(url)),
  };
}
