/** What a subject came to in a row: as it is told, and by what it is compared; the lower the better. */
export interface Value {
  readonly text: string;
  readonly rank: number;
}

/** A row of the table. */
export interface Row {
  /** With its unit and how often it was measured. */
  readonly what: string;
  /** By subject id; who cannot do it is missing. */
  readonly values: ReadonlyMap<string, Value>;
  readonly goal: string;
  readonly reached: boolean;
  /** Whose value is ours, where it is not that of `ours`. */
  readonly ours?: string;
}

export function value(text: string | number, rank: number = Number(text)): Value {
  return { text: typeof text === "number" ? text.toLocaleString("en-US") : text, rank };
}
