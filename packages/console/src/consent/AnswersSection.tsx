import type { ComponentChildren } from "preact";
import type { ConsentStatistics } from "@nordleads/wire/types";
import { useTexts } from "../frame/App.ts";
import { Table } from "../frame/Table.tsx";
import { daySpan, shortDay } from "../frame/times.ts";
import { allOf, answersOf, bucketsOf, countOf, shareOf, soundAnswers } from "./answers.ts";
import { parts, type Part } from "./bars.ts";
import { ShareChart } from "./ShareChart.tsx";
import { Share, Told } from "./Told.tsx";

interface StatisticsProps {
  readonly statistics: ConsentStatistics;
}

/** The sums of the period, in words and one number each: shares where there are enough answers, else counts. */
export function FiguresSection({ statistics: { days } }: StatisticsProps) {
  const { statistics } = useTexts();
  const answers = answersOf(days);
  const sound = soundAnswers(days);
  return (
    <section aria-labelledby="figures-title">
      <h3 id="figures-title" class="visually-hidden">
        {statistics.figures}
      </h3>
      <dl class="figures" data-console="figures">
        <Figure name={statistics.answers}>
          <Told number={allOf(answers)} />
        </Figure>
        {parts.map((part) => (
          <Figure key={part} name={statistics[part]} part={part}>
            {allOf(sound) > 0 ? (
              <Share part={shareOf(sound[part], sound)} />
            ) : (
              <Told number={answers[part]} />
            )}
          </Figure>
        ))}
        <Figure name={statistics.withdrawals}>
          <Told number={countOf(days, "withdraw")} />
        </Figure>
      </dl>
      <p class="meta">{statistics.hidden}</p>
      {countOf(days, "under_age") > 0 && <p class="meta">{statistics.underAge}</p>}
    </section>
  );
}

interface FigureProps {
  readonly name: string;
  readonly part?: Part;
  readonly children: ComponentChildren;
}

function Figure({ name, part, children }: FigureProps) {
  return (
    <div data-part={part}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** The shares day by day, or week by week: drawn, and as a table. */
export function SharesSection({ statistics: told }: StatisticsProps) {
  const texts = useTexts();
  const { statistics } = texts;
  const buckets = bucketsOf(told);
  const weekly = buckets.length < told.days.length;
  const total = soundAnswers(told.days);
  const drawn = allOf(total) > 0;
  const title = weekly ? statistics.sharesByWeek : statistics.sharesByDay;
  return (
    <section aria-labelledby="shares-title" data-console="shares">
      <h3 id="shares-title">{title}</h3>
      {drawn ? <ShareChart buckets={buckets} total={total} /> : <p class="meta">{statistics.noShares}</p>}
      <details open={!drawn}>
        <summary>{statistics.table}</summary>
        <Table
          caption={title}
          head={[weekly ? statistics.week : statistics.day, ...parts.map((part) => statistics[part])]}
          rows={buckets.map((bucket) => ({
            key: bucket.from,
            cells: [
              weekly ? daySpan(bucket.from, bucket.to, texts) : shortDay(bucket.from, texts),
              ...parts.map((part) => <Told key={part} number={bucket.answers[part]} />),
            ],
          }))}
        />
      </details>
    </section>
  );
}
