import { useState } from "preact/hooks";
import type { ConversationReview, TimelineEvent } from "@nordleads/wire/types";
import { useTexts } from "../frame/App.ts";
import { clock, dateAndTime } from "../frame/times.ts";
import { eventDetail } from "./eventDetail.ts";
import { eventWord } from "./eventWord.ts";
import { isMeasure } from "./isMeasure.ts";
import { SessionTimeline } from "./SessionTimeline.tsx";

/** So many are shown before the reader asks for the whole session; the latest are the ones they want. */
const shownFirst = 12;

/** What the visitor did in this session, as far as they let it be logged; all of it when asked for. */
export function TimelineSection({ review }: { readonly review: ConversationReview }) {
  const { person, session: texts } = useTexts();
  const [whole, setWhole] = useState(false);
  const { id } = review.session;
  const events = review.session.events.filter((event) => !isMeasure(event));
  // Says why there may be little to see.
  const analytics = review.consent.current?.choices["analytics"] === true;
  return (
    <section data-console="timeline">
      <h3>{person.done}</h3>
      {!analytics && <p class="meta">{person.doneLittle}</p>}
      {whole && id !== null ? (
        <SessionTimeline review={review} id={id} />
      ) : (
        <>
          {events.length === 0 && <p class="answer">{person.doneEmpty}</p>}
          <Latest events={events.slice(-shownFirst)} />
          {id !== null && (
            <p class="session-offer">
              <button type="button" class="link" data-console="show-session" onClick={() => setWhole(true)}>
                {texts.show}
              </button>
              <span class="meta">{texts.audited}</span>
            </p>
          )}
        </>
      )}
    </section>
  );
}

function Latest({ events }: { readonly events: readonly TimelineEvent[] }) {
  const texts = useTexts();
  return (
    <ol class="timeline">
      {events.map((event) => (
        <li key={event.id} data-event={event.name}>
          <time dateTime={new Date(event.at).toISOString()} title={dateAndTime(event.at, texts)}>
            {clock(event.at, texts)}
          </time>
          <span>
            {eventWord(event.name, texts)}
            <span class="meta">{eventDetail(event.attributes)}</span>
          </span>
        </li>
      ))}
    </ol>
  );
}
