import type { Page } from "playwright";
import { bannerShown, pause, sideBySide, type Lab, type Visit } from "../createLab.ts";
import { value, type Row, type Topic, type Value } from "../measured.ts";
import { purposes, type Subject } from "../subject.ts";

/** What a withdrawal in one tab, with a second tab open, has left 2 s later. */
interface After {
  /** Of the 6 cookies, 3 keys of localStorage, 3 of sessionStorage, 3 databases; caches and workers where asked. */
  readonly left: readonly number[];
  /** How many of the three scripts still send: in this tab, in the other. */
  readonly sending: number;
  readonly sendingThere: number;
  /** ms from the click until the other tab's scripts had sent for the last time; absent where they go on. */
  readonly silentAfter?: number;
  /** Scripts that ran before, in this tab and in the other: what makes the rest mean something. */
  readonly ran: number;
  readonly ranThere: number;
}

const ours = (name: string): boolean => purposes.some((purpose) => name.startsWith(`${purpose}_`));

async function kept(page: Page): Promise<readonly (readonly string[])[]> {
  return page.evaluate(async () => [
    Object.keys(localStorage),
    Object.keys(sessionStorage),
    (await indexedDB.databases()).map(({ name }) => name ?? ""),
    await caches.keys(),
    (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope),
  ]);
}

async function left(visit: Visit, page: Page): Promise<readonly number[]> {
  const [local = [], session = [], databases = [], stores = [], workers = []] = await kept(page);
  const counted = [await visit.cookies(), local, session, databases, stores].map(
    (names) => names.filter(ours).length,
  );
  return [...counted, workers.length];
}

/** `tab` as in the end of a page's address, such as `/ours/?tab=a`. */
function senders(lab: Lab, from: number, tab: string): number {
  return purposes.filter((purpose) => lab.asked(from, "/t/hit", `p=${purpose}&`, tab).length > 0).length;
}

async function accept(page: Page, subject: Subject): Promise<void> {
  if (subject.accept) return subject.accept(page);
  await bannerShown(page, subject);
  await page.click(subject.layerOne?.accept ?? "");
}

/** Accepts in both tabs, also where one would do; then withdraws in the first. */
async function withdraw(lab: Lab, subject: Subject, more: string): Promise<After> {
  const visit = await lab.visit(subject);
  const [first, second] = [`/${subject.id}/?tab=a`, `/${subject.id}/?tab=b`];
  const there = await visit.open(`tab=b${more}`);
  const here = await visit.open(`tab=a${more}`);
  await accept(here, subject);
  await pause(600);
  // A banner that has not heard of it is still there, or its state is the old one: the next page sees the choice.
  const from = Date.now();
  if (senders(lab, from - 400, second) === 0) await there.reload();
  await pause(1500);
  const ran = senders(lab, from, first);
  const ranThere = senders(lab, from, second);
  await here.bringToFront();
  const at = Date.now();
  await subject.withdraw?.(here);
  await pause(2000);
  await here.waitForLoadState();
  const look = Date.now();
  await pause(1000);
  const hits = lab.asked(at, "/t/hit", second);
  const sendingThere = senders(lab, look, second);
  const after = {
    ...{ ran, ranThere, sendingThere, sending: senders(lab, look, first), left: await left(visit, here) },
    ...(sendingThere === 0 && { silentAfter: Math.max(0, (hits.at(-1)?.at ?? at) - at) }),
  };
  await visit.end();
  return after;
}

/** What is left once everything has been taken back, the scripts' own doing included. */
export async function withdrawal(lab: Lab): Promise<Topic> {
  const asked = lab.subjects.filter(({ withdraw }) => withdraw);
  const found = await sideBySide(asked, async (subject) => {
    const after = await withdraw(lab, subject, "");
    if (after.ran < 3 || after.ranThere < 3)
      throw new Error(
        `${subject.id}: ${after.ran} and ${after.ranThere} of 3 scripts ran before the withdrawal`,
      );
    return after;
  });
  const values = (of: (after: After) => Value): Map<string, Value> =>
    new Map([...found].map(([id, after]) => [id, of(after)]));
  const row = (what: string, goal: string, of: (after: After) => Value): Row => {
    const all = values(of);
    return { what, values: all, goal, reached: (all.get("ours")?.rank ?? 1) === 0 };
  };
  const four = ({ left }: After): readonly number[] => left.slice(0, 4);
  const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
  return {
    title: "Withdrawal",
    explained:
      "Two tabs, everything accepted; three scripts have each kept two cookies, a key in either web storage and an open database, and send a request every 150 ms. Then everything is taken back in one tab, through the second layer or as its documentation says, with what each can be told to remove declared; looked at 3 s later. Once more for ours with caches and service workers; and with a cookie declared that only a server can remove.",
    rows: [
      row(
        "left after a withdrawal: cookies / localStorage / sessionStorage / IndexedDB",
        "0 / 0 / 0 / 0",
        (after) => value(four(after).join(" / "), sum(four(after))),
      ),
      row("scripts that go on sending (of 3), in that tab", "0", ({ sending }) => value(sending)),
      row(
        "in another tab (of 3; ms from the click to its last request)",
        "0, within 1,000 ms",
        ({ sendingThere, silentAfter }) =>
          value(
            silentAfter === undefined ? `${sendingThere}` : `${sendingThere} (${silentAfter.toFixed(0)})`,
            sendingThere + (silentAfter !== undefined && silentAfter > 1000 ? 1 : 0),
          ),
      ),
      await ownExtras(lab),
      report(lab),
    ],
  };
}

/** Only ours knows of these: no peer is asked. */
async function ownExtras(lab: Lab): Promise<Row> {
  const subject = lab.subjects.find(({ id }) => id === "ours");
  const after = subject && (await withdraw(lab, subject, "&more=1"));
  const [, , , , stores = 9, workers = 9] = after?.left ?? [];
  return {
    what: "left after a withdrawal: caches / service workers",
    values: new Map([["ours", value(`${stores} / ${workers}`, stores + workers)]]),
    goal: "0 / 0",
    reached: stores + workers === 0,
  };
}

/** The page declares one cookie that only a server can remove; the report must reach the collector, and name it. */
function report(lab: Lab): Row {
  const reports = lab
    .asked(0, "/v1/bench/consent")
    .map(
      ({ body }) => JSON.parse(body) as { action: string; left?: readonly { name: string; why: string }[] },
    )
    .filter(({ action }) => action === "report");
  const named = reports.filter(({ left = [] }) =>
    left.some(({ name, why }) => name === "server_id" && why === "http_only"),
  );
  const told = named.length > 0 && named.length === reports.length;
  return {
    what: "what could not be removed is reported",
    values: new Map([["ours", value(told ? "yes" : "no", told ? 0 : 1)]]),
    goal: "yes",
    reached: told,
  };
}
