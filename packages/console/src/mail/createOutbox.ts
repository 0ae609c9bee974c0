import { batch, signal, type ReadonlySignal } from "@preact/signals";
import type { OutboxList, OutboxMail } from "@nordleads/wire/types";
import type { Api } from "../api/createApi.ts";
import { codeOf, type Failure } from "../api/failure.ts";

/** A site's messages that are kept instead of sent, as far as they have been fetched; the latest first. */
export interface Outbox {
  readonly mails: ReadonlySignal<readonly OutboxMail[]>;
  /** The last answer but for its messages; null until there is one. */
  readonly about: ReadonlySignal<Pick<OutboxList, "delivery" | "more" | "queue"> | null>;
  readonly failed: ReadonlySignal<Failure["code"] | null>;
  /** Whether a call is on its way. */
  readonly busy: ReadonlySignal<boolean>;
  readonly load: () => Promise<void>;
  /** Fetches older ones; resolves with the id of the first of them, null where none came. */
  readonly loadMore: () => Promise<string | null>;
}

const pageSize = 50;

/** Fetches nothing by itself: each call is put on record (A5). */
export function createOutbox(api: Pick<Api, "outbox">, site: string): Outbox {
  const mails = signal<readonly OutboxMail[]>([]);
  const about = signal<Pick<OutboxList, "delivery" | "more" | "queue"> | null>(null);
  const failed = signal<Failure["code"] | null>(null);
  const busy = signal(false);
  const fetchPage = async (before?: string): Promise<readonly OutboxMail[]> => {
    if (busy.value) return [];
    busy.value = true;
    failed.value = null;
    try {
      const page = await api.outbox(site, { limit: pageSize, ...(before === undefined ? {} : { before }) });
      const known = new Set(before === undefined ? [] : mails.value.map(({ id }) => id));
      const fresh = page.mails.filter(({ id }) => !known.has(id));
      batch(() => {
        mails.value = before === undefined ? fresh : [...mails.value, ...fresh];
        about.value = page;
      });
      return fresh;
    } catch (error) {
      failed.value = codeOf(error);
      return [];
    } finally {
      busy.value = false;
    }
  };
  return {
    mails,
    about,
    failed,
    busy,
    load: async () => void (await fetchPage()),
    loadMore: async () => (await fetchPage(mails.value.at(-1)?.at))[0]?.id ?? null,
  };
}
