import type { Attributes } from "@nordleads/wire/types";

/** What a collector tells; every logger is one. */
export interface Target {
  track(this: void, name: string, attributes?: Attributes, options?: { readonly purpose?: string }): void;
  page(this: void): void;
}

/** Begins to collect. Returns what ends it. */
export type Collector = (logger: Target) => () => void;
