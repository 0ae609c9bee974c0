import type { Page } from "playwright";

/** The optional purposes of every page; `necessary` is the fourth category. */
export const purposes = ["functional", "analytics", "marketing"] as const;

/** What a banner says, the same words for everybody. */
export const words = {
  title: "You decide what we store",
  body: "Some storage is needed for this site to work. You choose if we may also store for functions, statistics and marketing.",
  accept: "Accept all",
  reject: "Reject all",
  settings: "Settings",
} as const;

/** What a page brings along beside the text that all pages have. */
export interface Markup {
  /** For the end of `head`. */
  readonly head?: string;
  /** For the beginning of `body`. */
  readonly top?: string;
  /** The three scripts and the frame, held back in its own way. */
  readonly gated?: string;
}

/** Selectors of layer one. */
export interface LayerOne {
  readonly box: string;
  readonly accept: string;
  readonly reject: string;
  readonly settings?: string;
}

export interface Subject {
  /** The first part of its address. */
  readonly id: string;
  /** With its version. */
  readonly title: string;
  readonly kind: "empty" | "floor" | "ours" | "peer";
  /** A peer that does only a part of it: what is missing. It is shown, and never taken for the best. */
  readonly lacks?: string;
  /** Files below its address: name → text. */
  readonly files?: Readonly<Record<string, string>>;
  /** `origin` is where the site is, such as `http://localhost:1234`. */
  readonly markup: (nonce: string, origin: string) => Markup;
  readonly layerOne?: LayerOne;
  /** Selector of layer two, once it is open. */
  readonly layerTwo?: string;
  /** Selector of what stands in the place of the frame. */
  readonly placeholder?: string;
  /** Decides without a banner, where there is none. */
  readonly accept?: (page: Page) => Promise<void>;
  /** Takes everything back: through its own second layer, after an acceptance. */
  readonly withdraw?: (page: Page) => Promise<void>;
}
