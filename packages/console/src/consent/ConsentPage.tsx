import { useEffect, useMemo } from "preact/hooks";
import type { ConsentStatistics } from "@nordleads/wire/types";
import { useSearch } from "wouter-preact";
import { useApp, useTexts } from "../frame/App.ts";
import { Fault } from "../frame/Fault.tsx";
import { Notice } from "../frame/Notice.tsx";
import { count } from "../frame/numbers.ts";
import { Skeleton } from "../frame/Skeleton.tsx";
import { daySpan } from "../frame/times.ts";
import "../look/pages.css";
import { allOf, answersOf } from "./answers.ts";
import { FiguresSection, SharesSection } from "./AnswersSection.tsx";
import { LayersSection, NamesSection } from "./CountsSections.tsx";
import { createStatistics, type Statistics } from "./createStatistics.ts";
import { readPeriod } from "./period.ts";
import { PeriodPicker } from "./PeriodPicker.tsx";
import { ProofSection } from "./ProofSection.tsx";

/** How many decided what, in numbers that name nobody (C33), and where the proof lies. */
export function ConsentPage({ site }: { readonly site: string }) {
  const { api, staff, now } = useApp();
  const texts = useTexts();
  const asked = readPeriod(useSearch(), now.value);
  const { from, to } = asked.period;
  const statistics = useMemo(() => createStatistics(api, site), [api, site]);
  const expired = staff.expired.value;
  useEffect(() => {
    if (!expired) void statistics.load({ from, to });
  }, [statistics, from, to, expired]);
  return (
    <div class="page-inside" data-console="consent-page">
      <p class="page-lead">{texts.statistics.lead}</p>
      <PeriodPicker site={site} asked={asked} />
      <Result statistics={statistics} again={() => void statistics.load({ from, to })} />
      <ProofSection site={site} />
    </div>
  );
}

const isEmpty = ({ total }: ConsentStatistics): boolean => total.decisions === 0;

/** What the live region says when an answer has come. */
function Said({ shown }: { readonly shown: ConsentStatistics | null }) {
  const texts = useTexts();
  const { statistics } = texts;
  if (!shown) return null;
  const period = daySpan(shown.from, shown.to, texts);
  if (isEmpty(shown)) return <>{statistics.shownEmpty(period)}</>;
  return <>{statistics.shown(period, count(allOf(answersOf(shown.days)), texts))}</>;
}

interface ResultProps {
  readonly statistics: Statistics;
  readonly again: () => void;
}

function Result({ statistics: { shown, loading, failed }, again }: ResultProps) {
  const { statistics } = useTexts();
  const told = shown.value;
  return (
    <>
      <p class="visually-hidden" role="status">
        <Said shown={loading.value ? null : told} />
      </p>
      {/* What stands there stays while another period is on its way: nothing jumps. */}
      <div class="result" aria-busy={loading.value} data-console="result">
        {!told && failed.value && <Fault title={statistics.failed} code={failed.value} again={again} />}
        {!told && !failed.value && <Skeleton rows={6} />}
        {told && isEmpty(told) && (
          <Notice icon="bars" title={statistics.emptyTitle}>
            <p>{statistics.emptyLead}</p>
            <p>{statistics.hidden}</p>
          </Notice>
        )}
        {told && !isEmpty(told) && (
          <>
            <FiguresSection statistics={told} />
            <SharesSection statistics={told} />
            <NamesSection statistics={told} />
            <LayersSection statistics={told} />
          </>
        )}
      </div>
    </>
  );
}
