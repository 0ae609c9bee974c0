import type { ConsentRecord } from "@nordleads/wire/types";
import { changesOf } from "../../consent/changesOf.ts";
import { countedCells } from "../../consent/countedCells.ts";
import type { AppendConsent, Results } from "../commands.ts";
import { appendConsent } from "./appendConsent.ts";
import { eraseConversationsOf } from "./eraseConversations.ts";
import { erasedId, eraseRecords } from "./eraseRecords.ts";
import type { Statements } from "./statements.ts";

/**
 * A decision or a report, once: what it changed, its record, its counts, and what `under_age` erases, in one
 * transaction (C10, C27, C33).
 */
export function recordDecision(db: Statements, command: AppendConsent): Results["consent.append"] {
  const { site, id, subject, action, recordedAt } = command.record;
  if (wasErased(db, site, id)) return { outcome: "gone" };
  const changes =
    action === "report" ? undefined : changesOf(command.record, lastDecision(db, site, subject));
  const record = changes ? { ...command.record, changes } : command.record;
  const { created, row } = appendConsent(db, { ...command, record });
  if (!created) return row.subject === subject ? { outcome: "known", row } : { outcome: "foreign" };
  count(db, site, recordedAt.slice(0, 10), countedCells(record));
  if (action !== "under_age") return { outcome: "created", row, erased: [] };
  const at = Date.parse(recordedAt);
  eraseRecords(db, { site, subject, at, before: row.sequence });
  const { own, forward = false } = command;
  const erased = eraseConversationsOf(db, { site, subject, at, forward, ...own });
  return { outcome: "created", row, erased };
}

function wasErased(db: Statements, site: string, id: string): boolean {
  const found = db.get(
    "SELECT 1 FROM consent_records WHERE site = ? AND erased_id = ?",
    site,
    erasedId(site, id),
  );
  return found !== undefined;
}

function lastDecision(db: Statements, site: string, subject: string): ConsentRecord | undefined {
  const last = db.get<{ body: string }>(
    `SELECT body FROM consent_records WHERE site = ? AND subject = ? AND kind = 'decision'
     ORDER BY sequence DESC LIMIT 1`,
    site,
    subject,
  );
  return last && (JSON.parse(last.body) as ConsentRecord);
}

function count(db: Statements, site: string, day: string, cells: readonly string[]): void {
  for (const cell of cells)
    db.run(
      `INSERT INTO consent_counts (site, day, cell, count) VALUES (?, ?, ?, 1)
       ON CONFLICT (site, day, cell) DO UPDATE SET count = count + 1`,
      site,
      day,
      cell,
    );
}
