import { useEffect, useId, useMemo, useRef } from "preact/hooks";
import type { ConversationReview, SessionReview, TimelineEvent } from "@nordleads/wire/types";
import { Link } from "wouter-preact";
import { useApp, useTexts } from "../frame/App.ts";
import { Fault } from "../frame/Fault.tsx";
import { Skeleton } from "../frame/Skeleton.tsx";
import { clock, dateAndTime, dayName, dayOf } from "../frame/times.ts";
import type { Texts } from "../texts/Texts.ts";
import { createSession } from "./createSession.ts";
import { eventDetail } from "./eventDetail.ts";
import { eventWord } from "./eventWord.ts";
import { isMeasure } from "./isMeasure.ts";
import { measureWords } from "./measureWords.ts";
import { sessionLines, type SessionLine } from "./sessionLines.ts";

interface SessionProps {
  readonly review: ConversationReview;
  readonly id: string;
}

/** The whole session of a conversation: pages, events and what was said in one line of time; fetched when shown. */
export function SessionTimeline({ review, id }: SessionProps) {
  const { api, staff } = useApp();
  const { session: texts } = useTexts();
  const { site } = review.conversation;
  const session = useMemo(() => createSession(api, site, id), [api, site, id]);
  const expired = staff.expired.value;
  useEffect(() => {
    if (!expired) void session.load();
  }, [session, expired]);
  const shown = session.shown.value;
  const failed = session.failed.value;
  // What is gone is no fault: the log is kept for a shorter time than the conversation.
  if (failed === "not_found") return <p class="meta">{texts.gone}</p>;
  if (failed) return <Fault title={texts.failed} code={failed} again={() => void session.load()} />;
  if (!shown) return <Skeleton rows={4} />;
  return <Shown review={review} session={shown} />;
}

/** Lines by the local day that they fell on. */
function byDay(lines: readonly SessionLine[]): SessionLine[][] {
  const days: SessionLine[][] = [];
  for (const line of lines) {
    const last = days.at(-1);
    if (last?.[0] && dayOf(last[0].at) === dayOf(line.at)) last.push(line);
    else days.push([line]);
  }
  return days;
}

function Shown({
  review,
  session,
}: {
  readonly review: ConversationReview;
  readonly session: SessionReview;
}) {
  const { now } = useApp();
  const texts = useTexts();
  const box = useRef<HTMLDivElement>(null);
  const id = useId();
  // The button that asked for it is gone; whoever used it goes on here.
  useEffect(() => box.current?.focus(), []);
  const days = byDay(sessionLines(session, review.conversation.id, review.messages));
  return (
    <div ref={box} tabIndex={-1} role="group" aria-label={texts.session.title} data-console="session">
      {days.length === 0 && <p class="meta">{texts.session.empty}</p>}
      {days.map((lines, index) => (
        <div key={lines[0]?.key}>
          <h4 class="part-title" id={`${id} ${index}`}>
            {dayName(lines[0]?.at ?? 0, now.value, texts)}
          </h4>
          <ol class="timeline" aria-labelledby={`${id} ${index}`}>
            {lines.map((line) => (
              <Line key={line.key} line={line} site={review.conversation.site} />
            ))}
          </ol>
        </div>
      ))}
      <Measures events={session.events.filter(isMeasure)} />
      {session.dropped > 0 && <p class="meta">{texts.session.dropped(session.dropped)}</p>}
    </div>
  );
}

/** What was measured, for whoever looks into a slow page; out of the way of what the visitor did. */
function Measures({ events }: { readonly events: readonly TimelineEvent[] }) {
  const texts = useTexts();
  if (events.length === 0) return null;
  return (
    <details data-console="measures">
      <summary>{texts.session.measures(events.length)}</summary>
      <ul class="measures">
        {events.map((event) => (
          <li key={event.id}>
            <time dateTime={new Date(event.at).toISOString()} title={dateAndTime(event.at, texts)}>
              {clock(event.at, texts)}
            </time>
            {measureWords(event, texts)}
          </li>
        ))}
      </ul>
    </details>
  );
}

const senderOf = (from: "visitor" | "assistant" | "agent", { session }: Texts): string => session.said[from];

function Line({ line, site }: { readonly line: SessionLine; readonly site: string }) {
  const texts = useTexts();
  return (
    <li data-line={line.kind} data-event={line.kind === "event" ? line.event.name : undefined}>
      <time dateTime={new Date(line.at).toISOString()} title={dateAndTime(line.at, texts)}>
        {clock(line.at, texts)}
      </time>
      {line.kind === "event" && (
        <span>
          {eventWord(line.event.name, texts)}
          <span class="meta">{eventDetail(line.event.attributes)}</span>
        </span>
      )}
      {line.kind === "said" && (
        <span>
          {senderOf(line.from, texts)}
          <q class="meta">{line.text}</q>
        </span>
      )}
      {line.kind === "conversation" && (
        <span>
          <Link href={`/${site}/${line.id}`}>{texts.session.other}</Link>
        </span>
      )}
    </li>
  );
}
