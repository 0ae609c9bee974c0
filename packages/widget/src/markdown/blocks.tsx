import type { VNode } from "preact";
import type { Source } from "../core/Thread.ts";
import { closeMarks } from "./closeMarks.ts";
import { inline } from "./inline.tsx";

const FENCE = /^ {0,3}(`{3,}|~{3,})/;
const BULLET = /^( {0,3})(?:[-*+]|(\d{1,9})[.)])(?:\s+|$)/;
const ROW = /^\s*\|.*\|\s*$/;
const RULE = /^\s*\|?(\s*:?-{2,}:?\s*\|)*\s*:?-{2,}:?\s*\|?\s*$/;

export interface Writing {
  readonly sources: readonly Source[];
  /** The text is still being written: its last block may be half. */
  readonly open: boolean;
}

/** A small subset of Markdown as nodes: paragraphs, headings, lists, quotes, code, tables. */
export function blocks(text: string, writing: Writing): VNode[] {
  const lines = text.split("\n");
  const nodes: VNode[] = [];
  while (lines.length > 0) {
    const line = lines[0]!;
    if (/^\s*$/.test(line)) lines.shift();
    else if (FENCE.test(line)) nodes.push(fence(lines));
    else if (BULLET.test(line)) nodes.push(list(lines, writing));
    else if (ROW.test(line) && RULE.test(lines[1] ?? "")) nodes.push(table(lines, writing));
    else if (/^\s*>/.test(line)) nodes.push(quote(lines, writing));
    else nodes.push(paragraph(lines, writing));
  }
  return nodes;
}

/** Takes lines from the front for as long as they match. */
function take(lines: string[], matches: (line: string, index: number) => boolean): string[] {
  const end = lines.findIndex((line, index) => !matches(line, index));
  return lines.splice(0, end < 0 ? lines.length : end);
}

function fence(lines: string[]): VNode {
  const mark = FENCE.exec(lines.shift()!)![1]!;
  const body = take(lines, (line) => !line.trim().startsWith(mark));
  lines.shift();
  return (
    <pre tabIndex={0}>
      <code>{body.join("\n")}</code>
    </pre>
  );
}

function list(lines: string[], writing: Writing): VNode {
  const first = BULLET.exec(lines[0]!)!;
  const ordered = first[2] !== undefined;
  const items: VNode[] = [];
  for (;;) {
    const match = BULLET.exec(lines[0] ?? "");
    if (!match || (match[2] !== undefined) !== ordered) break;
    const width = match[0].length;
    const [head = "", ...rest] = take(
      lines,
      (line, index) => index === 0 || (line.trim() !== "" && (/^ {2,}/.test(line) || !BULLET.test(line))),
    );
    const nested = rest.map((line) => line.replace(/^ {2,4}/, ""));
    const open = writing.open && lines.length === 0;
    items.push(
      <li>
        {inlineOf(head.slice(width), { ...writing, open: open && nested.length === 0 })}
        {nested.length > 0 && blocks(nested.join("\n"), { ...writing, open })}
      </li>,
    );
  }
  return ordered ? <ol start={Number(first[2])}>{items}</ol> : <ul>{items}</ul>;
}

function table(lines: string[], writing: Writing): VNode {
  const [head = "", , ...rows] = take(lines, (line) => ROW.test(line) || RULE.test(line));
  const cells = (row: string): string[] => row.trim().slice(1, -1).split("|");
  return (
    <div class="tb" tabIndex={0} role="group">
      <table>
        <thead>
          <tr>
            {cells(head).map((cell) => (
              <th>{inline(cell.trim(), writing.sources)}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr>
              {cells(row).map((cell) => (
                <td>{inline(cell.trim(), writing.sources)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function quote(lines: string[], writing: Writing): VNode {
  const body = take(lines, (line) => /^\s*>/.test(line)).map((line) => line.replace(/^\s*> ?/, ""));
  return (
    <blockquote>
      {blocks(body.join("\n"), { ...writing, open: writing.open && lines.length === 0 })}
    </blockquote>
  );
}

function paragraph(lines: string[], writing: Writing): VNode {
  const heading = /^#{1,6}\s+/.exec(lines[0]!);
  if (heading) {
    const text = lines.shift()!.slice(heading[0].length).replace(/\s#+$/, "");
    return (
      <p>
        <strong>{inlineOf(text, { ...writing, open: writing.open && lines.length === 0 })}</strong>
      </p>
    );
  }
  const body = take(
    lines,
    (line, index) =>
      index === 0 ||
      (line.trim() !== "" && !FENCE.test(line) && !BULLET.test(line) && !/^#{1,6}\s/.test(line)),
  );
  return <p>{inlineOf(body.join("\n"), { ...writing, open: writing.open && lines.length === 0 })}</p>;
}

function inlineOf(text: string, { sources, open }: Writing): ReturnType<typeof inline> {
  return inline(open ? closeMarks(text) : text, sources);
}
