import { parseHTML } from "linkedom";
import { blocksOf, type Block } from "./blocksOf.ts";
import { mainContent } from "./mainContent.ts";
import type { PageDocument } from "./pageNode.ts";

/** What a page's HTML says, before it is cut into passages. */
export interface ReadPage {
  /** The title as it stands, with the site's name; empty when there is none. */
  readonly title: string;
  /** The site's name, where the page gives one. */
  readonly siteName: string;
  /** The language tag of the page; empty when it has none. */
  readonly lang: string;
  readonly canonical: string | undefined;
  readonly noindex: boolean;
  /** What it links to and lets us follow, as written. */
  readonly links: readonly string[];
  readonly blocks: readonly Block[];
}

function documentOf(html: string): PageDocument {
  const parsed: { document: unknown } = parseHTML(html);
  return parsed.document as PageDocument;
}

const nothing = "<!doctype html><html><head></head><body></body></html>";

/** Browsers put the elements there that a page leaves out; linkedom does not. */
function whole(html: string): string {
  const page = /<html[\s>]/i.test(html) ? html : nothing.replace("</body>", () => `${html}</body>`);
  // An unclosed comment may have swallowed everything.
  return documentOf(page).documentElement ? page : nothing;
}

/** Reads one page. `robots` is the X-Robots-Tag header in lower case. Never throws on any HTML. */
export function readPage(source: string, robots = ""): ReadPage {
  const html = whole(source);
  const document = documentOf(html);
  const meta = (selector: string): string =>
    document.querySelector(selector)?.getAttribute("content")?.trim() ?? "";
  const directives =
    `${robots},${meta('meta[name="robots" i]')},${meta('meta[name="nordleadsbot" i]')}`.toLowerCase();
  const says = (directive: string): boolean =>
    directives.split(/[\s,:]+/).some((one) => one === directive || one === "none");
  const links = says("nofollow") ? [] : Array.from(document.querySelectorAll("a[href], area[href]"));
  const main = mainContent(html, document);
  const heading = document.querySelector("h1")?.textContent ?? "";
  return {
    title: (document.querySelector("title")?.textContent ?? heading).replace(/\s+/g, " ").trim(),
    siteName: meta('meta[property="og:site_name"]'),
    lang: document.documentElement?.getAttribute("lang")?.trim() ?? "",
    canonical: document.querySelector('link[rel="canonical" i]')?.getAttribute("href") ?? undefined,
    noindex: says("noindex"),
    links: links
      .filter((link) => !/\bnofollow\b/i.test(link.getAttribute("rel") ?? ""))
      .map((link) => link.getAttribute("href") ?? ""),
    blocks: main ? blocksOf(main) : [],
  };
}
