import type { Page } from "playwright";
import { value, type Topic, type Value } from "../../consent/measured.ts";
import { counted, inTwoWaves, pause, type Lab } from "../createLab.ts";
import type { Subject } from "../subject.ts";

const WAITING = 20;
const QUEUED = 25;

interface Kept {
  readonly cookies: number;
  readonly keys: number;
  readonly bytes: number;
}

/** In the page: everything that its origin keeps on the device. */
async function look(): Promise<Kept> {
  const cookies = document.cookie.split("; ").filter(Boolean);
  const web = [localStorage, sessionStorage].flatMap((storage) => Object.entries(storage));
  const length = (text: string): number => new TextEncoder().encode(text).length;
  let bytes = length(cookies.join("")) + length(web.flat().join(""));
  const databases = await indexedDB.databases();
  for (const { name = "" } of databases) {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open(name);
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(new Error(name));
    });
    for (const store of db.objectStoreNames) {
      const rows = await new Promise<unknown[]>((resolve) => {
        const request = db.transaction(store).objectStore(store).getAll();
        request.onsuccess = () => resolve(request.result);
      });
      // What JSON shows as nothing, such as packed bytes, is counted by its size.
      for (const row of rows)
        bytes += row instanceof Uint8Array ? row.byteLength : length(JSON.stringify(row));
    }
    db.close();
  }
  return { cookies: cookies.length, keys: web.length + databases.length, bytes };
}

interface Before {
  readonly kept: Kept;
  readonly requests: number;
  /** Of the events that waited, how many came after the consent; none where it cannot be told. */
  readonly came: number | undefined;
}

async function before(lab: Lab, subject: Subject): Promise<Before> {
  const visit = await lab.visit(subject);
  const page = await visit.open(true);
  await page.evaluate((events) => burst(0, events), WAITING);
  await pause(6000);
  const kept = await page.evaluate(look);
  const requests = visit.sink.requests.length + visit.sink.preflights;
  await page.evaluate(() => tracker.grant?.());
  if (subject.asks) await visit.sink.until(() => counted(visit.sink, 0, WAITING).distinct === WAITING, 8000);
  const came = subject.asks ? counted(visit.sink, 0, WAITING).distinct : undefined;
  await visit.end();
  return { kept, requests, came };
}

interface After {
  readonly sent: number;
  readonly left: number;
  readonly keys: number;
}

async function after(lab: Lab, subject: Subject): Promise<After | undefined> {
  if (!subject.stops) return undefined;
  const visit = await lab.visit(subject);
  const tabs: readonly [Page, Page] = [await visit.openInUse(), await visit.openInUse()];
  await visit.sink.until(() => visit.sink.arrived.length > 0, 6000);
  await visit.sink.mode("closed");
  for (const [place, tab] of tabs.entries())
    await tab.evaluate(([from, count]) => burst(from, count), [place * QUEUED, QUEUED] as const);
  await pause(1000);
  await tabs[0].evaluate(() => tracker.optOut?.());
  await pause(1000);
  await visit.sink.mode("ok");
  await pause(6000);
  const { bytes: left, cookies, keys } = await tabs[0].evaluate(look);
  await Promise.all(tabs.map((tab) => visit.open(true, tab)));
  await pause(4000);
  const sent = counted(visit.sink, 0, 2 * QUEUED).distinct;
  await visit.end();
  return { sent, left, keys: cookies + keys };
}

/** Before the visitor agrees, and after she has changed her mind. */
export async function consent(lab: Lab): Promise<Topic> {
  const [waiting, stopped] = await Promise.all([
    inTwoWaves(lab, (subject) => before(lab, subject)),
    inTwoWaves(lab, (subject) => after(lab, subject)),
  ]);
  const early = waiting.get("ours");
  const late = stopped.get("ours");
  const none = early && early.kept.cookies + early.kept.keys + early.requests === 0;
  return {
    title: "Consent",
    explained: `A fresh profile; the page starts it as for a visitor who has not been asked yet, with the setting for that where there is one, and tracks ${WAITING} events: cookies, keys of web storage and databases, requests, 6 s later; and how many of these events arrive once she agrees. Then an opt-out: two tabs with ${QUEUED} events each, which wait because the collector's port is closed; one tab opts out, a second later the collector is back, 6 s later what is left is looked at, and both tabs are loaded again as for a visitor who has refused. Snowplow has no opt-out: its documentation's anonymous tracking and \`clearUserData\` stand for it.`,
    rows: [
      {
        what: "before consent: cookies / keys / requests",
        goal: "0 / 0 / 0",
        values: new Map(
          [...waiting].map(([id, { kept, requests }]): [string, Value] => [
            id,
            value(`${kept.cookies} / ${kept.keys} / ${requests}`, kept.cookies + kept.keys + requests),
          ]),
        ),
        reached: !!none,
      },
      {
        what: `of ${WAITING} events before consent, arrived after it`,
        goal: String(WAITING),
        values: new Map(
          [...waiting].flatMap(([id, { came }]): [string, Value][] =>
            came === undefined ? [] : [[id, value(came, -came)]],
          ),
        ),
        reached: early?.came === WAITING,
      },
      {
        what: `opt-out with ${2 * QUEUED} queued in two tabs: sent after / bytes left (keys)`,
        goal: "0 / 0 (0)",
        values: new Map(
          [...stopped].flatMap(([id, one]): [string, Value][] =>
            one ? [[id, value(`${one.sent} / ${one.left} (${one.keys})`, one.sent * 1e6 + one.left)]] : [],
          ),
        ),
        reached: late?.sent === 0 && late.left === 0 && late.keys === 0,
      },
    ],
  };
}
