import type { Page } from "playwright";
import { bannerShown, pause, sideBySide, type Lab } from "../createLab.ts";
import { value, type Topic } from "../measured.ts";
import type { Subject } from "../subject.ts";

declare global {
  /** What live regions have said. */
  var said: string[];
}

/** After a choice by keyboard, for somebody who came from the page's second link. */
interface After {
  readonly focus: string;
  readonly announced: number;
}

/** In the page: what appears in a live region is heard, once for each that changes. */
function hear(): void {
  globalThis.said = [];
  const live = "[aria-live=polite],[aria-live=assertive],[role=status],[role=alert],[role=log],output";
  new MutationObserver((changes) => {
    const regions = new Set(
      changes.flatMap(({ target }) => {
        const element = target instanceof Element ? target : target.parentElement;
        return element?.closest(live) ?? [];
      }),
    );
    for (const region of regions) if (region.textContent?.trim()) said.push(region.textContent.trim());
  }).observe(document, { subtree: true, childList: true, characterData: true });
}

async function choose(page: Page, subject: Subject): Promise<void> {
  await bannerShown(page, subject);
  await page.focus("#second");
  await page.evaluate(
    (reject) => document.querySelector<HTMLElement>(reject)?.focus(),
    subject.layerOne?.reject ?? "",
  );
  await page.evaluate(hear);
  await page.keyboard.press("Enter");
  await pause(1200);
}

async function after(lab: Lab, subject: Subject): Promise<After> {
  const visit = await lab.visit(subject);
  const page = await visit.open();
  await choose(page, subject);
  const found = await page.evaluate(() => {
    const { activeElement } = document;
    const focus =
      activeElement?.id === "second"
        ? "returned"
        : !activeElement || activeElement === document.body
          ? "lost"
          : activeElement.matches("h1,h2,h3,main")
            ? "heading"
            : `on ${activeElement.tagName.toLowerCase()}`;
    return { focus, announced: said.length };
  });
  await visit.end();
  return found;
}

/** Where the focus is after the choice, and how often the result is said. */
export async function focus(lab: Lab): Promise<Topic> {
  const found = await sideBySide(
    lab.subjects.filter(({ layerOne }) => layerOne),
    async (subject) => after(lab, subject),
  );
  const values = new Map(
    [...found].map(([id, { focus, announced }]) => [
      id,
      value(
        `${focus}, announced ${announced} ×`,
        (focus === "returned" ? 0 : focus === "heading" ? 1 : 2) + Math.abs(announced - 1),
      ),
    ]),
  );
  const rows = [
    {
      what: "focus after the choice; result announced",
      values,
      goal: "returned, announced 1 ×",
      reached: values.get("ours")?.rank === 0,
    },
  ];
  return {
    title: "Focus",
    explained:
      "Refused by keyboard by somebody who came from a link of the page: where the focus is 1.2 s later (on that link: returned; on `body`: lost), and how often a live region has said something.",
    rows,
  };
}
