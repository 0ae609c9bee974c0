import type { PurposeStorage } from "@nordleads/wire/types";

export type FindingKind =
  | "cookie"
  | "localStorage"
  | "sessionStorage"
  | "indexedDB"
  | "cache"
  | "request"
  | "script"
  | "frame"
  | "image";

/** Something that the page kept or asked for. A problem unless `allowed`. */
export interface Finding {
  readonly kind: FindingKind;
  /** Of a cookie, key, database or cache; otherwise host and path. Never a value or a query. */
  readonly name: string;
  /** Host of the script that did it; absent where the browser does not tell. */
  readonly by?: string;
  /** The purpose that declares it. */
  readonly declared: string | undefined;
  /** Declared, and its purpose was granted at that moment. */
  readonly allowed: boolean;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** A storage declaration that may also tell what is not kept on the device by name. `*` at the end matches any rest. */
export interface WatchedStorage extends PurposeStorage {
  readonly caches?: readonly string[];
  /** Host and path of requests, scripts, frames and images of other hosts: `cdn.example/*`. */
  readonly requests?: readonly string[];
}

export interface WatchOptions {
  /** Purpose → what it declares; `necessary` too. */
  readonly storage: Readonly<Record<string, WatchedStorage>>;
  /** The optional purposes that the site asks for. What any other declares counts as undeclared. */
  readonly purposes: readonly string[];
  /** Hears every finding, allowed or not, once. */
  readonly onFinding?: (finding: Finding) => void;
  /** Hears every problem once, in words; the console unless given. */
  readonly warn?: (message: string) => void;
}

export interface PageWatch {
  /** Everything found so far, in the order found. */
  findings(): readonly Finding[];
  /** A storage declaration of what was really seen; what nothing declares is under `undeclared`. */
  declaration(): Readonly<Record<string, PurposeStorage>>;
  /** Puts back everything that was wrapped. What was found stays. */
  end(): void;
}

/** What a watcher tells: `by` the host of the script, `purpose` that the element itself names. */
export interface Seen {
  readonly by?: string | undefined;
  readonly purpose?: string | undefined;
  /** Whether a purpose was granted when it happened; the gate's present answer unless given. */
  readonly granted?: (purpose: string) => boolean;
}

export type Note = (kind: FindingKind, name: string, seen?: Seen) => void;
