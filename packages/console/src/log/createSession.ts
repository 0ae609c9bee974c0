import { batch, signal, type ReadonlySignal } from "@preact/signals";
import type { SessionReview } from "@nordleads/wire/types";
import type { Api } from "../api/createApi.ts";
import { codeOf, type Failure } from "../api/failure.ts";

/** A visitor's session, as far as it has been fetched. */
export interface Session {
  readonly shown: ReadonlySignal<SessionReview | null>;
  readonly failed: ReadonlySignal<Failure["code"] | null>;
  /** Whether a call is on its way. */
  readonly busy: ReadonlySignal<boolean>;
  readonly load: () => Promise<void>;
}

/** Fetches nothing by itself: each call is put on record (A5). */
export function createSession(api: Pick<Api, "session">, site: string, id: string): Session {
  const shown = signal<SessionReview | null>(null);
  const failed = signal<Failure["code"] | null>(null);
  const busy = signal(false);
  const load = async (): Promise<void> => {
    if (busy.value) return;
    batch(() => {
      busy.value = true;
      failed.value = null;
    });
    try {
      shown.value = await api.session(site, id);
    } catch (error) {
      failed.value = codeOf(error);
    } finally {
      busy.value = false;
    }
  };
  return { shown, failed, busy, load };
}
