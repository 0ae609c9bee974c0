import type { CDPSession, Page } from "playwright";
import { median, pairedExcess, shuffled, spread } from "../../statistics.ts";
import { pause, type Lab } from "../createLab.ts";
import { value, type Topic, type Value } from "../measured.ts";
import { throttle } from "../slow.ts";
import type { Subject } from "../subject.ts";

/** One load of a page with the processor slowed down four times, and a click on accept. */
interface Load {
  /** ms of the main thread's own time, until 1.2 s after the load. */
  readonly busy: number;
  /** ms of the longest task of the page, and of the longest run of a script of the subject; 0 below 50. */
  readonly longest: number;
  readonly longestScript: number;
  /** ms from the click to the next paint, as Event Timing tells it in steps of 8; absent where it tells nothing. */
  readonly click?: number;
}

declare global {
  var tasks: number[];
  var runs: { readonly source: string; readonly ms: number }[];
  var events: number[];
}

interface LongFrame extends PerformanceEntry {
  readonly scripts: readonly { readonly sourceURL: string; readonly duration: number }[];
}

/** In the page, from its start on. */
function observe(): void {
  globalThis.tasks = [];
  globalThis.runs = [];
  globalThis.events = [];
  const on = (type: string, hear: (entry: PerformanceEntry) => void): void =>
    new PerformanceObserver((list) => list.getEntries().forEach(hear)).observe({
      ...{ type, buffered: true },
      ...({ durationThreshold: 16 } as object),
    });
  on("longtask", ({ duration }) => tasks.push(duration));
  on("long-animation-frame", (entry) => {
    for (const { sourceURL, duration } of (entry as LongFrame).scripts)
      runs.push({ source: sourceURL, ms: duration });
  });
  on("event", (entry) => {
    if ((entry as PerformanceEventTiming & { interactionId: number }).interactionId)
      events.push(entry.duration);
  });
}

async function load(lab: Lab, subject: Subject): Promise<Load> {
  let session: CDPSession | undefined;
  const visit = await lab.visit(subject, {}, async (page: Page, own) => {
    session = own;
    await page.addInitScript(observe);
    await own.send("Performance.enable", { timeDomain: "threadTicks" });
    await throttle(own);
  });
  const page = await visit.open();
  await pause(1200);
  const { metrics } = (await session?.send("Performance.getMetrics")) ?? { metrics: [] };
  const busy = (metrics.find(({ name }) => name === "TaskDuration")?.value ?? Number.NaN) * 1000;
  const { longest, longestScript } = await page.evaluate(
    (own) => ({
      longest: Math.max(0, ...tasks),
      longestScript: Math.max(0, ...runs.filter(({ source }) => source.includes(own)).map(({ ms }) => ms)),
    }),
    `/${subject.id}/`,
  );
  let click: number[] = [];
  if (subject.layerOne) {
    await page.mouse.move(5, 5);
    await page.click(subject.layerOne.accept);
    await pause(700);
    click = await page.evaluate(() => events);
  }
  await visit.end();
  return { busy, longest, longestScript, ...(click.length > 0 && { click: Math.max(...click) }) };
}

/** Work of the main thread, long tasks, and the accept click: rounds of all pages, each in an order of chance. */
export async function processor(lab: Lab, rounds: number): Promise<Topic> {
  const loads = new Map<string, Load[]>(lab.subjects.map(({ id }) => [id, []]));
  for (let round = 0; round < rounds; round++)
    for (const subject of shuffled(lab.subjects, Math.random))
      loads.get(subject.id)?.push(await load(lab, subject));
  const empty = (loads.get("empty") ?? []).map(({ busy }) => busy);
  const over = [...loads].map(([id, own]): [string, Value] => {
    const { middle, low, high } = pairedExcess(
      own.map(({ busy }) => busy),
      empty,
    );
    return [id, value(`${middle.toFixed(0)} (${low.toFixed(0)} to ${high.toFixed(0)})`, middle)];
  });
  const busy = new Map(over.filter(([id]) => id !== "empty"));
  const long = new Map(
    [...loads].map(([id, own]) => {
      const script = median(own.map(({ longestScript }) => longestScript));
      const task = median(own.map(({ longest }) => longest));
      return [id, value(`${script.toFixed(0)} (${task.toFixed(0)})`, script)];
    }),
  );
  const clicks = new Map(
    [...loads].flatMap(([id, own]): [string, Value][] => {
      const times = own.flatMap(({ click }) => click ?? []);
      const { middle, low, high } = spread(times);
      return times.length ? [[id, value(`${middle} (${low} to ${high})`, middle)]] : [];
    }),
  );
  const floor = clicks.get("floor")?.rank ?? 0;
  const rank = (values: ReadonlyMap<string, Value>): number => values.get("ours")?.rank ?? Infinity;
  const rows = [
    {
      what: "main-thread CPU over the page alone, ms",
      values: busy,
      goal: "≤ 80",
      reached: rank(busy) <= 80,
    },
    {
      what: "longest run of its own scripts (the page's longest task), ms",
      values: long,
      goal: "≤ 50",
      reached: rank(long) <= 50,
    },
    {
      what: "accept click to the next paint, ms",
      values: clicks,
      goal: `≤ ${floor + 16} (the stub's and one frame)`,
      reached: rank(clicks) <= floor + 16,
    },
  ];
  return {
    title: "Main thread",
    explained: `Processor slowed down 4 times; the main thread's own CPU until 1.2 s after the load, less that of the page alone in the same round; scripts as Long Animation Frames tells them (0 where no frame took 50 ms); the click as Event Timing tells it, in steps of 8 ms. ${rounds} rounds, each in an order of chance: medians, and quartiles in brackets (of the longest runs the median alone).`,
    rows,
  };
}
