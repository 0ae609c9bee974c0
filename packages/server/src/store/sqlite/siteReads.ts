import type { Site } from "../../site/types.ts";
import type { PageRow, PassageRow } from "../rows.ts";
import type { Reader } from "../types.ts";
import type { Statements } from "./statements.ts";

type SiteReads = Pick<Reader, "sites" | "site" | "knowledgeRevision" | "pages" | "passages">;

/** Reads of sites and their pages. */
export function siteReads(db: Statements): SiteReads {
  return {
    sites: async () =>
      db
        .all<{ settings: string }>("SELECT settings FROM sites ORDER BY site")
        .map(({ settings }) => JSON.parse(settings) as Site),
    site: async (key) => {
      const row = db.get<{ settings: string }>("SELECT settings FROM sites WHERE site = ?", key);
      return row && (JSON.parse(row.settings) as Site);
    },
    knowledgeRevision: async (site) =>
      db.get<{ revision: number }>("SELECT knowledge_revision AS revision FROM sites WHERE site = ?", site)
        ?.revision ?? 0,
    pages: async (site) =>
      db.all<PageRow>(
        `SELECT url, title, lang, hash, read_at AS "readAt" FROM knowledge_pages WHERE site = ? ORDER BY url`,
        site,
      ),
    passages: async (site) =>
      db.all<PassageRow>(
        `SELECT id, url, position, title, heading, lang, text FROM knowledge_passages
         WHERE site = ? ORDER BY url, position`,
        site,
      ),
  };
}
