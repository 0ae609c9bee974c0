import { splitSentences } from "../answers/splitSentences.ts";
import type { Block } from "./blocksOf.ts";

/** A part of a page below one heading: the headings above it (the page's own left out), and where to link to. */
export interface Section {
  readonly path: readonly string[];
  readonly id: string;
  readonly text: string;
}

const longest = 700;

interface Open {
  readonly level: number;
  readonly text: string;
  readonly id: string;
}

/** The lines and sentences of a section's blocks, each with what stands between it and the one before. */
function pieces(blocks: readonly Block[]): { readonly text: string; readonly join: string }[] {
  return blocks.flatMap((block) =>
    block.kind === "row"
      ? [{ text: block.text, join: "\n" }]
      : splitSentences(block.text).map((text, at) => ({ text, join: at === 0 ? "\n" : " " })),
  );
}

function pack(blocks: readonly Block[]): string[] {
  const packed: string[] = [];
  let current = "";
  for (const { text, join } of pieces(blocks)) {
    if (current !== "" && current.length + join.length + text.length > longest) {
      packed.push(current);
      current = "";
    }
    current = current === "" ? text : `${current}${join}${text}`;
  }
  if (current !== "") packed.push(current);
  return packed;
}

/**
 * Cuts a page into passages of about 700 characters at most: never across a heading, never inside a
 * sentence or a row. A sentence longer than that stays whole. `title` is left out of the headings.
 */
export function splitPassages(blocks: readonly Block[], title: string): Section[] {
  const sections: Section[] = [];
  let open: Open[] = [];
  let waiting: Block[] = [];
  const close = (): void => {
    const path = open.map(({ text }) => text).filter((text) => text.toLowerCase() !== title.toLowerCase());
    const id = open.findLast((heading) => heading.id !== "")?.id ?? "";
    for (const text of pack(waiting)) sections.push({ path, id, text });
    waiting = [];
  };
  for (const block of blocks) {
    if (block.kind !== "heading") {
      waiting.push(block);
      continue;
    }
    close();
    open = [...open.filter(({ level }) => level < block.level), block];
  }
  close();
  return sections;
}
