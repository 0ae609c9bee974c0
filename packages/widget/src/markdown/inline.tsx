import type { ComponentChild } from "preact";
import type { Source } from "../core/Thread.ts";
import { Link } from "./Link.tsx";
import { safeHref } from "./safeHref.ts";

// In order: escape, code, strong, emphasis, link or image, citation, bare address, e-mail.
const marks =
  /\\([\\`*_[\]()#+.!~>|-])|(`+)([^`](?:[^]*?[^`])?)\2(?!`)|(\*\*|__)(?=\S)([^]*?\S)\4|(?<![\w*])([*_])(?=[^\s*_])([^*_]*[^\s*_])\6(?!\w)|!?\[([^\][]*)\]\(\s*<?([^\s)>]*)>?[^)]*\)|\[(\d{1,2})\]|(https?:\/\/[^\s<>]*[^\s<>.,:;!?)'"*_])|([\w.+-]+@[\w-]+(?:\.[\w-]+)+)/g;

/** Text with marks, as nodes. HTML in it is text. */
export function inline(text: string, sources: readonly Source[]): ComponentChild[] {
  const nodes: ComponentChild[] = [];
  let end = 0;
  for (const match of text.matchAll(marks)) {
    if (match.index > end) nodes.push(text.slice(end, match.index));
    nodes.push(node(match, sources));
    end = match.index + match[0].length;
  }
  if (end < text.length) nodes.push(text.slice(end));
  return nodes;
}

function node(match: RegExpExecArray, sources: readonly Source[]): ComponentChild {
  const [whole, escaped, , code, , strong, , emphasis, label, address, citation, bare, mail] = match;
  if (escaped) return escaped;
  if (code) return <code>{code.trim()}</code>;
  if (strong) return <strong>{inline(strong, sources)}</strong>;
  if (emphasis) return <em>{inline(emphasis, sources)}</em>;
  if (citation) return cite(Number(citation), sources) ?? whole;
  if (address !== undefined) return link(address, label ? inline(label, []) : address);
  return link(bare ?? `mailto:${mail}`, whole);
}

function link(address: string, children: ComponentChild | ComponentChild[]): ComponentChild {
  const href = safeHref(address);
  return href ? <Link href={href}>{children}</Link> : children;
}

/** A number that leads to the source of the same number. */
function cite(number: number, sources: readonly Source[]): ComponentChild | undefined {
  const source = sources[number - 1];
  const href = source && safeHref(source.url);
  return href ? (
    <Link href={href} class="ct" label={`${number}: ${source.title ?? href}`}>
      {number}
    </Link>
  ) : undefined;
}
