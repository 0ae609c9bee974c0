import { allOf, type Answers } from "./answers.ts";

export type Part = keyof Answers;
/** From the bottom up. */
export const parts: readonly Part[] = ["accepted", "own", "rejected"];

/** A piece of a bar, px from the upper left corner of the drawing. */
export interface Piece {
  readonly part: Part;
  readonly y: number;
  readonly height: number;
}

export interface Bar {
  readonly x: number;
  readonly width: number;
  /** From the bottom up, without those of no height; none where too few answered to be told. */
  readonly pieces: readonly Piece[];
}

export interface Place {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

const widest = 40;

/** A bar of full height for each, cut by share. Between bars there is air, less where they are many. */
export function barsOf(all: readonly Answers[], place: Place): Bar[] {
  const slot = place.width / Math.max(1, all.length);
  const width = Math.min(widest, slot > 8 ? slot - Math.min(6, slot * 0.25) : slot * 0.8);
  return all.map((answers, index) => ({
    x: place.left + slot * index + (slot - width) / 2,
    width,
    pieces: piecesOf(answers, place),
  }));
}

function piecesOf(answers: Answers, { top, height }: Place): Piece[] {
  const whole = allOf(answers);
  let bottom = top + height;
  return parts.flatMap((part) => {
    if (answers[part] === 0) return [];
    const tall = (height * answers[part]) / whole;
    bottom -= tall;
    return [{ part, y: bottom, height: tall }];
  });
}

/** Which of so many bars carry a label, so that each has `least` px: evenly from the first. */
export function labelled(count: number, width: number, least: number): number[] {
  const step = Math.max(1, Math.ceil((least * count) / Math.max(1, width)));
  return Array.from({ length: Math.ceil(count / step) }, (_, index) => index * step);
}
