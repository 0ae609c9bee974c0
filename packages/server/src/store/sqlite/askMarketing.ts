import type { AskMarketing, Results } from "../commands.ts";
import { appendConsent } from "./appendConsent.ts";
import type { Statements } from "./statements.ts";

const day = 24 * 3600 * 1000;

/** List, words, record and message in one, or nothing but a count when the address was asked for too often (M1). */
export function askMarketing(db: Statements, command: AskMarketing): Results["marketing.ask"] {
  const { site, id, address, channel, words, page, at, confirmation, record } = command;
  const wait = siteWait(db, command);
  if (wait > 0) return { outcome: "full", wait };
  if (isLimited(db, command)) return { outcome: "limited" };
  db.run(
    "INSERT INTO marketing_words (site, hash, text, first_shown_at) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
    site,
    words.hash,
    words.text,
    at,
  );
  db.run(
    `INSERT INTO marketing_asks (site, id, address_hash, channel, token_hash, words, version, lang, page, asked_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    site,
    id,
    address,
    channel,
    confirmation?.token ?? null,
    words.hash,
    words.version,
    words.lang,
    page,
    at,
  );
  const { row } = appendConsent(db, { type: "consent.append", record });
  putOnList(db, command, confirmation ? null : row);
  if (confirmation) {
    db.run(
      `INSERT INTO mail_queue (site, id, address_hash, body, state, made_at, next_at)
       VALUES (?1, ?2, ?3, ?4, 'waiting', ?5, ?5)`,
      site,
      confirmation.mail.id,
      address,
      confirmation.mail.body,
      at,
    );
  }
  return { outcome: "asked" };
}

/**
 * Before anything is asked of the address, so that the answer tells nothing of it (M5): ms until the first of the asks
 * that nobody has confirmed is out of the window, 0 while there are fewer than the most.
 */
function siteWait(db: Statements, { site, at, confirmation, limits }: AskMarketing): number {
  if (!confirmation) return 0;
  const { most, window } = limits.unconfirmed;
  const { count, first } = db.get<{ count: number; first: number | null }>(
    `SELECT count(*) AS count, min(asked_at) AS first FROM marketing_asks
     WHERE site = ? AND asked_at > ? AND channel = 'email' AND used_at IS NULL`,
    site,
    at - window,
  ) ?? { count: 0, first: null };
  return count < most ? 0 : (first ?? at) + window - at;
}

/** Counts what is refused: that writes, too, so that the answer takes as long as another's (M5). */
function isLimited(db: Statements, { site, address, at, limits }: AskMarketing): boolean {
  const { count, last } = db.get<{ count: number; last: number | null }>(
    `SELECT count(*) AS count, max(asked_at) AS last FROM marketing_asks
     WHERE site = ? AND address_hash = ? AND asked_at > ?`,
    site,
    address,
    at - day,
  ) ?? { count: 0, last: null };
  if (last === null) return false;
  // Gone with a withdrawal: whoever has left may come back at once, and the limit of the day still holds.
  const gone = !db.get(
    "SELECT 1 FROM marketing_subscriptions WHERE site = ? AND address_hash = ?",
    site,
    address,
  );
  if (count < limits.perDay && (gone || at - last >= limits.gap)) return false;
  db.run(
    `UPDATE marketing_asks SET repeats = repeats + 1 WHERE site = ?1 AND id =
     (SELECT id FROM marketing_asks WHERE site = ?1 AND address_hash = ?2 ORDER BY asked_at DESC LIMIT 1)`,
    site,
    address,
  );
  return true;
}

/** A pending one takes over what was asked last; an active one stays as it is until the new ask is confirmed. */
function putOnList(
  db: Statements,
  { site, address, channel, sealed, words, page, at }: AskMarketing,
  record: { readonly sequence: number; readonly hash: string } | null,
): void {
  db.run(
    `INSERT INTO marketing_subscriptions (site, address_hash, channel, state, address, words, version, lang, page,
       asked_at, since, record_sequence, record_hash)
     VALUES (?1, ?2, ?3, iif(?10 IS NULL, 'pending', 'active'), ?4, ?5, ?6, ?7, ?8, ?9,
       iif(?10 IS NULL, NULL, ?9), ?10, ?11)
     ON CONFLICT (site, address_hash) DO UPDATE SET
       address = excluded.address, words = excluded.words, version = excluded.version, lang = excluded.lang,
       page = excluded.page, asked_at = excluded.asked_at,
       state = excluded.state, since = excluded.since,
       record_sequence = excluded.record_sequence, record_hash = excluded.record_hash
     WHERE state = 'pending' OR excluded.state = 'active'`,
    site,
    address,
    channel,
    sealed,
    words.hash,
    words.version,
    words.lang,
    page,
    at,
    record?.sequence ?? null,
    record?.hash ?? null,
  );
}
