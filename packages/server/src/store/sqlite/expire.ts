import { countsOf } from "../../retention/countsOf.ts";
import type { ExpireAudit, ExpireChat, ExpireLog, Results } from "../commands.ts";
import type { LogRow } from "../rows.ts";
import { eraseConversation } from "./eraseConversations.ts";
import { forgetDescription } from "./eraseLog.ts";
import { dueEvents } from "./logReads.ts";
import type { Statements } from "./statements.ts";

/** Deletes the oldest events of a category whose time is over; counts of them stay where they are anonymised. */
export function expireLog(db: Statements, command: ExpireLog): Results["log.expire"] {
  const { site, category, before, limit, anonymise } = command;
  const rows = db.all<Pick<LogRow, "id" | "session" | "at" | "name" | "attributes">>(
    `SELECT id, session, at, name, attributes FROM log_events AS event ${dueEvents} ORDER BY at LIMIT ?4`,
    site,
    category,
    before,
    limit,
  );
  for (const row of rows) {
    if (anonymise) for (const [week, name, cell] of countsOf(row)) count(db, site, week, name, cell);
    db.run("DELETE FROM log_events WHERE site = ? AND id = ?", site, row.id);
  }
  for (const session of new Set(rows.map(({ session }) => session))) forgetDescription(db, site, session);
  return { gone: rows.length };
}

function count(db: Statements, site: string, week: string, name: string, cell: string): void {
  db.run(
    `INSERT INTO log_counts (site, week, name, cell, count) VALUES (?, ?, ?, ?, 1)
     ON CONFLICT (site, week, name, cell) DO UPDATE SET count = count + 1`,
    site,
    week,
    name,
    cell,
  );
}

/** Deletes the conversations that nobody has touched for the longest, with their entries. */
export function expireChat(db: Statements, command: ExpireChat): Results["chat.expire"] {
  const { site, before, limit, at } = command;
  const rows = db.all<{ id: string }>(
    "SELECT id FROM conversations WHERE site = ? AND last_at < ? ORDER BY last_at LIMIT ?",
    site,
    before,
    limit,
  );
  for (const { id } of rows) eraseConversation(db, site, id, at);
  return { erased: rows.map(({ id }) => id) };
}

/** Deletes the oldest entries of the audit. */
export function expireAudit(db: Statements, command: ExpireAudit): Results["audit.expire"] {
  const { site, before, limit } = command;
  const gone = db.run(
    `DELETE FROM audit WHERE site = ?1 AND sequence IN (
       SELECT sequence FROM audit WHERE site = ?1 AND at < ?2 ORDER BY at, sequence LIMIT ?3)`,
    site,
    before,
    limit,
  );
  return { gone };
}
