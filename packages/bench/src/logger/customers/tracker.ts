/** What is told with an event: a marker `nlm_NUMBER_` in `m`, and what else an event may have. */
export type Props = Readonly<Record<string, string | number>>;

/** A logger as a customer sets it up, in the page; the same few words for all. */
export interface Tracker {
  /** `sink` is the origin of the collector; `waits`: the visitor has not been asked yet, or has refused. */
  start(sink: string, waits: boolean): void | Promise<void>;
  track(props: Props): void;
  /** The visitor agrees, after `waits`. */
  grant?(): void;
  /** The visitor refuses, after all. */
  optOut?(): void;
}

declare global {
  // oxlint-disable no-var -- what a page shares with who drives it
  var tracker: Tracker;
  /** Set once `start` is through. */
  var ready: boolean | undefined;
  /** Tracks events from one number on. */
  var burst: (from: number, count: number, more?: Props) => void;
}
