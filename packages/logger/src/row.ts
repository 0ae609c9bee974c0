import type { Attributes } from "@nordleads/wire/types";

/** An event as it waits to be delivered: time (ms since the epoch), name, attributes, purpose where the name does not imply it. */
export type Kept = readonly [at: number, name: string, attributes?: Attributes, purpose?: string];

/** What the events of one row have in common: session, purposes granted, attributes of the whole session, what was dropped before them. */
export interface Head {
  readonly s: string;
  readonly p: readonly string[];
  readonly r?: Attributes | undefined;
  readonly d?: number;
  readonly w?: Readonly<Record<string, number>>;
}

/** A row of a queue, under its key: some events of one task and their head, as JSON. Keys grow. */
export interface Row {
  readonly key: number;
  readonly text: string;
}

/** What the text of a row holds. */
export interface RowText extends Head {
  readonly e: readonly Kept[];
}

/** What a queue knows beside its rows. */
export interface State {
  /** How many events of each of the latest eight sessions have left the queue. */
  readonly gone?: ReadonlyMap<string, number>;
  /** Nothing is sent before this time (ms since the epoch): the collector has asked for it (`Retry-After`). */
  readonly asked?: number;
}

/** The front of a queue: its oldest rows, at most 100, its state, and how many rows it has. */
export type View = readonly [rows: readonly Row[], state: State | undefined, count: number];

/**
 * A queue of rows, first in, first out. One turn takes away the rows up to the key `through`, keeps a new
 * state, appends `texts` as rows, all of it or nothing, and shows what is then there.
 */
export type Queue = (texts?: readonly string[], through?: number, state?: State) => Promise<View>;
