import type { ConsentRow, NoticeRow } from "../rows.ts";
import type { Reader } from "../types.ts";
import type { Statements } from "./statements.ts";

type ConsentReads = Pick<Reader, "notice" | "consent" | "consentsOf" | "consentChain">;

const select = "SELECT sequence, id, subject, body, hash FROM consent_records";

/** Reads of notices and of the chain of consent records. */
export function consentReads(db: Statements): ConsentReads {
  return {
    notice: async (site, hash) =>
      db.get<NoticeRow>(
        `SELECT hash, version, lang, body, first_shown_at AS "firstShownAt" FROM notices
         WHERE site = ? AND hash = ?`,
        site,
        hash,
      ),
    consent: async (site, id) => db.get<ConsentRow>(`${select} WHERE site = ? AND id = ?`, site, id),
    consentsOf: async (site, subject) =>
      db.all<ConsentRow>(`${select} WHERE site = ? AND subject = ? ORDER BY sequence DESC`, site, subject),
    consentChain: async (site, after, limit) =>
      db.all<ConsentRow>(
        `${select} WHERE site = ? AND sequence > ? ORDER BY sequence LIMIT ?`,
        site,
        after,
        limit,
      ),
  };
}
