/** What a subject came to in a row: as it is told, and by what it is compared; the lower the better. */
export interface Value {
  readonly text: string;
  readonly rank: number;
}

/** A row of the table. */
export interface Row {
  /** With its unit. */
  readonly what: string;
  /** By subject id; who cannot do it is missing. */
  readonly values: ReadonlyMap<string, Value>;
  readonly goal: string;
  readonly reached: boolean;
  /** The subject whose value is ours, where it is not `ours`. */
  readonly ours?: string;
}

/** Rows that are told together. */
export interface Topic {
  readonly title: string;
  /** What was done, and how often. */
  readonly explained: string;
  readonly rows: readonly Row[];
}

export function value(text: string | number, rank: number = Number(text)): Value {
  return { text: typeof text === "number" ? text.toLocaleString("en-US") : text, rank };
}
