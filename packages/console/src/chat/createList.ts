import { batch, computed, signal, type ReadonlySignal } from "@preact/signals";
import type { ConversationState, ConversationSummary } from "@nordleads/wire/types";
import { liveUrl, type Api, type ListPage, type ListQuery } from "../api/createApi.ts";
import { codeOf, type Failure } from "../api/failure.ts";
import { openStream, type StreamOptions } from "../api/openStream.ts";

export type Filter = "all" | "waiting" | "mine" | "ai";

/** The list of one site under one filter, live (A3). */
export interface List {
  readonly items: ReadonlySignal<readonly ConversationSummary[]>;
  readonly status: ReadonlySignal<"loading" | "ready" | "failed">;
  readonly failed: ReadonlySignal<Failure["code"] | null>;
  readonly more: ReadonlySignal<boolean>;
  /** Whether the live stream stands. */
  readonly live: ReadonlySignal<boolean>;
  /** How many wait for a person, of all filters; at most `pageSize`. */
  readonly waiting: ReadonlySignal<number>;
  readonly refresh: () => void;
  readonly loadMore: () => Promise<void>;
  /** Puts a changed line in place before the server's next hint. */
  readonly put: (summary: ConversationSummary) => void;
  readonly dispose: () => void;
}

export interface ListParameters {
  readonly api: Api;
  readonly site: string;
  readonly filter: Filter;
  readonly me: string;
  readonly stream?: Pick<StreamOptions, "connect">;
  /** Hints closer than this are answered by one call, ms. */
  readonly gatherMs?: number;
}

const pageSize = 50;

const states: Readonly<Record<Filter, ConversationState | undefined>> = {
  all: undefined,
  waiting: "waiting",
  mine: "human",
  ai: "ai",
};

/** The newest word of each conversation, the last active first. */
export function merge(
  old: readonly ConversationSummary[],
  fresh: readonly ConversationSummary[],
): ConversationSummary[] {
  const byId = new Map([...old, ...fresh].map((line) => [line.id, line]));
  return [...byId.values()].sort((a, b) => b.lastAt - a.lastAt);
}

/** Whether a line belongs under the filter. */
function fits(line: ConversationSummary, filter: Filter, me: string): boolean {
  const state = states[filter];
  return (state === undefined || line.state === state) && (filter !== "mine" || line.agent?.id === me);
}

/** The pages of the list that have been fetched. */
function createPages({ api, site, filter, me }: ListParameters) {
  const all = signal<readonly ConversationSummary[]>([]);
  const status = signal<"loading" | "ready" | "failed">("loading");
  const failed = signal<Failure["code"] | null>(null);
  const more = signal(false);
  const waiting = signal(0);
  const state = states[filter];
  const page = (extra: ListQuery): Promise<ListPage> =>
    api.list(site, { ...(state ? { state } : {}), limit: pageSize, ...extra });
  const take = (first: ListPage, waits: ListPage): void => {
    const oldest = first.conversations.at(-1)?.lastAt ?? 0;
    // Older pages that were loaded stay; what left the first page's span is no longer there.
    const kept = first.more ? all.value.filter((line) => line.lastAt < oldest) : [];
    all.value = merge(kept, first.conversations);
    if (kept.length === 0) more.value = first.more;
    waiting.value = waits.conversations.length;
    status.value = "ready";
    failed.value = null;
  };
  const fault = (error: unknown): void => {
    failed.value = codeOf(error);
    if (status.value === "loading") status.value = "failed";
  };
  const fetchFirst = async (): Promise<void> => {
    try {
      const first = page({});
      const waits = state === "waiting" ? first : api.list(site, { state: "waiting", limit: pageSize });
      const [one, two] = await Promise.all([first, waits]);
      batch(() => take(one, two));
    } catch (error) {
      fault(error);
    }
  };
  const loadMore = async (): Promise<void> => {
    const before = all.value.at(-1)?.lastAt;
    if (before === undefined) return;
    try {
      const next = await page({ before });
      all.value = merge(all.value, next.conversations);
      more.value = next.more;
    } catch (error) {
      fault(error);
    }
  };
  const put = (summary: ConversationSummary): void => {
    all.value = merge(all.value, [summary]);
  };
  const items = computed(() => all.value.filter((line) => fits(line, filter, me)));
  return { items, status, failed, more, waiting, fetchFirst, loadMore, put };
}

/** Opens the list and its live stream; ends with `dispose`. */
export function createList(parameters: ListParameters): List {
  const { site, stream, gatherMs = 150 } = parameters;
  const { fetchFirst, ...pages } = createPages(parameters);
  const live = signal(false);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const fetchSoon = (): void => {
    timer = undefined;
    void fetchFirst();
  };
  const refresh = (): void => {
    timer ??= setTimeout(fetchSoon, gatherMs);
  };
  const close = openStream({
    ...stream,
    url: () => liveUrl(site),
    received: refresh,
    opened: () => {
      live.value = true;
      // Whatever happened while it was away.
      refresh();
    },
    broke: () => {
      live.value = false;
      refresh();
    },
  });
  void fetchFirst();
  return {
    ...pages,
    live,
    refresh,
    dispose: () => {
      clearTimeout(timer);
      close();
    },
  };
}
