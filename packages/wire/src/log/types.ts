export type AttributeValue = string | number | boolean;
export type Attributes = Readonly<Record<string, AttributeValue>>;

/**
 * One event in a batch: sequence in the session (from 1), age in ms at the time of sending,
 * name, attributes, and the purpose where the name does not imply it.
 */
export type LogEvent =
  | readonly [seq: number, age: number, name: string]
  | readonly [seq: number, age: number, name: string, attributes: Attributes]
  | readonly [seq: number, age: number, name: string, attributes: Attributes, purpose: string];

/** `POST /v1/SITE_KEY/log`, as `text/plain`; events of one session. */
export interface LogBatch {
  readonly v: 1;
  /** Time of sending, ms since the epoch, the device's clock. */
  readonly t: number;
  /** `session.id`, 16 to 64 characters of `A-Za-z0-9_`. */
  readonly s: string;
  /** Purposes granted when the events happened. */
  readonly p: readonly string[];
  /** Attributes of the whole session (`browser.*`, `nordleads.*`). */
  readonly r?: Attributes;
  /** Events dropped on the device since the last batch. */
  readonly d?: number;
  /** The same by reason: `waiting`, `large`, `old`, `full`, `refused` (L17). */
  readonly w?: Readonly<Record<string, number>>;
  readonly e: readonly LogEvent[];
}

export interface LogAck {
  readonly accepted: number;
  readonly duplicates: number;
  readonly rejected: readonly { readonly id: string; readonly code: string }[];
}

/**
 * `POST /v1/SITE_KEY/log/erase`, as `text/plain`, after a withdrawal (L21): erase what the session has told by
 * consent to these purposes. The id is known to the device alone, so whoever knows it may ask.
 */
export interface LogErasure {
  readonly v: 1;
  readonly s: string;
  readonly p: readonly string[];
  /** Empty: a reader of batches finds no event in it. */
  readonly e: readonly [];
}
