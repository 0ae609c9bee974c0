import { batch, signal, type ReadonlySignal } from "@preact/signals";
import type { ConsentStatistics } from "@nordleads/wire/types";
import type { Api, Period } from "../api/createApi.ts";
import { codeOf, type Failure } from "../api/failure.ts";

/** A site's statistics of the period asked for last. */
export interface Statistics {
  /** What is on the screen: stays while another period is on its way. */
  readonly shown: ReadonlySignal<ConsentStatistics | null>;
  readonly loading: ReadonlySignal<boolean>;
  readonly failed: ReadonlySignal<Failure["code"] | null>;
  readonly load: (period: Period) => Promise<void>;
}

/** Fetches nothing by itself. An answer that a later question has overtaken is dropped. */
export function createStatistics(api: Pick<Api, "statistics">, site: string): Statistics {
  const shown = signal<ConsentStatistics | null>(null);
  const loading = signal(true);
  const failed = signal<Failure["code"] | null>(null);
  let latest = 0;
  const load = async (period: Period): Promise<void> => {
    const mine = ++latest;
    loading.value = true;
    const [answer, fault] = await api.statistics(site, period).then(
      (statistics) => [statistics, null] as const,
      (error: unknown) => [null, codeOf(error)] as const,
    );
    if (mine !== latest) return;
    batch(() => {
      shown.value = answer;
      failed.value = fault;
      loading.value = false;
    });
  };
  return { shown, loading, failed, load };
}
