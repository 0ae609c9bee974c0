import type { MarketingAskRow, SubscriptionRow } from "../rows.ts";
import type { Reader } from "../types.ts";
import type { Statements } from "./statements.ts";

type MarketingReads = Pick<Reader, "marketingAsk" | "subscription" | "subscriptions">;

const shared = 'channel, words, text, version, lang, page, asked_at AS "askedAt"';
const words = "JOIN marketing_words w ON w.site = m.site AND w.hash = m.words";
const ask = `SELECT id, address_hash AS address, used_at AS "usedAt", ${shared} FROM marketing_asks m ${words}`;
const subscription = `SELECT address_hash AS address, state, m.address AS sealed, since,
  record_sequence AS "recordSequence", record_hash AS "recordHash", ${shared}
  FROM marketing_subscriptions m ${words}`;

/** Reads of the lists and of what was asked for. */
export function marketingReads(db: Statements): MarketingReads {
  return {
    marketingAsk: async (site, token) =>
      db.get<MarketingAskRow>(`${ask} WHERE m.site = ? AND token_hash = ?`, site, token),
    subscription: async (site, address) =>
      db.get<SubscriptionRow>(`${subscription} WHERE m.site = ? AND address_hash = ?`, site, address),
    subscriptions: async (site, after, limit) =>
      db.all<SubscriptionRow>(
        `${subscription} WHERE m.site = ? AND address_hash > ? AND state = 'active'
         ORDER BY address_hash LIMIT ?`,
        site,
        after,
        limit,
      ),
  };
}
