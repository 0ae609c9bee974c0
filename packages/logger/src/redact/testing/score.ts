import type { Span } from "../types.ts";
import type { Labelled } from "./readMarked.ts";

/** How one kind fared. */
export interface Figures {
  /** How many there are. */
  readonly labelled: number;
  /** The share of them of which 80 % or more was found, as the right kind. */
  readonly recall: number;
  /** The share of what was found as this kind that touches one of it. */
  readonly precision: number;
}

export interface Score {
  readonly kinds: ReadonlyMap<string, Figures>;
  readonly all: Figures;
  /** The share of innocent letters and digits that was removed. */
  readonly over: number;
}

interface Tally {
  labelled: number;
  hit: number;
  found: number;
  right: number;
}

/** Compares what `find` finds with the labels. */
export function score(texts: readonly Labelled[], find: (text: string) => readonly Span[]): Score {
  const tallies = new Map<string, Tally>();
  const tally = (kind: string): Tally => {
    const known = tallies.get(kind) ?? { labelled: 0, hit: 0, found: 0, right: 0 };
    tallies.set(kind, known);
    return known;
  };
  let innocent = 0;
  let removed = 0;
  for (const { text, spans } of texts) {
    const found = find(text);
    for (const label of spans) {
      tally(label.kind).labelled++;
      const covered = found
        .filter(({ kind }) => kind === label.kind)
        .reduce((sum, span) => sum + Math.max(0, overlap(span, label)), 0);
      if (covered >= 0.8 * (label.end - label.start)) tally(label.kind).hit++;
    }
    for (const span of found) {
      tally(span.kind).found++;
      if (spans.some((label) => label.kind === span.kind && overlap(span, label) > 0))
        tally(span.kind).right++;
    }
    for (const { index } of text.matchAll(/[\p{L}\p{N}]/gu)) {
      if (inside(spans, index)) continue;
      innocent++;
      if (inside(found, index)) removed++;
    }
  }
  const all = [...tallies.values()].reduce(add, { labelled: 0, hit: 0, found: 0, right: 0 });
  return {
    kinds: new Map(
      [...tallies]
        .sort(([one], [other]) => one.localeCompare(other))
        .map(([kind, counted]) => [kind, toFigures(counted)]),
    ),
    all: toFigures(all),
    over: removed / innocent,
  };
}

/** The figures as lines of text. */
export function toLines(name: string, { kinds, all, over }: Score): string {
  const line = (kind: string, { labelled, recall, precision }: Figures): string =>
    `  ${kind.padEnd(18)} ${String(labelled).padStart(4)}  recall ${recall.toFixed(3)}  precision ${precision.toFixed(3)}`;
  return [
    name,
    ...[...kinds].map(([kind, figures]) => line(kind, figures)),
    line("all", all),
    `  innocent letters and digits removed: ${(100 * over).toFixed(2)} %`,
  ].join("\n");
}

function overlap(one: Span, other: Span): number {
  return Math.min(one.end, other.end) - Math.max(one.start, other.start);
}

function inside(spans: readonly Span[], at: number): boolean {
  return spans.some(({ start, end }) => start <= at && at < end);
}

function add(one: Tally, other: Tally): Tally {
  return {
    labelled: one.labelled + other.labelled,
    hit: one.hit + other.hit,
    found: one.found + other.found,
    right: one.right + other.right,
  };
}

function toFigures({ labelled, hit, found, right }: Tally): Figures {
  return { labelled, recall: labelled ? hit / labelled : 1, precision: found ? right / found : 1 };
}
