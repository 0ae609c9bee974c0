import type { PutPage, RemovePage } from "../commands.ts";
import type { Statements } from "./statements.ts";

const grow = (db: Statements, site: string): void => {
  db.run("UPDATE sites SET knowledge_revision = knowledge_revision + 1 WHERE site = ?", site);
};

/** Replaces a page and all its passages. */
export function putPage(db: Statements, { site, page, passages }: PutPage): null {
  db.run("DELETE FROM knowledge_pages WHERE site = ? AND url = ?", site, page.url);
  db.run(
    "INSERT INTO knowledge_pages (site, url, title, lang, hash, read_at) VALUES (?, ?, ?, ?, ?, ?)",
    site,
    page.url,
    page.title,
    page.lang,
    page.hash,
    page.readAt,
  );
  for (const passage of passages) {
    db.run(
      `INSERT INTO knowledge_passages (site, url, position, id, title, heading, lang, text)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
      site,
      page.url,
      passage.position,
      passage.id,
      passage.title,
      passage.heading,
      passage.lang,
      passage.text,
    );
  }
  grow(db, site);
  return null;
}

/** Removes a page with its passages. */
export function removePage(db: Statements, { site, url }: RemovePage): null {
  db.run("DELETE FROM knowledge_pages WHERE site = ? AND url = ?", site, url);
  grow(db, site);
  return null;
}
