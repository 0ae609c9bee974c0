export type AttributeValue = string | number | boolean;
export type Attributes = Readonly<Record<string, AttributeValue>>;
/**
 * One event in a batch: sequence in the session (from 1), age in ms at the time of sending,
 * name, attributes, and the purpose where the name does not imply it.
 */
export type LogEvent = readonly [seq: number, age: number, name: string] | readonly [seq: number, age: number, name: string, attributes: Attributes] | readonly [seq: number, age: number, name: string, attributes: Attributes, purpose: string];
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
    readonly e: readonly LogEvent[];
}
export interface LogAck {
    readonly accepted: number;
    readonly duplicates: number;
    readonly rejected: readonly {
        readonly id: string;
        readonly code: string;
    }[];
}
