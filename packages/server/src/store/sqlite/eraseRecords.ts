import { sha256 } from "../../consent/sha256.ts";
import type { EraseConsent, Results } from "../commands.ts";
import type { Statements } from "./statements.ts";

/** Whose records; with `before`, only those that stand before this number. */
export interface ErasedRecords extends Omit<EraseConsent, "type"> {
  readonly before?: number;
}

/**
 * What an erased record is known by when its id comes again. Plain SHA-256: the id is 128 random bits (`randomId` in
 * the browser), which nobody finds by trying; the site keeps two sites' hashes apart.
 */
export function erasedId(site: string, id: string): string {
  return sha256(`erased/${site}/${id}`);
}

/**
 * Takes the personal part of a subject's decisions and reports and leaves tombstones (C32); returns how many. Records of
 * marketing stay: their subject is the keyed hash of an address, and nobody who only names it owns the address. They
 * are what its consent rests on until it is withdrawn, and the proof that it was there (M4).
 */
export function eraseRecords(db: Statements, erased: ErasedRecords): number {
  const { site, subject, at, before = Number.MAX_SAFE_INTEGER } = erased;
  const rows = db.all<{ sequence: number; id: string }>(
    `SELECT sequence, id FROM consent_records
     WHERE site = ? AND subject = ? AND sequence < ? AND kind <> 'marketing'`,
    site,
    subject,
    before,
  );
  for (const { sequence, id } of rows)
    db.run(
      `UPDATE consent_records SET id = NULL, subject = NULL, body = NULL, erased_at = ?3, erased_id = ?4
       WHERE site = ?1 AND sequence = ?2`,
      site,
      sequence,
      at,
      erasedId(site, id),
    );
  return rows.length;
}

/** The command for it. */
export function eraseConsent(db: Statements, command: EraseConsent): Results["consent.erase"] {
  return { erased: eraseRecords(db, command) };
}
