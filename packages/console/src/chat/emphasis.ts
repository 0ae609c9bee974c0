/** A stretch of an answer, plain or set in bold. */
export interface Emphasis {
  readonly text: string;
  readonly strong: boolean;
}

const bold = /\*\*([^*\n]+)\*\*/g;

/** Splits an answer's Markdown at what it sets in bold; the rest of the little Markdown that answers use reads as it is. */
export function emphasis(text: string): Emphasis[] {
  return text
    .split(bold)
    .flatMap((part, index) => (part === "" ? [] : [{ text: part, strong: index % 2 === 1 }]));
}

/** An answer in one line, without its marks. */
export function withoutMarks(text: string): string {
  return text.replaceAll(bold, "$1:").replaceAll("::", ":");
}
