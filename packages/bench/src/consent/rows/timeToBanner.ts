import type { Page } from "playwright";
import { pairedRatio, shuffled, type Spread } from "../../statistics.ts";
import type { Lab } from "../createLab.ts";
import { value, type Row, type Topic } from "../measured.ts";
import { slow } from "../slow.ts";
import type { Subject } from "../subject.ts";

declare global {
  /** ms since the navigation at which layer one had been painted where it stays. */
  var bannerAt: number | undefined;
}

/**
 * In the page, from its start on. Layer one is there when its accept button lies in the view, is opaque, has the same
 * place in two frames, and the next paint has come.
 */
function watch(selector: string): void {
  let before = "";
  const opaque = (element: Element | null): boolean =>
    !element || (Number(getComputedStyle(element).opacity) > 0.99 && opaque(element.parentElement));
  const look = (): void => {
    const button = document.querySelector(selector);
    const box = button?.getBoundingClientRect();
    const seen =
      button &&
      box &&
      box.width > 0 &&
      box.top >= 0 &&
      box.bottom <= innerHeight &&
      getComputedStyle(button).visibility === "visible" &&
      opaque(button);
    const now = seen ? `${box.x} ${box.y} ${box.width} ${box.height}` : "";
    if (now && now === before)
      requestAnimationFrame(() => setTimeout(() => (globalThis.bannerAt = performance.now())));
    else {
      before = now;
      requestAnimationFrame(look);
    }
  };
  requestAnimationFrame(look);
}

async function once(lab: Lab, subject: Subject): Promise<number> {
  const visit = await lab.visit(subject, {}, async (page: Page, session) => {
    await page.addInitScript(watch, subject.layerOne?.accept ?? "");
    await slow(session);
  });
  const page = await visit.open();
  const time = await page.waitForFunction(() => globalThis.bannerAt, null, { timeout: 30_000 });
  const at = Number(await time.jsonValue());
  await visit.end();
  return at;
}

/** Every round visits every page in an order of chance; ratios to the floor of the same rounds. */
export async function timeToBanner(lab: Lab, rounds: number): Promise<Topic> {
  const subjects = lab.subjects.filter(({ layerOne }) => layerOne);
  const times = new Map<string, number[]>(subjects.map(({ id }) => [id, []]));
  // The first round warms up and does not count.
  for (let round = 0; round <= rounds; round++)
    for (const subject of shuffled(subjects, Math.random)) {
      const at = await once(lab, subject);
      if (round > 0) times.get(subject.id)?.push(at);
    }
  const ratios = new Map(
    [...times].map(([id, own]): [string, Spread] => [id, pairedRatio(own, times.get("floor") ?? [])]),
  );
  const values = new Map(
    [...ratios].map(([id, { middle, low, high }]) => [
      id,
      value(`${middle.toFixed(2)} (${low.toFixed(2)} to ${high.toFixed(2)})`, middle),
    ]),
  );
  const row = (what: string, ours: string, goal: number): Row => ({
    what: `${what}, × the stub's`,
    values,
    goal: `≤ ${goal.toFixed(2)}`,
    reached: (values.get(ours)?.rank ?? Infinity) <= goal,
    ours,
  });
  return {
    title: "Time to the banner",
    explained: `From the navigation until accept lies in the view, opaque, at rest for two frames, and painted; as a ratio to the page with an inline stub in the same rounds. Processor slowed down 4 times, 150 ms of latency, 1.6 Mbit/s. ${rounds} rounds, each in an order of chance: median of the ratios round by round, quartiles in brackets.`,
    rows: [
      row("time to the banner", "ours", 1.1),
      row("time to the banner, drawn by the page's server", "rendered", 1.1),
    ],
  };
}
