import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import type { PageDocument, PageElement } from "./pageNode.ts";

const leastOfMain = 0.7;
const leastOfBody = 0.25;

const sizeOf = (element: PageElement | null): number =>
  (element?.textContent ?? "").replace(/\s+/g, " ").length;

/** The part that Readability takes for the article; undefined when it finds none or stumbles. */
function article(html: string): PageElement | undefined {
  try {
    // Readability changes the document it reads, so it gets its own.
    const { document } = parseHTML(html);
    const reader = new Readability<PageElement>(document, {
      charThreshold: 200,
      serializer: (node: unknown) => node as PageElement,
    });
    return reader.parse()?.content ?? undefined;
  } catch {
    return undefined;
  }
}

/** The body without what frames every page of a site. */
function body(html: string): PageElement | null {
  const { document } = parseHTML(html);
  for (const frame of document.querySelectorAll(
    "body > header, body > footer, nav, [role=navigation], [role=banner], [role=contentinfo]",
  )) {
    frame.remove();
  }
  return document.body;
}

/**
 * The part of a page that is about something: what Readability finds, unless that leaves out much of a
 * `<main>` (it drops short pages' tables and lists) or nearly all of a page without one.
 */
export function mainContent(html: string, document: PageDocument): PageElement | null {
  const found = article(html);
  const main = document.querySelector("main, [role=main]");
  if (main && sizeOf(main) > 0) return found && sizeOf(found) >= sizeOf(main) * leastOfMain ? found : main;
  const whole = body(html);
  return found && sizeOf(found) >= sizeOf(whole) * leastOfBody ? found : whole;
}
