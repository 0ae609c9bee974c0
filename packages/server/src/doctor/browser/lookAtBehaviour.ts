import type { Behaviour, DeviceState } from "../types.ts";
import type { Eye } from "./createEye.ts";
import { pause } from "./createQuiet.ts";
import { findLayer } from "./lookAtLayer.ts";
import type { Visit } from "./openVisit.ts";

/** Tries Tab, the wheel and Escape on layer one; Escape last, it may end it. `limit`: ms to wait for a layer. */
export async function lookAtBehaviour(visit: Visit, eye: Eye, limit: number): Promise<Behaviour> {
  const { share, place, scrollable } = await eye.ask("usablePage");
  return {
    usable: share,
    scrollBlocked: scrollable && !(await scrolls(visit, eye, place)),
    focusTrapped: await traps(visit, eye),
    escapeDecides: await escapeDecides(visit, eye, limit),
  };
}

async function scrolls({ page }: Visit, eye: Eye, { x, y }: { x: number; y: number }): Promise<boolean> {
  const before = await eye.ask("scrolled");
  await page.mouse.move(x, y);
  await page.mouse.wheel(0, 300);
  for (let turn = 0; turn < 15; turn += 1) {
    if ((await eye.ask("scrolled")) !== before) return true;
    await pause(50);
  }
  return false;
}

async function traps({ page }: Visit, eye: Eye): Promise<boolean> {
  const controls = await eye.ask("enterLayer");
  if (controls === 0 || !(await eye.ask("hasFocus"))) return false;
  for (let turn = 0; turn < Math.min(controls, 60) + 3; turn += 1) {
    await page.keyboard.press("Tab");
    if (!(await eye.ask("hasFocus"))) return false;
  }
  return true;
}

/** Gone for good, or something kept: then Escape was taken for an answer. Put aside for now is no answer. */
async function escapeDecides(visit: Visit, eye: Eye, limit: number): Promise<boolean> {
  const before = await visit.device();
  await eye.ask("enterLayer");
  await visit.page.keyboard.press("Escape");
  await pause(200);
  await visit.quiet();
  const after = await visit.device();
  if (namesOf(after).some((name) => !namesOf(before).includes(name))) return true;
  if (await eye.ask("isStillShown", 1)) return false;
  await visit.reload();
  return (await findLayer(await visit.eye(), 1, limit)) === undefined;
}

const namesOf = ({ stored }: DeviceState): string[] => stored.map(({ kind, name }) => `${kind} ${name}`);
