import type { KeepMail, SettleMail } from "../commands.ts";
import type { Statements } from "./statements.ts";

/** What is sent is deleted; what was refused for good stays without its body, as a count for whoever operates. */
export function settleMail(db: Statements, { site, id, outcome }: SettleMail): null {
  const where = "WHERE site = ?1 AND id = ?2";
  if (outcome.is === "sent") {
    const waited = db.run(`DELETE FROM mail_queue ${where}`, site, id);
    // Its address was withdrawn while it was on its way: the outbox must not keep it either (M4).
    if (waited === 0) db.run(`DELETE FROM mail_outbox ${where}`, site, id);
    return null;
  }
  const { code } = outcome;
  if (outcome.is === "later")
    db.run(
      `UPDATE mail_queue SET attempts = attempts + 1, next_at = ?3, code = ?4 ${where}`,
      site,
      id,
      outcome.at,
      code,
    );
  else
    db.run(
      `UPDATE mail_queue SET state = 'failed', attempts = attempts + 1, body = NULL, code = ?3 ${where}`,
      site,
      id,
      code,
    );
  return null;
}

/** Keeps a message once. */
export function keepMail(db: Statements, { site, id, address, body, at }: KeepMail): null {
  db.run(
    `INSERT INTO mail_outbox (site, id, address_hash, body, at) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT DO NOTHING`,
    site,
    id,
    address,
    body,
    at,
  );
  return null;
}
