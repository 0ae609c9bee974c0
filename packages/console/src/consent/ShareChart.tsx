import { useId } from "preact/hooks";
import { useTexts } from "../frame/App.ts";
import { percent } from "../frame/numbers.ts";
import { daySpan, shortDay } from "../frame/times.ts";
import { useWidth } from "../frame/useWidth.ts";
import type { Texts } from "../texts/Texts.ts";
import { allOf, shareOf, type Answers, type Bucket } from "./answers.ts";
import { barsOf, labelled, parts, type Bar, type Place } from "./bars.ts";
import { fillOf, Hatch, Swatch } from "./Patterns.tsx";

const height = 216;
const marks = [1, 0.5, 0] as const;
const labelWidth = 72;

/** The shares as one sentence; empty where too few answered. */
function sayShares(answers: Answers, texts: Texts): string {
  return parts
    .flatMap((part) => {
      const share = shareOf(answers[part], answers);
      return share === null ? [] : [`${texts.statistics[part]} ${percent(share, texts)}`];
    })
    .join(", ");
}

interface ChartProps {
  readonly buckets: readonly Bucket[];
  /** All of them together: what whoever cannot see the drawing is told of it. */
  readonly total: Answers;
}

/** Who accepted all, chose or rejected all, as parts of a bar for each day. The numbers stand in a table below it. */
export function ShareChart({ buckets, total }: ChartProps) {
  const texts = useTexts();
  const { statistics } = texts;
  const [box, width] = useWidth<HTMLDivElement>();
  const hatch = useId();
  const few = buckets.some((bucket) => allOf(bucket.sound) === 0);
  return (
    <figure class="chart">
      <div ref={box} class="chart-box">
        <svg role="img" width={width} height={height} aria-label={`${sayShares(total, texts)}.`}>
          <Hatch id={hatch} />
          {width > 0 && <Drawing buckets={buckets} width={width} hatch={hatch} />}
        </svg>
      </div>
      <figcaption>
        <ul class="legend">
          {parts.map((part) => (
            <li key={part}>
              <Swatch part={part} hatch={hatch} />
              {statistics[part]}
            </li>
          ))}
          {few && (
            <li>
              <Swatch part="few" hatch={hatch} />
              {statistics.fewLegend}
            </li>
          )}
        </ul>
        <p class="meta">{statistics.sharesLead}</p>
      </figcaption>
    </figure>
  );
}

interface DrawingProps {
  readonly buckets: readonly Bucket[];
  readonly width: number;
  readonly hatch: string;
}

function Drawing({ buckets, width, hatch }: DrawingProps) {
  const texts = useTexts();
  const place: Place = { left: 48, top: 12, width: width - 48, height: height - 40 };
  const bars = barsOf(
    buckets.map(({ sound }) => sound),
    place,
  );
  const slot = place.width / Math.max(1, bars.length);
  return (
    <>
      {marks.map((mark) => {
        const y = Math.round(place.top + place.height * (1 - mark)) + 0.5;
        return (
          <g key={mark} class="mark-line">
            <line x1={place.left} x2={width} y1={y} y2={y} />
            <text x={place.left - 8} y={y + 4} text-anchor="end">
              {percent(mark, texts)}
            </text>
          </g>
        );
      })}
      {bars.map((bar, index) => (
        <Column key={buckets[index]?.from} bar={bar} bucket={buckets[index]} place={place} hatch={hatch} />
      ))}
      {labelled(bars.length, place.width, labelWidth).map((index) => (
        <text
          key={index}
          class="mark-day"
          x={Math.min(place.left + slot * (index + 0.5), width - labelWidth / 3)}
          y={height - 8}
        >
          {shortDay(buckets[index]?.from ?? "", texts)}
        </text>
      ))}
    </>
  );
}

interface ColumnProps {
  readonly bar: Bar;
  readonly bucket: Bucket | undefined;
  readonly place: Place;
  readonly hatch: string;
}

/** One bar; the pointer over it is told its day and shares. */
function Column({ bar, bucket, place, hatch }: ColumnProps) {
  const texts = useTexts();
  if (!bucket) return null;
  const shares = sayShares(bucket.sound, texts) || texts.statistics.fewLegend;
  const bottom = place.top + place.height;
  return (
    <g class="column">
      <title>{`${daySpan(bucket.from, bucket.to, texts)}: ${shares}`}</title>
      {/* The whole height takes the pointer. */}
      <rect class="column-ground" x={bar.x} y={place.top} width={bar.width} height={place.height} />
      {bar.pieces.length === 0 && (
        <rect class="part-few" x={bar.x} y={bottom - 2} width={bar.width} height={2} />
      )}
      {bar.pieces.map(({ part, y, height: tall }) => (
        <rect
          key={part}
          class={`part part-${part}`}
          x={bar.x}
          y={y}
          width={bar.width}
          height={tall}
          {...fillOf(part, hatch)}
        />
      ))}
    </g>
  );
}
