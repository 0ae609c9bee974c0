import { isElement, isText, type PageElement, type PageNode } from "./pageNode.ts";
import { tableRows } from "./tableRows.ts";

/** A piece of a page in its order. A `row` is an item of a list or a line of a table, readable by itself. */
export type Block =
  | { readonly kind: "heading"; readonly level: number; readonly text: string; readonly id: string }
  | { readonly kind: "text" | "row"; readonly text: string };

const skipped = new Set(
  "SCRIPT STYLE NOSCRIPT TEMPLATE NAV SVG IFRAME OBJECT VIDEO AUDIO CANVAS BUTTON SELECT TEXTAREA INPUT DIALOG HEAD LINK META".split(
    " ",
  ),
);
const blocks = new Set(
  (
    "ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY DD DETAILS DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR " +
    "LI MAIN OL P PRE SECTION SUMMARY TABLE UL CAPTION LABEL LEGEND"
  ).split(" "),
);
const nameOf = (node: PageNode): string => node.nodeName.toUpperCase();

function isHidden(element: PageElement): boolean {
  const style = element.getAttribute("style") ?? "";
  return (
    skipped.has(nameOf(element)) ||
    element.hasAttribute("hidden") ||
    element.getAttribute("aria-hidden") === "true" ||
    /display\s*:\s*none/i.test(style)
  );
}

function rawText(node: PageNode, without: ReadonlySet<string>): string {
  if (isText(node)) return (node.textContent ?? "").replace(/\s+/g, " ");
  if (!isElement(node) || isHidden(node) || without.has(nameOf(node))) return "";
  if (nameOf(node) === "BR") return "\n";
  const inside = Array.from(node.childNodes, (child) => rawText(child, without)).join("");
  // Small print beside a name ("Tyre change" and below it "both wheels") would run into it.
  if (nameOf(node) === "SMALL" && inside.trim() !== "") return ` (${inside.trim()})`;
  return blocks.has(nameOf(node)) ? `\n${inside}\n` : inside;
}

const tidy = (text: string): string[] =>
  text
    .split("\n")
    .map((line) => line.replace(/\s+/g, " ").trim())
    .filter((line) => line !== "");

/** The text of a node on one line, as it reads on the page. */
function lineOf(node: PageNode, without: ReadonlySet<string> = new Set()): string {
  return tidy(rawText(node, without)).join(" ");
}

/** A heading's own id, or that of the section it opens: both are where a link to it may point. */
function anchorOf(heading: PageElement): string {
  if (heading.id) return heading.id;
  const inside = heading.querySelector("[id]")?.id;
  if (inside) return inside;
  const parent = heading.parentElement;
  const opens =
    parent &&
    /^(SECTION|ARTICLE|DETAILS|DIV)$/.test(nameOf(parent)) &&
    parent.querySelector("h1,h2,h3,h4,h5,h6,summary") === heading;
  return opens ? parent.id : "";
}

const lists = new Set(["UL", "OL"]);

function listItem(item: PageElement, out: Block[]): void {
  const text = lineOf(item, lists);
  if (text) out.push({ kind: "row", text: `- ${text}` });
  for (const child of Array.from(item.childNodes))
    if (isElement(child) && lists.has(nameOf(child))) walk(child, out);
}

function definitions(list: PageElement, out: Block[]): void {
  let term = "";
  for (const child of Array.from(list.querySelectorAll("dt, dd"))) {
    const text = lineOf(child);
    if (nameOf(child) === "DT") term = text;
    else if (text) out.push({ kind: "row", text: term ? `- ${term}: ${text}` : `- ${text}` });
  }
}

function headingLevel(name: string): number | undefined {
  if (name === "SUMMARY") return 5;
  const level = /^H([1-6])$/.exec(name)?.[1];
  return level === undefined ? undefined : Number(level);
}

function element(node: PageElement, out: Block[]): void {
  const name = nameOf(node);
  const level = headingLevel(name);
  if (level !== undefined) {
    const text = lineOf(node);
    if (text) out.push({ kind: "heading", level, text, id: anchorOf(node) });
  } else if (name === "LI") listItem(node, out);
  else if (name === "DL") definitions(node, out);
  else if (name === "TABLE")
    out.push(...tableRows(node, lineOf).map((text) => ({ kind: "row", text }) as const));
  else walk(node, out);
}

function walk(parent: PageElement, out: Block[]): void {
  let inline = "";
  const flush = (): void => {
    for (const text of tidy(inline)) out.push({ kind: "text", text });
    inline = "";
  };
  for (const child of Array.from(parent.childNodes)) {
    if (!isElement(child)) inline += isText(child) ? rawText(child, new Set()) : "";
    else if (isHidden(child)) continue;
    else if (
      !blocks.has(nameOf(child)) &&
      !child.querySelector("p,div,ul,ol,table,h1,h2,h3,h4,h5,h6,section")
    )
      inline += rawText(child, new Set());
    else {
      flush();
      element(child, out);
    }
  }
  flush();
}

/** Reads headings, paragraphs, list items, definitions and table rows out of a part of a page. */
export function blocksOf(root: PageElement): Block[] {
  const out: Block[] = [];
  walk(root, out);
  return out;
}
