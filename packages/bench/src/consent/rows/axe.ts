import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { BrowserContextOptions, Page } from "playwright";
import { bannerShown, pause, sideBySide, type Lab } from "../createLab.ts";
import { value, type Row, type Topic } from "../measured.ts";
import type { Subject } from "../subject.ts";

interface Axe {
  run(): Promise<{ violations: readonly { id: string; nodes: readonly unknown[] }[] }>;
}

/** How many elements axe finds fault with, by rule, such as `region 2`. All rules, best practices too. */
type Faults = readonly string[];

/** The axe that our own tests use, too. */
const script = createRequire(new URL("../../../../consent/package.json", import.meta.url)).resolve(
  "axe-core/axe.min.js",
);

async function faults(page: Page): Promise<Faults> {
  await page.evaluate(readFileSync(script, "utf8"));
  return page.evaluate(async () => {
    const { violations } = await (globalThis as unknown as { axe: Axe }).axe.run();
    return violations.map(({ id, nodes }) => `${id} ${nodes.length}`);
  });
}

/** Layer one (with the placeholder of the frame, where there is one), then layer two; empty where there is none. */
async function layers(
  lab: Lab,
  subject: Subject,
  options: BrowserContextOptions,
): Promise<readonly Faults[]> {
  const visit = await lab.visit(subject, options);
  const page = await visit.open();
  await bannerShown(page, subject);
  const one = await faults(page);
  const { settings } = subject.layerOne ?? {};
  let two: Faults | undefined;
  if (settings && subject.layerTwo) {
    await page.click(settings);
    await page.locator(subject.layerTwo).first().waitFor({ state: "visible" });
    await pause(800);
    two = await faults(page);
  }
  await visit.end();
  return two ? [one, two] : [one];
}

const looks: readonly (readonly [name: string, options: BrowserContextOptions])[] = [
  ["axe, light", { colorScheme: "light" }],
  ["axe, dark", { colorScheme: "dark" }],
  ["axe, forced colours", { forcedColors: "active" }],
];

function told(all: readonly Faults[]): string {
  return all.map((faults) => (faults.length ? faults.join(", ") : "0")).join(" / ");
}

function count(all: readonly Faults[]): number {
  return all.flat().reduce((sum, fault) => sum + Number(fault.split(" ").at(-1)), 0);
}

export async function axe(lab: Lab): Promise<Topic> {
  const empty = await layers(lab, lab.subjects.find(({ kind }) => kind === "empty") as Subject, {});
  if (count(empty) > 0) throw new Error(`The page alone has faults: ${told(empty)}`);
  const subjects = lab.subjects.filter(({ layerOne }) => layerOne);
  const rows: Row[] = [];
  for (const [what, options] of looks) {
    const found = await sideBySide(subjects, async (subject) => layers(lab, subject, options));
    const values = new Map([...found].map(([id, all]) => [id, value(told(all), count(all))]));
    rows.push({ what, values, goal: "0 / 0", reached: values.get("ours")?.rank === 0 });
  }
  return {
    title: "Accessibility",
    explained:
      "axe-core with all its rules, best practices too, over the whole page: with layer one and what stands in the place of a frame / with layer two, where there is one. Rule and number of elements; the page alone has none.",
    rows,
  };
}
