import { value, type Row, type Topic, type Value } from "../../consent/measured.ts";
import { counted, inTwoWaves, pause, type Lab } from "../createLab.ts";
import type { Subject } from "../subject.ts";

const EVENTS = 1000;
const EACH = 250;
const WAIT = 20_000;

interface Came {
  readonly distinct: number;
  readonly twice: number;
  readonly disordered: number;
  /** s until the last of them. */
  readonly after: number;
}

function text({ distinct, twice, disordered, after }: Came): string {
  return distinct === 0
    ? "0"
    : `${distinct}, ${twice} twice, ${disordered} out of order, ${after.toFixed(1)} s`;
}

/** Fewest lost, then fewest twice. */
function rank({ distinct, twice, disordered, after }: Came): number {
  return (10_000 - distinct) * 1e9 + twice * 1e5 + disordered * 100 + after;
}

/** Resolves when all are there, or nothing has come for a while and `WAIT` is over. */
async function came(sink: Parameters<typeof counted>[0], to: number, back: number): Promise<Came> {
  let last = back;
  let seen = -1;
  await sink.until(() => {
    const { distinct } = counted(sink, 0, to);
    if (distinct !== seen) last = Date.now();
    seen = distinct;
    return distinct === to;
  }, WAIT);
  return { ...counted(sink, 0, to), after: (last - back) / 1000 };
}

async function alone(lab: Lab, subject: Subject): Promise<Came> {
  const visit = await lab.visit(subject);
  const page = await visit.openInUse();
  await visit.sink.mode("closed");
  await page.evaluate(async (events) => {
    for (let i = 0; i < events; i += 10) {
      burst(i, 10);
      await new Promise((done) => setTimeout(done, 20));
    }
  }, EVENTS);
  await pause(6000);
  await visit.open(false, page);
  await pause(1500);
  await visit.sink.mode("ok");
  const back = Date.now();
  await page.evaluate(() => burst(9001, 1));
  const result = await came(visit.sink, EVENTS, back);
  await visit.end();
  return result;
}

/** When it is tried again after the collector's return is a matter of chance: ours and the probes do it three times, the worst is told. */
async function worst(lab: Lab, subject: Subject): Promise<Came> {
  const times = subject.kind === "peer" ? 1 : 3;
  const runs = await Promise.all(Array.from({ length: times }, async () => alone(lab, subject)));
  return runs.reduce((one, other) => (rank(other) > rank(one) ? other : one));
}

/** Each tab's own order counts. */
async function two(lab: Lab, subject: Subject): Promise<Came> {
  const visit = await lab.visit(subject);
  const tabs = [await visit.openInUse(), await visit.openInUse()];
  await visit.sink.mode("closed");
  await Promise.all(
    tabs.map((tab, place) =>
      tab.evaluate(([from, count]) => burst(from, count), [place * EACH, EACH] as const),
    ),
  );
  await pause(6000);
  await Promise.all(tabs.map((tab) => visit.open(false, tab)));
  await visit.sink.mode("ok");
  const back = Date.now();
  await tabs[0]?.evaluate(() => burst(9001, 1));
  const result = await came(visit.sink, 2 * EACH, back);
  const disordered = [0, EACH].reduce(
    (sum, from) => sum + counted(visit.sink, from, from + EACH).disordered,
    0,
  );
  await visit.end();
  return { ...result, disordered };
}

function row(what: string, goal: string, found: Map<string, Came>, reached: (came: Came) => boolean): Row {
  const values = new Map([...found].map(([id, one]): [string, Value] => [id, value(text(one), rank(one))]));
  const ours = found.get("ours");
  return { what, goal, values, reached: !!ours && reached(ours) };
}

/** Nobody listens at the collector's port. */
export async function outage(lab: Lab): Promise<Topic> {
  const [single, double] = await Promise.all([
    inTwoWaves(lab, (subject) => worst(lab, subject)),
    inTwoWaves(lab, (subject) => two(lab, subject)),
  ]);
  const whole =
    (all: number, most: number) =>
    ({ distinct, twice, disordered, after }: Came): boolean =>
      distinct === all && twice === 0 && disordered === 0 && after <= most;
  return {
    title: "Outage",
    explained: `The collector's port is closed. ${EVENTS} events in two seconds, six more seconds, a reload; 1.5 s later the collector is back, one more event is tracked, and the wait is ${WAIT / 1000} s at most; ours and the probes three times, the worst is told. Then two tabs with ${EACH} events each at once, six seconds, both reload, the collector is back, and one more event is tracked. Told are the distinct events that arrived, how many deliveries were of one that had come before, how many came before their predecessor (of each tab), and the seconds from the collector's return to the last of them.`,
    rows: [
      row(
        `${EVENTS} events in an outage, then a reload`,
        `${EVENTS}, 0 twice, in order, ≤ 3 s`,
        single,
        whole(EVENTS, 3),
      ),
      row(
        `two tabs × ${EACH} events in an outage`,
        `${2 * EACH}, 0 twice, in order`,
        double,
        whole(2 * EACH, Infinity),
      ),
    ],
  };
}
