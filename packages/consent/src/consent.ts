import type { Choices, ConsentReceipt, Gate, NoticeRef, PurposeStorage } from "@nordleads/wire/types";
import type { ChoiceStore } from "./choiceStore.ts";
import type { ConsentStatus } from "./consentStatus.ts";

/** Where a choice was made: 1 the banner, 2 the settings, 0 the page itself. */
export type Layer = 0 | 1 | 2;

export interface ConsentOptions {
  /** The optional purposes, in the order shown. `necessary` is never among them. */
  readonly purposes: readonly string[];
  /** Which words are shown: SHA-256 (hex) of the notice or its first 16 digits, its version and language. Another hash asks again (C13). */
  readonly notice: NoticeRef;
  /** First 16 digits of the hashes of the same notice in other languages: who has answered one of them is not asked again. */
  readonly otherNotices?: readonly string[];
  /** `https://HOST/v1/SITE_KEY`; without it the choice stays on the device. */
  readonly endpoint?: string;
  /** Service → its purpose; a service is a name of the gate like a purpose (C24). */
  readonly services?: Readonly<Record<string, string>>;
  /** What each purpose or service keeps on the device; removed while it is refused (C7). */
  readonly storage?: Readonly<Record<string, PurposeStorage>>;
  /**
   * Where the choice is kept: `cookieStore()` (without a value), `cookieStore("example.com")` for all its subdomains,
   * or `localChoices`.
   */
  readonly store?: ChoiceStore;
  /** For tests and development: hears of every failure that the page is spared. */
  readonly onError?: (error: unknown) => void;
}

export interface ConsentEvents {
  /** The choice has changed, here or in another tab. */
  readonly change: ConsentStatus;
  /** Somebody asks for the choice to be shown. */
  readonly open: 1 | 2;
  /** The server has acknowledged a decision. */
  readonly receipt: ConsentReceipt;
}

/** All of it may be called without its object: `onclick = consent.acceptAll`. */
export interface Consent {
  /** What the logger, the widget and the page's own code ask. */
  readonly gate: Gate;
  readonly get: () => ConsentStatus;
  /** Decides the named purposes and services; others keep their answer, or get a no. Unknown names are ignored. */
  readonly set: (choices: Choices, layer?: Layer) => void;
  readonly acceptAll: (layer?: Layer) => void;
  readonly rejectAll: (layer?: Layer) => void;
  /** Takes back one purpose or service, or all. */
  readonly withdraw: (name?: string, layer?: Layer) => void;
  /** The visitor is below the site's age of consent (C27): everything optional is refused, and stays so. */
  readonly declareUnderAge: (layer?: Layer) => void;
  /** Asks the banner to show layer 1, or 2 (the settings, with the present state; without a value). */
  readonly open: (layer?: 1 | 2) => void;
  /** Hears an event; returns a function that ends it. */
  readonly on: <E extends keyof ConsentEvents>(event: E, fn: (value: ConsentEvents[E]) => void) => () => void;
  /** The server's latest signed receipt, `null` until there is one. */
  readonly receipt: () => ConsentReceipt | null;
  /** The visitor's pseudonym, `null` before the first choice. */
  readonly subject: () => string | null;
  readonly destroy: () => void;
}
