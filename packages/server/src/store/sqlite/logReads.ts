import type { ConversationRow, LogCountRow, LogRow, QueuedLogRow } from "../rows.ts";
import type { Reader } from "../types.ts";
import { selectedConversation } from "./conversationReads.ts";
import type { Statements } from "./statements.ts";

type LogReads = Pick<
  Reader,
  "conversationsIn" | "logDue" | "conversationsDue" | "auditDue" | "logCounts" | "otlpQueue" | "otlpWaiting"
>;

/**
 * Events of `event` whose time is over: ?1 site, ?2 category, ?3 before. The chat's own are kept as long as the
 * conversation (`chat.metadata`, from the last contact).
 */
export const dueEvents = `WHERE site = ?1 AND category = ?2 AND at < ?3 AND NOT (
  category = 'chat.metadata' AND EXISTS (
    SELECT 1 FROM conversations AS held WHERE held.site = event.site AND held.session = event.session))`;

type Queued = Omit<QueuedLogRow, "event"> & { readonly [K in keyof LogRow]: LogRow[K] | null };

/** Reads for retention, the staff's view of a session, and the export. */
export function logReads(db: Statements): LogReads {
  const number = (sql: string, ...values: (string | number)[]): number =>
    db.get<{ count: number }>(sql, ...values)?.count ?? 0;
  return {
    conversationsIn: async (site, session) =>
      db.all<ConversationRow>(
        `SELECT ${selectedConversation} FROM conversations WHERE site = ? AND session = ? ORDER BY started_at, id`,
        site,
        session,
      ),
    logDue: async (site, category, before) =>
      number(`SELECT count(*) AS count FROM log_events AS event ${dueEvents}`, site, category, before),
    conversationsDue: async (site, before) =>
      number("SELECT count(*) AS count FROM conversations WHERE site = ? AND last_at < ?", site, before),
    auditDue: async (site, before) =>
      number("SELECT count(*) AS count FROM audit WHERE site = ? AND at < ?", site, before),
    logCounts: async (site) =>
      db.all<LogCountRow>(
        "SELECT week, name, cell, count FROM log_counts WHERE site = ? ORDER BY week, name, cell",
        site,
      ),
    otlpQueue: async (limit) =>
      db
        .all<Queued>(
          `SELECT q.sequence, q.site, q.erased, s.attributes AS about, e.id, e.session, e.at,
             e.received_at AS "receivedAt", e.name, e.purpose, e.category, e.attributes
           FROM otlp_queue AS q
           LEFT JOIN log_events AS e ON e.site = q.site AND e.id = q.id
           LEFT JOIN log_sessions AS s ON s.site = e.site AND s.session = e.session
           ORDER BY q.sequence LIMIT ?`,
          limit,
        )
        .map(({ sequence, site, erased, about, ...event }) => ({
          sequence,
          site,
          erased,
          about,
          event: event.id === null ? null : (event as LogRow),
        })),
    otlpWaiting: async () =>
      number(
        `SELECT coalesce((SELECT max(sequence) FROM otlp_queue) - (SELECT min(sequence) FROM otlp_queue) + 1, 0)
         AS count`,
      ),
  };
}
