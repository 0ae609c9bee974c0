import { escapeHtml } from "./escapeHtml.ts";
import { pageStyle } from "./pageStyle.ts";
import type { MarketingTexts } from "./texts/types.ts";

/** A page with a heading, a sentence, and at most one button, which posts to the page's own address. */
export interface PageFacts {
  /** Who sends; stands above the heading. */
  readonly name: string;
  readonly title: string;
  readonly text: string;
  /** The words that are confirmed, with what stands above them. */
  readonly words?: { readonly label: string; readonly text: string; readonly lang: string };
  readonly button?: string;
  readonly policyUrl: string;
}

/** The page as HTML; no script, one style, nothing fetched. */
export function drawPage({ lang, dir, policy }: MarketingTexts, facts: PageFacts): string {
  const { words, button } = facts;
  const name = escapeHtml(facts.name);
  const title = escapeHtml(facts.title.replaceAll("{name}", () => facts.name));
  // A name stands by itself in a line that runs the other way.
  const fill = (text: string): string => escapeHtml(text).replaceAll("{name}", () => `<bdi>${name}</bdi>`);
  return [
    `<!doctype html>`,
    `<html lang="${lang}" dir="${dir ?? "ltr"}">`,
    `<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">`,
    `<meta name="robots" content="noindex"><title>${title}</title><style>${pageStyle}</style></head>`,
    `<body><main>`,
    `<p class="name"><bdi>${name}</bdi></p>`,
    `<h1>${fill(facts.title)}</h1>`,
    `<p>${fill(facts.text)}</p>`,
    words
      ? `<div class="words"><p id="words">${escapeHtml(words.label)}</p>` +
        `<blockquote aria-labelledby="words" lang="${escapeHtml(words.lang)}" dir="auto">${escapeHtml(words.text)}</blockquote></div>`
      : "",
    button ? `<form method="post"><button type="submit">${escapeHtml(button)}</button></form>` : "",
    `</main><footer><a href="${escapeHtml(facts.policyUrl)}" rel="noreferrer">${escapeHtml(policy)}</a></footer>`,
    `</body></html>`,
  ]
    .filter((line) => line !== "")
    .join("\n");
}
