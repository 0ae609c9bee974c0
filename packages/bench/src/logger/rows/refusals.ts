import { value, type Row, type Topic, type Value } from "../../consent/measured.ts";
import { counted, inTwoWaves, pause, type Lab } from "../createLab.ts";
import type { Mode } from "../startSink.ts";
import type { Subject } from "../subject.ts";

const EVENTS = 200;
const REFUSES = 6000;
const RETRY_AFTER = 5;
const WAIT = 18_000;

interface Refused {
  readonly arrived: number;
  /** While refusing. */
  readonly requests: number;
  /** s from a refusal to the next request; none when nothing came again. */
  readonly earliest: number | undefined;
}

async function refused(lab: Lab, subject: Subject, mode: Mode): Promise<Refused> {
  const visit = await lab.visit(subject);
  const page = await visit.openInUse();
  const { sink } = visit;
  // What the first event leaves behind is no request of this row.
  await sink.until(() => sink.arrived.length > 0, 6000);
  await sink.mode(mode);
  const from = sink.requests.length;
  await page.evaluate(async (events) => {
    for (let i = 0; i < events; i += 10) {
      burst(i, 10);
      await new Promise((done) => setTimeout(done, 20));
    }
  }, EVENTS);
  const start = Date.now();
  await sink.until(() => sink.requests.length > from, REFUSES);
  await pause(Math.max(0, start + REFUSES - Date.now()));
  const requests = sink.requests.slice(from).map(({ at }) => at);
  await sink.mode("ok");
  await sink.until(() => counted(sink, 0, EVENTS).distinct === EVENTS, WAIT);
  const times = sink.requests.slice(from).map(({ at }) => at);
  const gaps = times.slice(0, requests.length + 1).map((at, place) => at - (times[place - 1] ?? -Infinity));
  const earliest = gaps.filter(Number.isFinite);
  const arrived = counted(sink, 0, EVENTS).distinct;
  await visit.end();
  return {
    ...{ arrived, requests: requests.length },
    earliest: earliest.length > 0 ? Math.min(...earliest) / 1000 : undefined,
  };
}

/** From the first request that is never answered until all are there. */
async function hung(lab: Lab, subject: Subject): Promise<{ arrived: number; after: number }> {
  const visit = await lab.visit(subject);
  const page = await visit.openInUse();
  const { sink } = visit;
  await sink.until(() => sink.arrived.length > 0, 6000);
  await sink.mode("silent");
  const from = sink.requests.length;
  await page.evaluate((events) => burst(0, events), EVENTS / 2);
  await sink.until(() => sink.requests.length > from, 6000);
  const start = Date.now();
  await pause(6000);
  await sink.mode("ok");
  await sink.until(() => counted(sink, 0, EVENTS / 2).distinct === EVENTS / 2, WAIT);
  const after = (Date.now() - start) / 1000;
  const arrived = counted(sink, 0, EVENTS / 2).distinct;
  await visit.end();
  return { arrived, after };
}

function row(what: string, found: Map<string, Refused>, least: number): Row {
  const text = ({ arrived, requests, earliest }: Refused): string =>
    `${arrived}, ${requests} requests, ${earliest === undefined ? "none again" : `again after ${earliest.toFixed(1)} s`}`;
  const values = new Map(
    [...found].map(([id, one]): [string, Value] => [
      id,
      value(text(one), (EVENTS - one.arrived) * 1000 + one.requests),
    ]),
  );
  const ours = found.get("ours");
  return {
    what,
    goal: `${EVENTS}, ≤ 3 requests${least > 0 ? `, not before ${least} s` : ""}`,
    values,
    reached: !!ours && ours.arrived === EVENTS && ours.requests <= 3 && (ours.earliest ?? Infinity) >= least,
  };
}

/** The collector is there and does not do its part. */
export async function refusals(lab: Lab): Promise<Topic> {
  const [broken, busy, stuck] = await Promise.all([
    inTwoWaves(lab, (subject) => refused(lab, subject, { status: 500 })),
    inTwoWaves(lab, (subject) => refused(lab, subject, { status: 429, retryAfter: RETRY_AFTER })),
    inTwoWaves(lab, (subject) => hung(lab, subject)),
  ]);
  const ours = stuck.get("ours");
  return {
    title: "Refusals",
    explained: `${EVENTS} events in 0.4 s; the collector answers 500, or 429 with \`Retry-After: ${RETRY_AFTER}\`, for ${REFUSES / 1000} s, then takes everything, for ${WAIT / 1000} s at most: what arrived, the requests until then, and the shortest time from a request to the next. Then a collector that takes requests and never answers for 6 s, with ${EVENTS / 2} events: what arrived, and the seconds from the first of those requests until all were there.`,
    rows: [
      row(`${EVENTS} events, ${REFUSES / 1000} s of 500: arrived, requests until then`, broken, 0),
      row(
        `${EVENTS} events, ${REFUSES / 1000} s of 429 with \`Retry-After: ${RETRY_AFTER}\``,
        busy,
        RETRY_AFTER,
      ),
      {
        what: `${EVENTS / 2} events, 6 s of requests without an answer: arrived, after`,
        goal: `${EVENTS / 2}, ≤ 10 s`,
        values: new Map(
          [...stuck].map(([id, { arrived, after }]): [string, Value] => [
            id,
            value(
              `${arrived}${arrived === EVENTS / 2 ? `, ${after.toFixed(1)} s` : ""}`,
              (EVENTS - arrived) * 1000 + after,
            ),
          ]),
        ),
        reached: !!ours && ours.arrived === EVENTS / 2 && ours.after <= 10,
      },
    ],
  };
}
