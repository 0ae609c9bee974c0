import type { Attributes, Gate } from "@nordleads/wire/types";
import type { Declared, EventDeclarations, NoDeclarations } from "./declared.ts";

export interface LoggerOptions<E extends EventDeclarations = NoDeclarations> {
  /** Where events go: `https://HOST/v1/SITE_KEY`. */
  readonly endpoint: string;
  /** Asked for every event whether its purpose is granted. `@nordleads/consent` has one; two methods adapt any other banner. */
  readonly gate: Gate;
  /** Sent with every batch, such as `{ "service.version": "2.1.0" }`. */
  readonly attributes?: Attributes;
  /** The site's optional purposes; those that the gate has granted travel with the events. Default `functional`, `analytics`, `marketing`. */
  readonly purposes?: () => readonly string[];
  /** The site's own events, declared with `declare`: `track` then knows their attributes, and their purpose. */
  readonly events?: E;
  /** IANA name of the zone whose midnight ends a session, such as `Europe/Oslo`. Default: the device's. */
  readonly timeZone?: string;
  /** `true` keeps nothing on the device, consent or not: events wait in memory, and a session lives as long as its page. */
  readonly cookieless?: boolean;
  /**
   * Goes over every string before it is kept. Default: an address loses query and fragment. `cleaner` of
   * `@nordleads/logger/clean` also keeps listed parameters and redacts.
   */
  readonly clean?: (text: string) => string;
  /** Ms since the epoch. */
  readonly now?: () => number;
}

/** What can be listened to. */
export interface LoggerEvents {
  /** The collector has a batch, durably. */
  readonly sent: { readonly accepted: number; readonly duplicates: number };
  /**
   * Events are gone undelivered: `waiting` the room before consent was full, `large` an event has more than
   * 6,000 characters, `old` it waited for seven days, `full` more than 4,000 rows waited, `refused` by the collector.
   */
  readonly dropped: {
    readonly count: number;
    readonly reason: "waiting" | "large" | "old" | "full" | "refused";
  };
  /** The collector rejected one event of a batch, with its reason. */
  readonly rejected: { readonly id: string; readonly code: string };
}

export interface Logger<E extends EventDeclarations = NoDeclarations> {
  /**
   * Logs an event: a name such as `signup.completed` (`[a-z][a-z0-9_.]*`, at most 64 characters) and at most
   * 32 attributes. Needs the purpose that is given or declared, else `necessary` where the name begins with
   * `chat.`, else `analytics`. Never throws, never waits.
   */
  track<N extends string>(this: void, name: N, ...rest: Declared<E, N>): void;
  /** Logs `page.view` for the present address. Call it again when a single-page application has changed it. */
  page(this: void): void;
  /** Sends what may be sent now. Resolves when it has been tried once; never rejects. */
  flush(this: void): Promise<void>;
  /** Listens; returns what ends it. */
  on<K extends keyof LoggerEvents>(this: void, event: K, fn: (detail: LoggerEvents[K]) => void): () => void;
  /** `session.id`: kept on the device only with consent to analytics, else as long as the page lives. Ask anew each time: it changes when a session begins or consent to analytics changes. */
  sessionId(this: void): string;
  /** Ends everything that this logger does in the page. Events on the device stay for the next visit. */
  destroy(this: void): void;
}
