import { value, type Topic, type Value } from "../../consent/measured.ts";
import { counted, inTwoWaves, type Lab } from "../createLab.ts";
import type { Subject } from "../subject.ts";

const EVENTS = 50;

interface Weight {
  readonly bytes: number;
  readonly raw: number;
  readonly requests: number;
  readonly preflights: number;
}

async function weigh(lab: Lab, subject: Subject): Promise<Weight> {
  const visit = await lab.visit(subject);
  const page = await visit.openInUse();
  const { sink } = visit;
  await sink.until(() => sink.arrived.length > 0, 6000);
  const from = sink.requests.length;
  await page.evaluate((events) => burst(0, events), EVENTS);
  if (!(await sink.until(() => counted(sink, 0, EVENTS).distinct === EVENTS, 15_000)))
    throw new Error("not all of the events have arrived");
  const requests = sink.requests.slice(from).filter(({ markers }) => markers.length > 0);
  const sum = (of: "bytes" | "raw"): number => requests.reduce((all, request) => all + request[of], 0);
  const { preflights } = sink;
  await visit.end();
  return { bytes: sum("bytes"), raw: sum("raw"), requests: requests.length, preflights };
}

/** Bodies alone. */
export async function wire(lab: Lab): Promise<Topic> {
  const found = await inTwoWaves(lab, (subject) => weigh(lab, subject));
  const ours = found.get("ours");
  const column = (tell: (weight: Weight) => Value): Map<string, Value> =>
    new Map([...found].map(([id, weight]) => [id, tell(weight)]));
  const each = (bytes: number): Value => value((bytes / EVENTS).toFixed(1), bytes);
  return {
    title: "On the wire",
    explained: `${EVENTS} events in one task, with a name, a time and four attributes each; bodies as they arrive and after unpacking, without headers, divided by ${EVENTS}; preflights from the first request of the page on.`,
    rows: [
      {
        ...{ what: "bytes a body per event, as sent", goal: "≤ 20" },
        ...{ values: column(({ bytes }) => each(bytes)), reached: !!ours && ours.bytes / EVENTS <= 20 },
      },
      {
        ...{ what: "bytes a body per event, unpacked", goal: "≤ 100" },
        ...{ values: column(({ raw }) => each(raw)), reached: !!ours && ours.raw / EVENTS <= 100 },
      },
      {
        ...{ what: `requests for ${EVENTS} events; preflights`, goal: "1; 0" },
        values: column(({ requests, preflights }) =>
          value(`${requests}; ${preflights}`, preflights * 100 + requests),
        ),
        reached: ours?.requests === 1 && ours.preflights === 0,
      },
    ],
  };
}
