import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { ButtonAction, SeenLayer } from "../types.ts";
import { pageWords } from "../words/buttonWords.ts";
import type { Eye } from "./createEye.ts";
import { pause } from "./createQuiet.ts";
import type { Visit } from "./openVisit.ts";

let axe: string | undefined;

/** Looks for a layer until it is there and stands still: banners come late and slide in. Undefined: none came. */
export async function findLayer(
  eye: Eye,
  number: 1 | 2,
  limit: number,
): Promise<Omit<SeenLayer, "violations"> | undefined> {
  let before = "";
  for (const start = performance.now(); performance.now() - start < limit; await pause(100)) {
    if (!(await eye.ask("findLayer", pageWords, number))) continue;
    const seen = await eye.ask("readLayer", pageWords, number);
    const now = JSON.stringify(seen);
    if (seen && now === before) return seen;
    before = now;
  }
  return undefined;
}

/** The same, and what axe says of it. */
export async function lookAtLayer(eye: Eye, number: 1 | 2, limit: number): Promise<SeenLayer | undefined> {
  const seen = await findLayer(eye, number, limit);
  return seen && { ...seen, violations: await violationsIn(eye, number) };
}

/** axe's violations of WCAG A and AA inside a layer. */
async function violationsIn(eye: Eye, number: 1 | 2): Promise<SeenLayer["violations"]> {
  axe ??= readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
  await eye.run(`typeof axe === "undefined" && (() => { ${axe} })()`);
  const tags = JSON.stringify(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]);
  const violations = await eye.run(
    `axe.run(kept[${number}], { iframes: false, resultTypes: ["violations"], runOnly: ${tags} })
      .then(({ violations }) => violations.map(({ id, help, nodes }) => ({ id, help, count: nodes.length })))`,
  );
  return violations as SeenLayer["violations"];
}

/** Clicks a button of a layer as a visitor does. False where there is none. */
export async function press(visit: Visit, eye: Eye, number: 1 | 2, action: ButtonAction): Promise<boolean> {
  const place = await eye.ask("placeOf", pageWords, number, action);
  if (!place) return false;
  await visit.page.mouse.click(place.x, place.y);
  return true;
}
