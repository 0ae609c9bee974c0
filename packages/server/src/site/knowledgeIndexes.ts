import type { KnowledgeIndex, Passage } from "../answers/types.ts";
import type { Reader } from "../store/types.ts";

/** The index of a site's pages, built when it is first asked for and again when the pages have changed. */
export type FindIndex = (site: string) => Promise<KnowledgeIndex>;

/** Indexes in memory, one per site. `build` makes one from passages. */
export function knowledgeIndexes(
  read: Reader,
  build: (passages: readonly Passage[]) => KnowledgeIndex,
): FindIndex {
  const kept = new Map<string, { revision: number; index: Promise<KnowledgeIndex> }>();
  return async (site) => {
    const revision = await read.knowledgeRevision(site);
    const known = kept.get(site);
    if (known?.revision === revision) return known.index;
    const index = read.passages(site).then(build);
    kept.set(site, { revision, index });
    index.catch(() => kept.delete(site));
    return index;
  };
}
