import type { ConsentRecord, ConversationReview } from "@nordleads/wire/types";
import { useTexts } from "../frame/App.ts";
import { Fact, Facts } from "../frame/Facts.tsx";
import { dateAndTime, longDate } from "../frame/times.ts";
import { Choices } from "./Choices.tsx";
import { isTombstone, type ConsentEntry } from "./consentEntry.ts";
import { History } from "./History.tsx";
import { Leftovers } from "./Leftovers.tsx";

interface DecisionProps {
  readonly record: ConsentRecord;
  /** What its withdrawal left behind, where that has been told. */
  readonly report: ConsentRecord | undefined;
}

function Decision({ record, report }: DecisionProps) {
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
      {record.action === "under_age" && <p class="meta">{person.underAgeLead}</p>}
      <Choices record={record} />
      {report && (
        <div data-console="consent-report">
          <h4 class="part-title">{person.reportTitle}</h4>
          <Leftovers left={report.left ?? []} />
        </div>
      )}
      <Facts>
        <Fact name={person.layer}>{person.layers[record.layer]}</Fact>
        <Fact name={person.notice}>{person.version(record.notice.version, record.notice.lang)}</Fact>
        <Fact name={person.record}>{person.recordNumber(record.sequence)}</Fact>
        <Fact name={person.valid}>{longDate(Date.parse(record.expiresAt), texts)}</Fact>
      </Facts>
      {record.gpc && <p class="meta">{person.gpc}</p>}
    </>
  );
}

/** Why there is no decision in force: never made, too old, or erased. */
function Undecided({ history }: { readonly history: readonly ConsentEntry[] }) {
  const texts = useTexts();
  const { person } = texts;
  const latest = history.find((entry) => isTombstone(entry) || entry.action !== "report");
  const [title, lead] = !latest
    ? [person.undecided, person.undecidedLead]
    : isTombstone(latest)
      ? [person.erasedAll, person.erasedAllLead]
      : [person.expired, person.expiredLead(longDate(Date.parse(latest.expiresAt), texts))];
  return (
    <>
      <p class="answer">{title}</p>
      <p class="meta">{lead}</p>
    </>
  );
}

/** What the conversation rests on: the decision in force, or that there is none; then what was before. */
export function ConsentSection({ consent }: { readonly consent: ConversationReview["consent"] }) {
  const { person } = useTexts();
  const { current } = consent;
  const history: readonly ConsentEntry[] = consent.history;
  const report = consent.history.find(({ action, of }) => action === "report" && of === current?.id);
  const earlier = history.filter(
    ({ sequence }) => sequence !== current?.sequence && sequence !== report?.sequence,
  );
  return (
    <section data-console="consent" data-decided={current !== null}>
      <h3>{person.consent}</h3>
      {current ? <Decision record={current} report={report} /> : <Undecided history={history} />}
      <History entries={earlier} />
    </section>
  );
}
