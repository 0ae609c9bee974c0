import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startBrowser } from "../../../../logger/src/testing/startBrowser.ts";
import { value, type Topic, type Value } from "../../consent/measured.ts";
import { counted, FIRST, load, pause, type Lab } from "../createLab.ts";
import { startSink, type Sink } from "../startSink.ts";
import type { Subject } from "../subject.ts";

const DELAYS = [50, 250, 2000];
const EVENTS = 20;
const WAIT = 10_000;
/** The browser writes localStorage some five seconds after a change: what it holds of the first event is on the disk then. */
const SETTLES = 6000;

/** One browser for the whole group, a tab and an origin for each of it; how many of the events came, by subject. */
async function killed(
  lab: Lab,
  group: readonly Subject[],
  delay: number,
): Promise<ReadonlyMap<string, number>> {
  const profile = await mkdtemp(join(tmpdir(), "nordleads-bench-"));
  const sinks = new Map<string, Sink>();
  for (const { id } of group) sinks.set(id, await startSink());
  const url = (subject: Subject): string => lab.pages.url(subject, sinks.get(subject.id)?.port ?? 0);
  const first = await startBrowser(profile);
  try {
    const tabs = [];
    for (const subject of group) tabs.push(await load(await first.newPage(), url(subject)));
    await Promise.all(tabs.map((tab) => tab.evaluate((number) => burst(number, 1), FIRST)));
    await pause(SETTLES);
    await Promise.all([...sinks.values()].map((sink) => sink.mode("closed")));
    await Promise.all(tabs.map((tab) => tab.evaluate((count) => burst(0, count), EVENTS)));
    await pause(delay);
  } finally {
    await first.kill();
  }
  const second = await startBrowser(profile);
  try {
    await Promise.all([...sinks.values()].map((sink) => sink.mode("ok")));
    for (const subject of group) {
      const tab = await load(await second.newPage(), url(subject));
      await tab.evaluate(() => burst(9001, 1));
    }
    const distinct = (sink: Sink): number => counted(sink, 0, EVENTS).distinct;
    await Promise.all([...sinks.values()].map((sink) => sink.until(() => distinct(sink) === EVENTS, WAIT)));
    return new Map([...sinks].map(([id, sink]) => [id, distinct(sink)]));
  } finally {
    await second.kill();
    for (const sink of sinks.values()) await sink.stop();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** SIGKILL to all processes of the browser, which then starts again on the same profile. */
export async function browserKilled(lab: Lab): Promise<Topic> {
  const groups = [
    ...lab.subjects.filter(({ kind }) => kind !== "peer").map((subject) => [subject]),
    lab.subjects.filter(({ kind }) => kind === "peer"),
  ];
  const found = new Map<string, number[]>();
  for (const delay of DELAYS) {
    const results = await Promise.all(groups.map(async (group) => killed(lab, group, delay)));
    for (const [id, count] of results.flatMap((result) => [...result]))
      found.set(id, [...(found.get(id) ?? []), count]);
  }
  const values = new Map(
    [...found].map(([id, counts]): [string, Value] => [
      id,
      value(
        counts.join(" / "),
        counts.reduce((sum, count) => sum - count, 0),
      ),
    ]),
  );
  const ours = found.get("ours") ?? [];
  return {
    title: "Browser killed",
    explained: `A page that has tracked an event six seconds before; the collector's port is closed, ${EVENTS} events, and ${DELAYS.join(", ")} ms later SIGKILL to the whole browser. It starts again on the same profile, the collector is there, the page is opened and one more event tracked; the wait is ${WAIT / 1000} s at most. The peers share one browser, a tab each, so they have that time or a little more.`,
    rows: [
      {
        what: `browser killed ${DELAYS.join(" / ")} ms after ${EVENTS} events: arrived later`,
        goal: DELAYS.map(() => EVENTS).join(" / "),
        values,
        reached: ours.length === DELAYS.length && ours.every((count) => count === EVENTS),
      },
    ],
  };
}
