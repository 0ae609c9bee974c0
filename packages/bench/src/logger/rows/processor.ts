import type { CDPSession } from "playwright";
import { value, type Topic, type Value } from "../../consent/measured.ts";
import { pairedRatio, shuffled, spread, type Spread } from "../../statistics.ts";
import { counted, FIRST, load, pause, type Lab } from "../createLab.ts";
import type { Subject } from "../subject.ts";

const CALLS = 1000;
/** How many rounds the peers take part in; they are slow, and far from the others. */
const PEERS = 2;

/** µs of the page's main thread: a call of DevTools that does nothing, the calls and their microtasks, then with what follows. */
interface Cost {
  readonly empty: number;
  readonly calls: number;
  readonly sent: number;
  readonly written?: number;
}

/** µs of CPU that the main thread has used, as the browser counts it. */
async function used(session: CDPSession): Promise<number> {
  const { metrics } = await session.send("Performance.getMetrics");
  return (metrics.find(({ name }) => name === "ThreadTime")?.value ?? Number.NaN) * 1_000_000;
}

async function sending(lab: Lab, subject: Subject): Promise<Cost> {
  const visit = await lab.visit(subject);
  const page = await visit.openInUse();
  await pause(300);
  const session = await visit.context.newCDPSession(page);
  await session.send("Performance.enable");
  const asked = await used(session);
  await page.evaluate(() => 0);
  const before = await used(session);
  await page.evaluate((calls) => burst(0, calls), CALLS);
  const calls = (await used(session)) - before;
  await visit.sink.until(() => counted(visit.sink, 0, CALLS).distinct === CALLS, 3000);
  await pause(300);
  const sent = (await used(session)) - before;
  await visit.end();
  return { empty: before - asked, calls, sent };
}

/** The collector has asked for a pause before: what is tracked is written to the device, and not sent. */
async function writing(lab: Lab, subject: Subject): Promise<number> {
  const visit = await lab.visit(subject);
  const page = await visit.context.newPage();
  await visit.sink.mode({ status: 429, retryAfter: 60 });
  await load(page, lab.pages.url(subject, visit.sink.port));
  await page.evaluate((first) => burst(first, 50), FIRST);
  await visit.sink.until(() => visit.sink.requests.length > 0, 8000);
  await pause(300);
  const session = await visit.context.newCDPSession(page);
  await session.send("Performance.enable");
  const before = await used(session);
  await page.evaluate((calls) => burst(0, calls), CALLS);
  await pause(600);
  const cost = (await used(session)) - before;
  await visit.end();
  return cost;
}

function told({ middle, low, high }: Spread, each: Spread): Value {
  const digits = middle < 100 ? 1 : 0;
  const [at, from, to] = [middle, low, high].map((number) => number.toFixed(digits));
  return value(`${at} (${from} to ${to}); ${each.middle.toFixed(1)} µs`, middle);
}

/** Every round asks everybody in an order of chance; ratios to the array push of the same rounds. */
export async function processor(lab: Lab, rounds: number): Promise<Topic> {
  const costs = new Map<string, Cost[]>(lab.subjects.map(({ id }) => [id, []]));
  for (let round = 0; round < rounds; round++)
    for (const subject of shuffled(lab.subjects, Math.random)) {
      if (subject.kind === "peer" && round >= PEERS) continue;
      const cost = await sending(lab, subject);
      const durable = subject.id === "ours" || subject.id === "floor";
      costs.get(subject.id)?.push({ ...cost, ...(durable && { written: await writing(lab, subject) }) });
    }
  const base = (costs.get("memory") ?? []).map(({ calls }) => calls);
  const column = (of: (cost: Cost) => number | undefined): Map<string, Value> =>
    new Map(
      [...costs].flatMap(([id, own]) => {
        const numbers = own.flatMap((cost) => of(cost) ?? []);
        const each = spread(numbers.map((number, round) => (number - (own[round]?.empty ?? 0)) / CALLS));
        return numbers.length > 0 ? [[id, told(pairedRatio(numbers, base), each)] as const] : [];
      }),
    );
  const row = (what: string, values: Map<string, Value>, most: number): Topic["rows"][number] => ({
    ...{ what, values, goal: `≤ ${most}`, reached: (values.get("ours")?.rank ?? Infinity) <= most },
  });
  return {
    title: "Main thread",
    explained: `CPU of the page's main thread as the browser counts it (\`ThreadTime\`) for ${CALLS} calls in one task, in a page that has tracked one event before: until the calls and their microtasks are through; until they are written to the device, while the collector has asked for a pause; and until they have been sent and 0.3 s more, 3 s at most. As a ratio to the calls of the array push in the same rounds; both hold what it costs that DevTools calls into the page, which is most of the array's cost. The µs a call that follow the ratio are without it. ${rounds} rounds, the peers in ${Math.min(PEERS, rounds)} of them, each in an order of chance: medians, quartiles in brackets.`,
    rows: [
      row(
        "main-thread CPU of a call, × an array push",
        column(({ calls }) => calls),
        3,
      ),
      row(
        "with the durable write, × an array push",
        column(({ written }) => written),
        6,
      ),
      row(
        "with sending, × an array push",
        column(({ sent }) => sent),
        15,
      ),
    ],
  };
}
