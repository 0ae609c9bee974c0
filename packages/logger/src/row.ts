import type { Attributes } from "@nordleads/wire/types";

/** An event as it waits to be delivered: time (ms since the epoch), name, attributes, purpose where the name does not imply it. */
export type Kept =
  | readonly [at: number, name: string]
  | readonly [at: number, name: string, attributes: Attributes]
  | readonly [at: number, name: string, attributes: Attributes, purpose: string];

/** What the events of one row have in common: session, purposes granted, attributes of the whole session. */
export interface Head {
  readonly s: string;
  readonly p: readonly string[];
  readonly r?: Attributes;
}

/** A row of a queue, under its key: the events of one task, or ten of them, and their head, as JSON. */
export interface Row {
  readonly key: number;
  readonly text: string;
}

/** What the text of a row holds. */
export interface RowText extends Head {
  readonly e: readonly Kept[];
}

/** How many events of each session have left a queue. */
export type Gone = ReadonlyMap<string, number>;

/** A queue of rows, first in, first out. */
export interface Queue {
  /** Appends rows in order, all or none. */
  add(texts: readonly string[]): Promise<unknown>;
  /** The oldest rows, at most 100, and what is gone from before them. */
  peek(): Promise<readonly [rows: readonly Row[], gone: Gone]>;
  /** Takes the oldest rows away and keeps what is then gone, both or neither. */
  remove(keys: readonly number[], gone: Gone): Promise<unknown>;
}
