import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { ConversationSummary } from "@nordleads/wire/types";
import { useSearch } from "wouter-preact";
import { createConversation } from "../chat/createConversation.ts";
import { createList, type Filter, type List } from "../chat/createList.ts";
import { filters } from "../chat/Filters.tsx";
import { ListPane } from "../chat/ListPane.tsx";
import { ThreadPane } from "../chat/ThreadPane.tsx";
import { PersonAside, PersonPane } from "../rights/PersonPane.tsx";
import { useApp, useTexts } from "./App.ts";
import { Dialog } from "./Dialog.tsx";
import { Notice } from "./Notice.tsx";
import { SkipLink } from "./SkipLink.tsx";
import { TopBar } from "./TopBar.tsx";
import { useMedia } from "./useMedia.ts";

interface DeskProps {
  readonly site: string;
  readonly id: string | undefined;
}

function useList(site: string, filter: Filter): List {
  const { api, staff, stream } = useApp();
  const me = staff.me.value?.id ?? "";
  const list = useMemo(() => createList({ api, site, filter, me, stream }), [api, site, filter, me, stream]);
  useEffect(() => list.dispose, [list]);
  return list;
}

/** Three panes on a wide screen, two on a tablet, one on a phone; which, the style sheet decides by `data-open`. */
export function Desk({ site, id }: DeskProps) {
  const { staff } = useApp();
  const texts = useTexts();
  const asked = new URLSearchParams(useSearch()).get("show");
  const filter = filters.find((name) => name === asked) ?? "all";
  const list = useList(site, filter);
  useFocusOnPhone(id);
  const seen = useSeen(list, id);
  const hrefOf = (open: string | undefined, next: Filter): string =>
    `/${site}${open ? `/${open}` : ""}${next === "all" ? "" : `?show=${next}`}`;
  // After a new sign-in whatever was missed is fetched.
  const expired = staff.expired.value;
  useEffect(() => {
    if (!expired) list.refresh();
  }, [expired, list]);
  return (
    <div class="desk" data-open={id === undefined ? "list" : "thread"}>
      <SkipLink to="thread">{texts.skip}</SkipLink>
      <TopBar site={site} place="chat" />
      <main class="panes">
        <ListPane list={list} filter={filter} current={id} seen={seen} hrefOf={hrefOf} />
        {id === undefined ? (
          <section class="pane thread-pane" id="thread" aria-label={texts.thread.log} tabIndex={-1}>
            {list.items.value.length > 0 && (
              <Notice icon="chat" title={texts.thread.pick}>
                <p>{texts.thread.pickLead}</p>
              </Notice>
            )}
          </section>
        ) : (
          <Open key={`${site} ${id}`} site={site} id={id} list={list} back={hrefOf(undefined, filter)} />
        )}
      </main>
    </div>
  );
}

/**
 * Until when each conversation has been read on this screen: what comes while it is open is read as it
 * comes, and the server counts a new opening only.
 */
function useSeen(list: List, id: string | undefined): ReadonlyMap<string, number> {
  const seen = useRef(new Map<string, number>());
  const open = list.items.value.find((line) => line.id === id);
  if (open && !document.hidden) seen.current.set(open.id, open.lastAt);
  return seen.current;
}

/** Where one pane takes the other's place the focus goes along: into the conversation, and back to its row. */
function useFocusOnPhone(id: string | undefined): void {
  const phone = useMedia("(max-width: 719.9px)");
  const before = useRef(id);
  useEffect(() => {
    const [from, to] = [before.current, id];
    before.current = id;
    if (!phone || from === to) return;
    const row = from && `[data-console="conversation-item"][data-id="${CSS.escape(from)}"]`;
    document.querySelector<HTMLElement>(to === undefined && row ? row : "#thread")?.focus();
  }, [id, phone]);
}

interface OpenProps {
  readonly site: string;
  readonly id: string;
  readonly list: List;
  readonly back: string;
}

/** The open conversation with its person. */
function Open({ site, id, list, back }: OpenProps) {
  const { api, newId, stream, staff } = useApp();
  const texts = useTexts();
  const wide = useMedia("(min-width: 1100px)");
  const [person, setPerson] = useState(false);
  // The list changes with the filter; the conversation stays open.
  const latest = useRef(list);
  latest.current = list;
  const conversation = useMemo(() => {
    const changed = (summary: ConversationSummary): void => latest.current.put(summary);
    return createConversation({ api, site, id, newId, now: Date.now, changed, stream });
  }, [api, site, id, newId, stream]);
  const expired = staff.expired.value;
  useEffect(() => {
    if (!expired && !conversation.thread.value) void conversation.open();
  }, [conversation, expired]);
  useEffect(() => conversation.dispose, [conversation]);
  const review = conversation.review.value;
  return (
    <>
      <ThreadPane conversation={conversation} back={back} onPerson={() => setPerson(true)} />
      {wide && <PersonAside review={review} />}
      {!wide && person && review && (
        <Dialog title={texts.person.title} class="sheet" onClose={() => setPerson(false)}>
          <PersonPane review={review} />
        </Dialog>
      )}
    </>
  );
}
