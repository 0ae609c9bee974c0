import type { OutboxRow, QueuedMailRow } from "../rows.ts";
import type { Reader } from "../types.ts";
import type { Statements } from "./statements.ts";

type MailReads = Pick<Reader, "mailsDue" | "nextMailAt" | "mailCounts" | "outbox">;

/** Reads of the queue of messages and of the outbox. */
export function mailReads(db: Statements): MailReads {
  return {
    mailsDue: async (now, limit) =>
      db.all<QueuedMailRow>(
        `SELECT site, id, address_hash AS address, body, attempts, made_at AS "madeAt" FROM mail_queue
         WHERE state = 'waiting' AND next_at <= ? ORDER BY next_at, id LIMIT ?`,
        now,
        limit,
      ),
    nextMailAt: async () =>
      db.get<{ at: number | null }>("SELECT min(next_at) AS at FROM mail_queue WHERE state = 'waiting'")
        ?.at ?? undefined,
    mailCounts: async (site) =>
      db.get<{ waiting: number; failed: number }>(
        `SELECT count(*) FILTER (WHERE state = 'waiting') AS waiting,
           count(*) FILTER (WHERE state = 'failed') AS failed FROM mail_queue WHERE site = ?`,
        site,
      ) ?? { waiting: 0, failed: 0 },
    outbox: async (site, before, limit) =>
      db.all<OutboxRow>(
        "SELECT id, body, at FROM mail_outbox WHERE site = ? AND at < ? ORDER BY at DESC, id LIMIT ?",
        site,
        before,
        limit,
      ),
  };
}
