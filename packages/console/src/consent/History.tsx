import type { ConsentRecord } from "@nordleads/wire/types";
import { useTexts } from "../frame/App.ts";
import { dateAndTime, longDate } from "../frame/times.ts";
import { changedNames, isTombstone, type ConsentEntry, type Tombstone } from "./consentEntry.ts";
import { Leftovers } from "./Leftovers.tsx";
import { nameWord } from "./nameWord.ts";

/** Earlier records, the latest first: choices, reports, and what is left of erased ones. */
export function History({ entries }: { readonly entries: readonly ConsentEntry[] }) {
  const { person } = useTexts();
  if (entries.length === 0) return null;
  return (
    <details data-console="consent-history">
      <summary>{person.earlier(entries.length)}</summary>
      <ol class="history">
        {entries.map((entry) => (
          <li key={entry.sequence}>
            {isTombstone(entry) ? <Erased tombstone={entry} /> : <Earlier record={entry} />}
          </li>
        ))}
      </ol>
    </details>
  );
}

function Earlier({ record }: { readonly record: ConsentRecord }) {
  const texts = useTexts();
  const { person } = texts;
  const list = new Intl.ListFormat(texts.locale, { type: "conjunction" });
  return (
    <>
      <p class="history-head">
        {person.actions[record.action]}
        <time class="meta" dateTime={record.recordedAt}>
          {dateAndTime(Date.parse(record.recordedAt), texts)}
        </time>
      </p>
      {record.action === "report" ? (
        <Leftovers left={record.left ?? []} />
      ) : (
        changedNames(record).map(([change, names]) => (
          <p key={change} class="meta" data-change={change}>
            {person.changes[change]}: {list.format(names.map((name) => nameWord(name, person)))}
          </p>
        ))
      )}
    </>
  );
}

/** Its place in the chain, and that the rest is gone (C32). */
function Erased({ tombstone }: { readonly tombstone: Tombstone }) {
  const texts = useTexts();
  const { person } = texts;
  return (
    <div data-console="tombstone">
      <p class="history-head">{person.tombstone(tombstone.sequence)}</p>
      <p class="meta">{person.tombstoneLead(longDate(Date.parse(tombstone.erasedAt), texts))}</p>
      <p class="meta">
        <code title={tombstone.hash}>{tombstone.hash.slice(0, 16)}…</code>
      </p>
    </div>
  );
}
