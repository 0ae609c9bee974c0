import { useSignal } from "@preact/signals";
import { useRef } from "preact/hooks";
import type { ConversationSummary } from "@nordleads/wire/types";
import { useApp, useTexts } from "../frame/App.ts";
import { Icon } from "../frame/Icon.tsx";
import { Notice } from "../frame/Notice.tsx";
import { Skeleton } from "../frame/Skeleton.tsx";
import { useKeys } from "../keys/useKeys.ts";
import { ConversationRow } from "./ConversationRow.tsx";
import type { Filter, List } from "./createList.ts";
import { Filters } from "./Filters.tsx";
import { moveInList } from "./moveInList.ts";
import { Rows } from "./Rows.tsx";
import { pagePath, visitorSign } from "./visitorName.ts";

interface ListPaneProps {
  readonly list: List;
  readonly filter: Filter;
  readonly current: string | undefined;
  /** Conversation → the time until which it has been read on this screen. */
  readonly seen: ReadonlyMap<string, number>;
  readonly hrefOf: (id: string | undefined, filter: Filter) => string;
}

/** Whether the words are in what the line shows. */
function shows(line: ConversationSummary, words: string): boolean {
  const shown = [line.firstLine, line.lastLine, line.agent?.name, visitorSign(line.visitorId)];
  if (line.page) shown.push(pagePath(line.page));
  return shown.some((text) => text?.toLowerCase().includes(words));
}

function LiveMark({ live }: { readonly live: boolean }) {
  const texts = useTexts();
  return (
    <span class={live ? "live on" : "live"} role="status">
      <span class={live ? "visually-hidden" : ""}>{live ? texts.live.on : texts.live.waiting}</span>
    </span>
  );
}

/** The left pane: heading, filters, search in what is shown, rows. */
export function ListPane({ list, filter, current, seen, hrefOf }: ListPaneProps) {
  const texts = useTexts();
  const { dialog } = useApp();
  const words = useSignal("");
  const search = useRef<HTMLInputElement>(null);
  const pane = useRef<HTMLElement>(null);
  useKeys({
    // On many keyboards it is typed with Shift.
    "[Shift]+/": () => search.current?.focus(),
    j: () => moveInList(pane.current, 1),
    k: () => moveInList(pane.current, -1),
    "[Shift]+?": () => (dialog.value = "keys"),
  });
  const wanted = words.value.trim().toLowerCase();
  const lines = wanted ? list.items.value.filter((line) => shows(line, wanted)) : list.items.value;
  return (
    <section class="pane list-pane" aria-labelledby="list-title" data-console="list" ref={pane}>
      <header class="pane-head list-head">
        <h2 id="list-title" tabIndex={-1}>
          {texts.list.title}
        </h2>
        <LiveMark live={list.live.value} />
        <Filters filter={filter} hrefOf={(next) => hrefOf(current, next)} waiting={list.waiting.value} />
        <label class="search" title={texts.list.searchHint}>
          <Icon name="search" />
          <span class="visually-hidden">{texts.list.search}</span>
          <input
            ref={search}
            type="search"
            placeholder={texts.list.search}
            value={words.value}
            onInput={(event) => (words.value = event.currentTarget.value)}
            onKeyDown={(event) => event.key === "Escape" && event.currentTarget.blur()}
          />
        </label>
      </header>
      <ListBody list={list} filter={filter} lines={lines} searched={wanted !== ""}>
        {(line) => (
          <ConversationRow
            line={line}
            unread={line.unread && (seen.get(line.id) ?? 0) < line.lastAt}
            current={line.id === current}
            href={hrefOf(line.id, filter)}
          />
        )}
      </ListBody>
    </section>
  );
}

interface ListBodyProps {
  readonly list: List;
  readonly filter: Filter;
  readonly lines: readonly ConversationSummary[];
  readonly searched: boolean;
  readonly children: (line: ConversationSummary) => preact.ComponentChild;
}

function ListBody({ list, filter, lines, searched, children }: ListBodyProps) {
  const texts = useTexts();
  if (list.status.value === "loading") return <Skeleton rows={7} />;
  if (list.status.value === "failed") {
    return (
      <Notice icon="alert" title={texts.errors.listFailed}>
        <p>{list.failed.value === "offline" ? texts.errors.offline : texts.errors.other}</p>
        <button type="button" class="button" onClick={list.refresh}>
          {texts.retry}
        </button>
      </Notice>
    );
  }
  if (lines.length === 0 && searched) return <Notice icon="search" title={texts.list.emptySearch} />;
  if (lines.length === 0 && filter === "all") {
    return (
      <Notice icon="chat" title={texts.list.emptyTitle}>
        <p>{texts.list.emptyLead}</p>
      </Notice>
    );
  }
  if (lines.length === 0) return <Notice icon="check" title={texts.list.emptyFilter[filter]} />;
  const more = list.more.value && (
    <button type="button" class="button more" onClick={() => void list.loadMore()}>
      {texts.list.more}
    </button>
  );
  return <Rows lines={lines} row={children} after={more} />;
}
