import { diffPages, type PageChanges } from "../knowledge/diffPages.ts";
import type { ImportedPage, ImportProgress } from "../knowledge/types.ts";
import type { PutPage } from "../store/commands.ts";
import type { Store } from "../store/types.ts";

export interface ImportRequest {
  readonly site: string;
  readonly url: string;
  readonly onProgress?: (event: ImportProgress) => void;
  readonly signal?: AbortSignal;
}

/**
 * Reads a web site's pages and keeps what has changed: each page whole or not at all. Pages of other
 * origins that the site also has stay as they are. Throws a `KnowledgeError`.
 */
export async function importPages(
  store: Store,
  request: ImportRequest,
  now: () => number,
): Promise<PageChanges> {
  const { site, url, onProgress = () => undefined, signal } = request;
  // Loaded when it is needed: a server that only answers does not carry an HTML parser.
  const { importKnowledge } = await import("../knowledge/importKnowledge.ts");
  const stored = await store.read.pages(site);
  const known = stored.map((page) => page.url);
  const found = await importKnowledge({ url, known, onProgress, ...(signal ? { signal } : {}) });
  const origins = new Set(found.pages.map((page) => new URL(page.url).origin));
  const own = stored.filter((page) => URL.canParse(page.url) && origins.has(new URL(page.url).origin));
  const changes = diffPages(own, found);
  await Promise.all([
    ...[...changes.added, ...changes.updated].map((page) => store.write(putPage(site, page, now()))),
    ...changes.removed.map((gone) => store.write({ type: "knowledge.remove", site, url: gone })),
  ]);
  return changes;
}

function putPage(site: string, { passages, ...page }: ImportedPage, readAt: number): PutPage {
  const placed = passages.map((passage, position) => ({ ...passage, position }));
  return { type: "knowledge.put", site, page: { ...page, readAt }, passages: placed };
}
