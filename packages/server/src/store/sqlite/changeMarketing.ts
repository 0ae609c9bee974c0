import type { ConfirmMarketing, Results, SweepMarketing, WithdrawMarketing } from "../commands.ts";
import { appendConsent } from "./appendConsent.ts";
import type { Statements } from "./statements.ts";

interface FoundAsk {
  readonly id: string;
  readonly address: string;
  readonly askedAt: number;
  readonly usedAt: number | null;
}

/** A token that is good is used up, its record written and its address on the list, in one (M2). */
export function confirmMarketing(db: Statements, command: ConfirmMarketing): Results["marketing.confirm"] {
  const { site, token, at, notBefore, record } = command;
  const ask = db.get<FoundAsk>(
    `SELECT id, address_hash AS address, asked_at AS "askedAt", used_at AS "usedAt"
     FROM marketing_asks WHERE site = ? AND token_hash = ?`,
    site,
    token,
  );
  if (!ask) return { outcome: "void" };
  if (ask.usedAt !== null) return { outcome: "already" };
  if (ask.askedAt < notBefore) return { outcome: "void" };
  const { row } = appendConsent(db, { type: "consent.append", record });
  db.run("UPDATE marketing_asks SET used_at = ? WHERE site = ? AND id = ?", at, site, ask.id);
  const confirmed = db.run(
    `UPDATE marketing_subscriptions SET state = 'active', since = ?4, record_sequence = ?5, record_hash = ?6,
       words = ask.words, version = ask.version, lang = ask.lang, page = ask.page, asked_at = ask.asked_at
     FROM marketing_asks AS ask
     WHERE marketing_subscriptions.site = ?1 AND marketing_subscriptions.address_hash = ?2
       AND ask.site = ?1 AND ask.id = ?3`,
    site,
    ask.address,
    ask.id,
    at,
    row.sequence,
    row.hash,
  );
  // A token whose address is gone is void at once: this cannot be, and must not leave a record.
  if (confirmed === 0) throw new Error("a confirmation without its address");
  return { outcome: "confirmed" };
}

/** Deletes the address with its tokens and messages and appends the record; what is not there leaves none. */
export function withdrawMarketing(db: Statements, command: WithdrawMarketing): Results["marketing.withdraw"] {
  const { site, address, record } = command;
  const deleted = db.run(
    "DELETE FROM marketing_subscriptions WHERE site = ? AND address_hash = ?",
    site,
    address,
  );
  if (deleted === 0) return { withdrawn: false };
  db.run("UPDATE marketing_asks SET token_hash = NULL WHERE site = ? AND address_hash = ?", site, address);
  db.run("DELETE FROM mail_queue WHERE site = ? AND address_hash = ?", site, address);
  db.run("DELETE FROM mail_outbox WHERE site = ? AND address_hash = ?", site, address);
  appendConsent(db, { type: "consent.append", record });
  return { withdrawn: true };
}

/** A pending address goes with its last token; asks go after the same time, their limits are over long before. */
export function sweepMarketing(db: Statements, { before }: SweepMarketing): Results["marketing.sweep"] {
  const deleted = db.run(
    "DELETE FROM marketing_subscriptions WHERE state = 'pending' AND asked_at < ?",
    before,
  );
  db.run("DELETE FROM marketing_asks WHERE asked_at < ?", before);
  db.run("DELETE FROM mail_queue WHERE made_at < ?", before);
  db.run("DELETE FROM mail_outbox WHERE at < ?", before);
  return { deleted };
}
