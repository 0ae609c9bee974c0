import { useId, useState } from "preact/hooks";
import { Link, useLocation } from "wouter-preact";
import { useApp, useTexts } from "../frame/App.ts";
import { places } from "../frame/places.ts";
import { faultOf, isoDay, lengths, mostDays, type Asked, type PeriodFault } from "./period.ts";

interface PickerProps {
  readonly site: string;
  readonly asked: Asked;
}

/** Which days: links for the usual ones, fields for others. What is chosen is in the address. */
export function PeriodPicker({ site, asked }: PickerProps) {
  const { statistics } = useTexts();
  return (
    <div class="period">
      <nav class="filters" aria-label={statistics.period}>
        {lengths.map((days) => (
          <Link
            key={days}
            href={`${places.consent(site)}?days=${days}`}
            class="filter"
            aria-current={days === asked.length ? "true" : undefined}
            data-console="period"
            data-days={days}
          >
            {statistics.last(days)}
          </Link>
        ))}
      </nav>
      <OwnDates key={`${asked.period.from} ${asked.period.to}`} site={site} asked={asked} />
    </div>
  );
}

function OwnDates({ site, asked: { period } }: PickerProps) {
  const { now } = useApp();
  const { statistics } = useTexts();
  const [, navigate] = useLocation();
  const [from, setFrom] = useState(period.from);
  const [to, setTo] = useState(period.to);
  const [fault, setFault] = useState<PeriodFault | null>(null);
  const id = useId();
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const wrong = faultOf({ from, to }, now.value);
    setFault(wrong);
    if (!wrong) navigate(`${places.consent(site)}?from=${from}&to=${to}`);
  };
  const common = {
    type: "date",
    max: isoDay(now.value),
    "aria-invalid": fault !== null,
    "aria-describedby": id,
  } as const;
  return (
    <form class="own-dates" noValidate onSubmit={submit} data-console="own-dates">
      <label>
        <span>{statistics.from}</span>
        <input {...common} name="from" value={from} onInput={(event) => setFrom(event.currentTarget.value)} />
      </label>
      <label>
        <span>{statistics.to}</span>
        <input {...common} name="to" value={to} onInput={(event) => setTo(event.currentTarget.value)} />
      </label>
      <button class="button">{statistics.show}</button>
      <p class="error" role="alert" id={id}>
        {fault === "wrongLong" ? statistics.wrongLong(mostDays) : fault && statistics[fault]}
      </p>
    </form>
  );
}
