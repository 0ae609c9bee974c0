import type { ConsentRecord, ConversationReview } from "@nordleads/wire/types";
import { useTexts } from "../frame/App.ts";
import { Fact, Facts } from "../frame/Facts.tsx";
import { Icon } from "../frame/Icon.tsx";
import { dateAndTime, longDate } from "../frame/times.ts";

function Purposes({ record }: { readonly record: ConsentRecord }) {
  const { person } = useTexts();
  return (
    <ul class="purposes">
      {Object.entries(record.choices).map(([purpose, granted]) => (
        <li
          key={purpose}
          class={granted ? "granted" : "refused"}
          data-purpose={purpose}
          data-granted={granted}
        >
          <Icon name={granted ? "check" : "no"} />
          <span>{purpose in person.purposes ? person.purposes[purpose as "analytics"] : purpose}</span>
          <span class="purpose-word">{granted ? person.granted : person.refused}</span>
        </li>
      ))}
    </ul>
  );
}

function Decision({ record }: { readonly record: ConsentRecord }) {
  const texts = useTexts();
  const { person } = texts;
  return (
    <>
      <p class="answer">
        {person.actions[record.action]}
        <time class="meta" dateTime={record.recordedAt}>
          {dateAndTime(Date.parse(record.recordedAt), texts)}
        </time>
      </p>
      <Purposes record={record} />
      <Facts>
        <Fact name={person.notice}>{person.version(record.notice.version, record.notice.lang)}</Fact>
        <Fact name={person.record}>{person.recordNumber(record.sequence)}</Fact>
        <Fact name={person.valid}>{longDate(Date.parse(record.expiresAt), texts)}</Fact>
      </Facts>
      {record.gpc && <p class="meta">{person.gpc}</p>}
    </>
  );
}

/** What the conversation rests on: the decision in force, or that there is none. */
export function ConsentSection({ consent }: { readonly consent: ConversationReview["consent"] }) {
  const texts = useTexts();
  const { person } = texts;
  const earlier = consent.history.filter((record) => record.id !== consent.current?.id);
  return (
    <section data-console="consent" data-decided={consent.current !== null}>
      <h3>{person.consent}</h3>
      {consent.current ? (
        <Decision record={consent.current} />
      ) : (
        <>
          <p class="answer">{person.undecided}</p>
          <p class="meta">{person.undecidedLead}</p>
        </>
      )}
      {earlier.length > 0 && (
        <details>
          <summary>{person.earlier(earlier.length)}</summary>
          <ol class="plain">
            {earlier.map((record) => (
              <li key={record.id}>
                {person.actions[record.action]}, {dateAndTime(Date.parse(record.recordedAt), texts)}
              </li>
            ))}
          </ol>
        </details>
      )}
    </section>
  );
}
