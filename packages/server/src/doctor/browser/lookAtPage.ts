import type { Browser } from "playwright-core";
import type { Declaration, DeviceState, SeenLayer, SeenPage } from "../types.ts";
import type { Patience } from "./createQuiet.ts";
import { findLayer, lookAtLayer, press } from "./lookAtLayer.ts";
import { lookAtBehaviour } from "./lookAtBehaviour.ts";
import { openVisit, type Visit, type VisitOptions } from "./openVisit.ts";

export interface LookOptions {
  readonly url: string;
  readonly patience: Patience;
  /** Hears what is being done. */
  readonly onProgress: (text: string) => void;
}

/** What was seen, and what the page itself says of its scripts. */
export interface Look {
  readonly seen: SeenPage;
  readonly scripts: readonly string[];
  /** Hosts named by gated markup, under their purpose. */
  readonly gated: Declaration;
}

/** How long a layer may take to come once the network is quiet, in ms. */
const layerLimit = ({ limit }: Patience): number => Math.min(limit, 3000);

/**
 * Looks at a page by visits with nothing kept between them: without a choice; settings; reject; accept; as a robot;
 * 320 pixels wide. Throws `not_reached`.
 */
export async function lookAtPage(
  browser: Browser,
  { url, patience, onProgress }: LookOptions,
): Promise<Look> {
  const userAgent = (await agentOf(browser)).replace("Headless", "");
  const options = { url, patience, userAgent, width: 1280, height: 800, robot: false };
  const wait = layerLimit(patience);
  const visit = <Seen>(more: Partial<VisitOptions>, look: (visit: Visit) => Promise<Seen>): Promise<Seen> =>
    within(browser, { ...options, ...more }, look);

  onProgress("A visit without a choice");
  const first = await visit({}, async (visit) => {
    const before = await visit.device();
    const eye = await visit.eye();
    const scripts = await eye.ask("scripts");
    const gated = await eye.ask("gatedHosts");
    const host = new URL(visit.page.url()).host;
    const layerOne = await lookAtLayer(eye, 1, wait);
    const behaviour = layerOne && (await lookAtBehaviour(visit, eye, wait));
    return { before: layerOne ? before : await visit.device(), host, scripts, gated, layerOne, behaviour };
  });
  const { before, host, scripts, layerOne, behaviour } = first;
  const gated = Object.fromEntries(
    first.gated.map(([purpose]) => [
      purpose,
      { hosts: first.gated.filter(([one]) => one === purpose).map(([, named]) => named) },
    ]),
  );
  if (!layerOne || !behaviour) return { seen: { host, before }, scripts, gated };

  onProgress("Visits that refuse, accept and open the settings, as a robot, and 320 pixels wide");
  const [rejected, afterAccept, layerTwo, shownToRobots, narrow] = await Promise.all([
    visit({}, (visit) => reject(visit, wait)),
    visit({}, (visit) => accept(visit, wait)),
    visit({}, (visit) => settings(visit, wait)),
    visit({ robot: true }, async (visit) => (await findLayer(await visit.eye(), 1, wait)) !== undefined),
    visit({ width: 320, height: 568 }, async (visit) => findLayer(await visit.eye(), 1, wait)),
  ]);
  const banner = {
    layerOne,
    behaviour,
    shownToRobots,
    ...rejected,
    ...(afterAccept && { afterAccept }),
    ...(layerTwo && { layerTwo }),
    ...(narrow && { narrow: { ...narrow, violations: [] } }),
  };
  return { seen: { host, before, banner }, scripts, gated };
}

async function within<Seen>(
  browser: Browser,
  options: VisitOptions,
  look: (visit: Visit) => Promise<Seen>,
): Promise<Seen> {
  const visit = await openVisit(browser, options);
  try {
    return await look(visit);
  } finally {
    await visit.close();
  }
}

async function agentOf(browser: Browser): Promise<string> {
  const page = await browser.newPage();
  try {
    return await page.evaluate<string>("navigator.userAgent");
  } finally {
    await page.close();
  }
}

/** Refuses on layer one, or on layer two where only that can; then looks again after a reload. */
async function reject(
  visit: Visit,
  wait: number,
): Promise<{ afterReject?: DeviceState; askedAgain?: boolean }> {
  const eye = await visit.eye();
  await findLayer(eye, 1, wait);
  if (!(await press(visit, eye, 1, "reject"))) {
    await press(visit, eye, 1, "settings");
    await findLayer(eye, 2, wait);
    if (!(await press(visit, eye, 2, "reject"))) return {};
  }
  await visit.quiet();
  await visit.reload();
  const again = await findLayer(await visit.eye(), 1, Math.min(wait, 1500));
  return { afterReject: await visit.device(), askedAgain: again !== undefined };
}

async function accept(visit: Visit, wait: number): Promise<DeviceState | undefined> {
  const eye = await visit.eye();
  await findLayer(eye, 1, wait);
  if (!(await press(visit, eye, 1, "accept"))) return undefined;
  await visit.quiet();
  return visit.device();
}

async function settings(visit: Visit, wait: number): Promise<SeenLayer | undefined> {
  const eye = await visit.eye();
  await findLayer(eye, 1, wait);
  if (!(await press(visit, eye, 1, "settings"))) return undefined;
  await visit.quiet();
  return lookAtLayer(eye, 2, wait);
}
