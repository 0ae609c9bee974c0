import type { Page } from "playwright";
import { bannerShown, sideBySide, type Lab } from "../createLab.ts";
import { value, type Row, type Topic, type Value } from "../measured.ts";
import type { LayerOne, Subject } from "../subject.ts";

/** Reject beside accept. */
interface Pair {
  /** Area of reject over accept. */
  readonly areas: number;
  /** Colours, border, weight and size of the letters. */
  readonly sameLook: boolean;
  /** px, the smallest side of all buttons of layer one, at 1280 and at 360 px of width. */
  readonly smallest: number;
  /** From the top of the page; absent where 40 do not reach it. */
  readonly stops?: number;
  /** The page's own links cannot be reached by Tab from layer one. */
  readonly trapped: boolean;
}

function compare({ accept, reject }: LayerOne): { areas: number; sameLook: boolean } {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  const one = document.querySelector(accept) ?? document.body;
  const two = document.querySelector(reject) ?? document.body;
  const area = (element: Element): number => {
    const { width, height } = element.getBoundingClientRect();
    return width * height;
  };
  const look = (element: Element): string => {
    const { backgroundColor, color, borderColor, borderWidth, fontWeight, fontSize, textDecorationLine } =
      getComputedStyle(element);
    return [
      backgroundColor,
      color,
      borderColor,
      borderWidth,
      fontWeight,
      fontSize,
      textDecorationLine,
    ].join();
  };
  return { areas: area(two) / area(one), sameLook: look(one) === look(two) };
}

async function smallestSide(page: Page, { accept, reject, settings }: LayerOne): Promise<number> {
  return page.evaluate(
    (selectors) =>
      Math.min(
        ...selectors.flatMap((selector) => {
          const { width = 0, height = 0 } = document.querySelector(selector)?.getBoundingClientRect() ?? {};
          return [width, height];
        }),
      ),
    [accept, reject, ...(settings ? [settings] : [])],
  );
}

/** Presses Tab from where the page puts the visitor; what is reached, and whether the page's links are among it. */
async function walk(page: Page, { reject }: LayerOne): Promise<{ stops?: number; trapped: boolean }> {
  let stops: number | undefined;
  let links = 0;
  for (let press = 0; press <= 40; press++) {
    const { on, link } = await page.evaluate((selector) => {
      const { activeElement } = document;
      return { on: activeElement?.matches(selector), link: !!activeElement?.closest("header") };
    }, reject);
    if (on) stops ??= press;
    if (link) links++;
    if (links > 0 && stops !== undefined) break;
    await page.keyboard.press("Tab");
  }
  return { ...(stops !== undefined && { stops }), trapped: links === 0 };
}

async function pair(lab: Lab, subject: Subject, layerOne: LayerOne): Promise<Pair> {
  const visit = await lab.visit(subject);
  const page = await visit.open();
  await bannerShown(page, subject);
  const walked = await walk(page, layerOne);
  const compared = await page.evaluate(compare, layerOne);
  const wide = await smallestSide(page, layerOne);
  await page.setViewportSize({ width: 360, height: 640 });
  const narrow = await smallestSide(page, layerOne);
  await visit.end();
  return { ...compared, ...walked, smallest: Math.min(wide, narrow) };
}

export async function buttons(lab: Lab): Promise<Topic> {
  const found = await sideBySide(
    lab.subjects.filter(({ layerOne }) => layerOne),
    async (subject) => pair(lab, subject, subject.layerOne as LayerOne),
  );
  const row = (what: string, goal: string, of: (pair: Pair) => Value, most: number): Row => {
    const values = new Map([...found].map(([id, pair]) => [id, of(pair)]));
    return { what, values, goal, reached: (values.get("ours")?.rank ?? Infinity) <= most };
  };
  const rows = [
    row(
      "area of reject over accept; their look",
      "0.98 to 1.02, same",
      ({ areas, sameLook }) =>
        value(
          `${areas.toFixed(2)}, ${sameLook ? "same" : "unequal"}`,
          Math.abs(1 - areas) + (sameLook ? 0 : 1),
        ),
      0.02,
    ),
    row(
      "smallest side of a button, px",
      "≥ 44",
      ({ smallest }) => value(smallest.toFixed(0), -smallest),
      -44,
    ),
    row(
      "Tab stops to reject; the page by Tab",
      "≤ 2, free",
      ({ stops, trapped }) =>
        value(
          `${stops ?? "not reached"}, ${trapped ? "trapped" : "free"}`,
          (stops ?? 99) + (trapped ? 100 : 0),
        ),
      2,
    ),
  ];
  return {
    title: "Reject beside accept",
    explained:
      "On layer one: colours, border and letters compared as computed, neither with the pointer nor with the focus on it; the smallest width or height of its buttons at 1280 and at 360 px of width; presses of Tab from where the page puts the focus until reject has it, and whether the page's own links are reached within 40.",
    rows,
  };
}
