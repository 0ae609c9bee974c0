import type { EventRow, LogRow } from "../rows.ts";
import type { Reader } from "../types.ts";
import type { Statements } from "./statements.ts";

type EntryReads = Pick<Reader, "events" | "messageSequence" | "session" | "sessionAttributes">;

/** The number in an event's id; 0 where it has none. */
const sequence = "CAST(substr(id, length(session) + 2) AS INTEGER)";

/** Reads of the entries of a conversation and of the events of a session. */
export function entryReads(db: Statements): EntryReads {
  return {
    events: async (site, conversation, after, limit = -1) =>
      db.all<EventRow>(
        `SELECT sequence, at, body FROM chat_events
         WHERE site = ? AND conversation = ? AND sequence > ? ORDER BY sequence LIMIT ?`,
        site,
        conversation,
        after,
        limit,
      ),
    messageSequence: async (site, conversation, message) =>
      db.get<{ sequence: number }>(
        "SELECT sequence FROM chat_messages WHERE site = ? AND conversation = ? AND message = ?",
        site,
        conversation,
        message,
      )?.sequence,
    session: async (site, session, limit = 5000) =>
      db.all<LogRow>(
        `SELECT id, session, at, received_at AS "receivedAt", name, purpose, category, attributes
         FROM log_events WHERE site = ? AND session = ?
         ORDER BY at, ${sequence} = 0, ${sequence}, id LIMIT ?`,
        site,
        session,
        limit,
      ),
    sessionAttributes: async (site, session) =>
      db.get<{ attributes: string }>(
        "SELECT attributes FROM log_sessions WHERE site = ? AND session = ?",
        site,
        session,
      )?.attributes,
  };
}
