import { useState } from "preact/hooks";
import type { TimelineEvent } from "@nordleads/wire/types";
import { useTexts } from "../frame/App.ts";
import { clock, dateAndTime } from "../frame/times.ts";
import { eventDetail } from "./eventDetail.ts";

/** So many are shown before the reader asks for the rest; the latest are the ones they want. */
const shownFirst = 12;

interface TimelineProps {
  readonly events: readonly TimelineEvent[];
  /** Whether the visitor has granted analytics: says why there may be little to see. */
  readonly analytics: boolean;
}

/** What the visitor did in this session, as far as they let it be logged. */
export function TimelineSection({ events, analytics }: TimelineProps) {
  const texts = useTexts();
  const { person } = texts;
  const [all, setAll] = useState(false);
  const hidden = all ? 0 : Math.max(0, events.length - shownFirst);
  return (
    <section data-console="timeline">
      <h3>{person.done}</h3>
      {events.length === 0 && <p class="answer">{person.doneEmpty}</p>}
      {!analytics && <p class="meta">{person.doneLittle}</p>}
      {hidden > 0 && (
        <button type="button" class="link" onClick={() => setAll(true)}>
          {person.moreEvents(hidden)}
        </button>
      )}
      <ol class="timeline">
        {events.slice(hidden).map((event) => (
          <li key={event.id} data-event={event.name}>
            <time dateTime={new Date(event.at).toISOString()} title={dateAndTime(event.at, texts)}>
              {clock(event.at, texts)}
            </time>
            <span>
              {event.name in person.events ? person.events[event.name as "page.view"] : event.name}
              <span class="meta">{eventDetail(event.attributes)}</span>
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
