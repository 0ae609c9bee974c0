import type { Passage } from "../answers/types.ts";

/** One page as it was served. `hash` (SHA-256, hex) changes when anything that is kept of it does. */
export interface ImportedPage {
  readonly url: string;
  readonly title: string;
  /** Language tag, such as `nb`. */
  readonly lang: string;
  readonly hash: string;
  readonly passages: readonly Passage[];
}

/** What a run over a site came back with. `diffPages` makes a change list of it. */
export interface ImportedSite {
  readonly pages: readonly ImportedPage[];
  /** Addresses that said 404 or 410, or that the site does not want in an index. */
  readonly gone: readonly string[];
  /** Addresses that could not be read this time: nothing is known about them. */
  readonly missed: readonly string[];
  /** Whether every page of the site was looked for: an address that is nowhere here is no longer reachable. */
  readonly complete: boolean;
}

/** Why a page was left out. */
export type SkipReason =
  | "robots"
  | "noindex"
  | "not_html"
  | "too_large"
  | "redirected_away"
  | "gone"
  | "unreachable"
  | "empty"
  | "duplicate";

export type ImportProgress =
  | { readonly type: "found"; readonly source: "sitemap" | "links"; readonly pages: number }
  | {
      readonly type: "page";
      readonly url: string;
      readonly passages: number;
      readonly done: number;
      readonly known: number;
    }
  | { readonly type: "skipped"; readonly url: string; readonly reason: SkipReason };

/** Bounds of one run. Each has a default. */
export interface ImportLimits {
  /** Pages; 500. */
  readonly pages: number;
  /** Bytes of one page; 2 MiB. */
  readonly bytes: number;
  /** Until a page has been read; ms, 10,000. */
  readonly timeout: number;
  /** Requests at the same time; 2. */
  readonly parallel: number;
  /** The longest pause between requests that a site's robots.txt may ask for; ms, 2,000. */
  readonly longestDelay: number;
}

export interface ImportOptions {
  /** The site's address; `https://` may be left out. */
  readonly url: string;
  /** Addresses of the pages stored by an earlier run: those that are not found again are asked whether they are gone. */
  readonly known?: readonly string[];
  readonly fetch?: typeof fetch;
  onProgress(event: ImportProgress): void;
  readonly signal?: AbortSignal;
  readonly limits?: Partial<ImportLimits>;
}
