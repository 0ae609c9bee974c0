import type { ConsentCountRow, ConsentEntryRow, ConsentLeafRow, ConsentRow, NoticeRow } from "../rows.ts";
import type { Reader } from "../types.ts";
import type { Statements } from "./statements.ts";

type ConsentReads = Pick<
  Reader,
  | "notice"
  | "consent"
  | "consentsOf"
  | "consentChain"
  | "consentEntries"
  | "consentLeaves"
  | "consentCounts"
  | "erasedConversations"
>;

const select = "SELECT sequence, id, subject, body, hash FROM consent_records";
const placed = "FROM consent_records WHERE site = ? AND sequence > ? ORDER BY sequence LIMIT ?";

/** Reads of notices and of the chain of consent records. */
export function consentReads(db: Statements): ConsentReads {
  return {
    notice: async (site, hash) =>
      db.get<NoticeRow>(
        `SELECT hash, version, lang, body, first_shown_at AS "firstShownAt" FROM notices
         WHERE site = ? AND hash BETWEEN ? AND ? || 'g' LIMIT 1`,
        site,
        hash,
        hash,
      ),
    consent: async (site, id) => db.get<ConsentRow>(`${select} WHERE site = ? AND id = ?`, site, id),
    consentsOf: async (site, subject) =>
      db.all<ConsentRow>(`${select} WHERE site = ? AND subject = ? ORDER BY sequence DESC`, site, subject),
    consentChain: async (site, after, limit) =>
      db.all<ConsentRow>(
        `${select} WHERE site = ? AND sequence > ? AND erased_at IS NULL ORDER BY sequence LIMIT ?`,
        site,
        after,
        limit,
      ),
    consentEntries: async (site, after, limit) =>
      db.all<ConsentEntryRow>(
        `SELECT sequence, hash, leaf, body, erased_at AS "erasedAt" ${placed}`,
        site,
        after,
        limit,
      ),
    consentLeaves: async (site, after, limit) =>
      db.all<ConsentLeafRow>(`SELECT sequence, hash, leaf ${placed}`, site, after, limit),
    consentCounts: async (site, from, to) =>
      db.all<ConsentCountRow>(
        "SELECT day, cell, count FROM consent_counts WHERE site = ? AND day BETWEEN ? AND ? ORDER BY day, cell",
        site,
        from,
        to,
      ),
    erasedConversations: async () =>
      db.all<{ site: string; conversation: string }>("SELECT site, conversation FROM erased_conversations"),
  };
}
