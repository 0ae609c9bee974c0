import type { AppendLog, Results } from "../commands.ts";
import type { Statements } from "./statements.ts";

/** Keeps a session's events; one that is there already counts as a duplicate (L3). */
export function appendLog(db: Statements, command: AppendLog): Results["log.append"] {
  const { site, session, sessionAttributes, events } = command;
  if (sessionAttributes !== null) {
    db.run(
      `INSERT INTO log_sessions (site, session, attributes) VALUES (?, ?, ?)
       ON CONFLICT (site, session) DO UPDATE SET attributes = excluded.attributes
       WHERE attributes <> excluded.attributes`,
      site,
      session,
      sessionAttributes,
    );
  }
  const duplicates: string[] = [];
  for (const event of events) {
    const added = db.run(
      `INSERT INTO log_events (site, id, session, at, received_at, name, purpose, category, attributes)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`,
      site,
      event.id,
      event.session,
      event.at,
      event.receivedAt,
      event.name,
      event.purpose,
      event.category,
      event.attributes,
    );
    if (added === 0) duplicates.push(event.id);
  }
  return { duplicates };
}
