import type { ConsentReceipt, NoticeFacts, PurposeStorage, Service } from "@nordleads/wire/types";
import type { Site } from "../../site/types.ts";

/** Somebody with a part in the processing. `address` is the postal one, where it is known. */
export interface Party {
  readonly name: string;
  readonly contact: string;
  readonly address?: string;
}

/** How the notice called a purpose, and what it said of it. */
export interface PurposeWords {
  readonly name: string;
  readonly text?: string;
}

/** What a receipt tells beside the record: what the notice said that was shown. */
export interface ReceiptFacts {
  readonly lang: string;
  readonly controller: Party;
  readonly processor: Party;
  readonly services: readonly Service[];
  /** By purpose. */
  readonly storage: Readonly<Record<string, PurposeStorage>>;
  /** By purpose. */
  readonly words: Readonly<Record<string, PurposeWords>>;
  readonly policyUrl: string;
  readonly policyUpdated: string | undefined;
  /** A page where the choice can be changed. */
  readonly page: string;
}

/** A kept notice. The words of a purpose stand together in older ones, its sentence apart in newer ones. */
interface NoticeBody extends Partial<NoticeFacts> {
  readonly consent?: {
    readonly purposes?: Readonly<Record<string, string | PurposeWords>>;
    readonly about?: Readonly<Record<string, string>>;
  };
}

/**
 * Joins the record, the notice that it points to and the site. What the notice says counts, since that was shown;
 * the site of today fills in what an older notice did not say. `notice` is the kept body (C15); without it, or when
 * it is not JSON, the site alone speaks.
 */
export function receiptFacts(
  { record }: ConsentReceipt,
  site: Site,
  notice: string | undefined,
): ReceiptFacts {
  const said = parse(notice);
  const controller: Party = said.controller ?? site.controller;
  const policyUrl = said.policyUrl ?? site.policyUrl;
  return {
    lang: record.notice.lang,
    // The signed names go before anything that may have changed since.
    controller: { ...controller, name: record.controller },
    processor: { contact: policyUrl, ...said.processor, name: record.processor },
    services: said.services ?? site.services ?? [],
    storage: said.storage ?? site.storage,
    words: wordsOf(said),
    policyUrl,
    policyUpdated: said.policyUpdated ?? site.policyUpdated,
    page: site.origins[0] ?? policyUrl,
  };
}

function wordsOf({ consent }: NoticeBody): Record<string, PurposeWords> {
  const entries = Object.entries(consent?.purposes ?? {}).map(([purpose, name]): [string, PurposeWords] => {
    if (typeof name !== "string") return [purpose, name];
    const text = consent?.about?.[purpose];
    return [purpose, text === undefined ? { name } : { name, text }];
  });
  return Object.fromEntries(entries);
}

function parse(notice: string | undefined): NoticeBody {
  try {
    const body: unknown = JSON.parse(notice ?? "{}");
    return typeof body === "object" && body !== null ? body : {};
  } catch {
    return {};
  }
}
