import { sessionHash } from "../../log/sessionHash.ts";
import type { EraseLog, Results } from "../commands.ts";
import { forwardErasure } from "./otlpQueue.ts";
import type { Statements } from "./statements.ts";

/** Erases a session's events of these purposes, and remembers to refuse them (L21). Again: the same, and nothing is left. */
export function eraseLog(db: Statements, command: EraseLog): Results["log.erase"] {
  const { site, session, purposes, at } = command;
  let erased = 0;
  let news = false;
  for (const purpose of purposes) {
    erased += db.run(
      "DELETE FROM log_events WHERE site = ? AND session = ? AND purpose = ?",
      site,
      session,
      purpose,
    );
    news = refuse(db, site, session, purpose) || news;
  }
  forgetDescription(db, site, session);
  if (command.forward && news) forwardErasure(db, site, { session, purposes, at });
  return { erased };
}

/** Erases all that a session has told, of every purpose, and refuses what still comes (C27). True when that is news. */
export function eraseSession(db: Statements, site: string, session: string): boolean {
  db.run("DELETE FROM log_events WHERE site = ? AND session = ?", site, session);
  forgetDescription(db, site, session);
  return refuse(db, site, session, "*");
}

/** What describes the browser rests on analytics: it goes with the last event of that kind. */
export function forgetDescription(db: Statements, site: string, session: string): void {
  db.run(
    `DELETE FROM log_sessions WHERE site = ?1 AND session = ?2 AND NOT EXISTS (
       SELECT 1 FROM log_events WHERE site = ?1 AND session = ?2 AND category = 'visit.analytics')`,
    site,
    session,
  );
}

/** False when it was refused already. */
function refuse(db: Statements, site: string, session: string, purpose: string): boolean {
  const added = db.run(
    "INSERT INTO log_erased (site, session_hash, purpose) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
    site,
    sessionHash(site, session),
    purpose,
  );
  return added > 0;
}
