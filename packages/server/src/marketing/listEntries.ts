import type { MarketingEntry } from "@nordleads/wire/types";
import type { SubscriptionRow } from "../store/rows.ts";
import type { Reader } from "../store/types.ts";
import type { Addresses } from "./createAddresses.ts";
import type { UnsubscribeTokens } from "./createUnsubscribeTokens.ts";
import type { MarketingUrls } from "./marketingUrls.ts";

/** What opens a row of the list. */
export interface ListKeys {
  readonly addresses: Addresses;
  readonly tokens: UnsubscribeTokens;
  readonly urls: MarketingUrls;
}

const page = 500;

/** Everybody on a site's list with the proof (M5), read page by page: a list may be long. */
export async function* listEntries(
  read: Reader,
  keys: ListKeys,
  site: string,
): AsyncGenerator<MarketingEntry> {
  let after = "";
  for (;;) {
    const rows = await read.subscriptions(site, after, page);
    for (const row of rows) yield toEntry(keys, site, row);
    if (rows.length < page) return;
    after = rows.at(-1)?.address ?? "";
  }
}

function toEntry({ addresses, tokens, urls }: ListKeys, site: string, row: SubscriptionRow): MarketingEntry {
  const { address, channel, words, text, version, lang, page: from, askedAt } = row;
  const token = tokens.make(site, address);
  return {
    channel,
    address: addresses.open(site, address, row.sealed),
    words: { text, hash: words, version, lang },
    page: from,
    askedAt: new Date(askedAt).toISOString(),
    since: new Date(row.since ?? askedAt).toISOString(),
    record: { sequence: row.recordSequence ?? 0, hash: row.recordHash ?? "" },
    unsubscribeUrl: urls.unsubscribe(site, token, lang),
  };
}
