import { readFileSync, readdirSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { leafHash } from "../../consent/merkleHash.ts";
import { sessionHash } from "../../log/sessionHash.ts";

/**
 * Opens a file for writing: WAL, a commit is on the disk before it is acknowledged (`synchronous=FULL`),
 * deleted content is overwritten, another process is waited for (5 s). Applies what is missing of the
 * numbered files in `migrations`, which may call `leaf_hash` and `session_hash`. `maxPages` bounds the file (SQLITE_FULL beyond it).
 */
export function openDatabase(file: string, migrations: URL, maxPages?: number): DatabaseSync {
  const db = new DatabaseSync(file, { enableForeignKeyConstraints: true, timeout: 5000 });
  db.exec(`
    PRAGMA journal_mode = WAL;
    PRAGMA synchronous = FULL;
    PRAGMA secure_delete = ON;
    PRAGMA wal_autocheckpoint = 2000;
  `);
  if (maxPages !== undefined) db.exec(`PRAGMA max_page_count = ${maxPages}`);
  db.function("leaf_hash", { deterministic: true }, (body) => leafHash(String(body)));
  db.function("session_hash", { deterministic: true }, (site, session) =>
    sessionHash(String(site), String(session)),
  );
  migrate(db, migrations);
  return db;
}

function migrate(db: DatabaseSync, folder: URL): void {
  const files = readdirSync(folder)
    .filter((name) => /^\d{4}_\w+\.sql$/.test(name))
    .sort();
  db.exec("BEGIN IMMEDIATE");
  try {
    const { user_version: version } = db.prepare("PRAGMA user_version").get() as { user_version: number };
    for (const name of files.slice(version)) db.exec(readFileSync(new URL(name, folder), "utf8"));
    db.exec(`PRAGMA user_version = ${Math.max(version, files.length)}`);
    db.exec("COMMIT");
  } catch (error) {
    db.exec("ROLLBACK");
    throw error;
  }
}
