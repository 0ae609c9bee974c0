import { value, type Row, type Topic, type Value } from "../../consent/measured.ts";
import { counted, inTwoWaves, pause, type Lab } from "../createLab.ts";
import type { Subject } from "../subject.ts";

const EVENTS = 400;
const LEAST = 60_000;
const TEXT = "x".repeat(390);

interface Left {
  readonly before: number;
  readonly bytes: number;
  readonly after: number;
  readonly twice: number;
}

async function leave(lab: Lab, subject: Subject, next: string): Promise<Left> {
  const visit = await lab.visit(subject);
  const page = await visit.openInUse();
  const { sink } = visit;
  await sink.until(() => sink.arrived.length > 0, 6000);
  const from = sink.requests.length;
  await page.evaluate(
    ([events, text, next]) => {
      burst(0, events, { text });
      location.href = next;
    },
    [EVENTS, TEXT, next] as const,
  );
  await page.waitForURL(next, { timeout: 20_000 });
  await pause(3000);
  const before = counted(sink, 0, EVENTS).distinct;
  const bytes = sink.requests.slice(from).reduce((sum, request) => sum + request.raw, 0);
  await visit.open(false, page);
  await sink.until(() => counted(sink, 0, EVENTS).distinct === EVENTS, 8000);
  const { distinct: after, twice } = counted(sink, 0, EVENTS);
  await visit.end();
  return { before, bytes, after, twice };
}

function row(what: string, found: Map<string, Left>, least: number): Row {
  const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(0)} KB`;
  const ours = found.get("ours");
  return {
    what: `${EVENTS} events of 450 B, then ${what}: arrived (bytes) / after the next visit`,
    goal: least > 0 ? `≥ ${least / 1000} KB / ${EVENTS}` : `any / ${EVENTS}`,
    values: new Map(
      [...found].map(([id, { before, bytes, after, twice }]): [string, Value] => [
        id,
        value(
          `${before} (${kilobytes(bytes)}) / ${after}${twice > 0 ? `, ${twice} twice` : ""}`,
          (EVENTS - after) * 1000 + (EVENTS - before) + twice / 1000,
        ),
      ]),
    ),
    reached: !!ours && ours.bytes >= least && ours.after === EVENTS,
  };
}

/** The visitor follows a link in the very moment. */
export async function leaving(lab: Lab): Promise<Topic> {
  const [elsewhere, blank] = await Promise.all([
    inTwoWaves(lab, (subject) => leave(lab, subject, lab.pages.elsewhere)),
    inTwoWaves(lab, (subject) => leave(lab, subject, "about:blank")),
  ]);
  return {
    title: "Leaving",
    explained: `${EVENTS} events of some 450 B in one task, which then goes to another page: one of another site that answers after 0.1 s, or an empty one that is there at once. What has arrived 3 s later, as bytes after unpacking too, and what has when the visitor comes back to the site, for 8 s at most; and how many deliveries were of an event that had come before (a collector that knows events by their id drops them; not every peer's events have one).`,
    rows: [row("to another site", elsewhere, LEAST), row("to a page that is there at once", blank, 0)],
  };
}
