/** The four standard purposes. A site may add its own names. */
export type StandardPurpose = "necessary" | "functional" | "analytics" | "marketing";

/** The only thing one package needs to know of another: may I, and tell me when that changes. */
export interface Gate {
  /** True when the visitor has granted the purpose (`necessary` is always granted). */
  granted(purpose: string): boolean;
  /** Calls `fn` at each change of the purpose; returns a function that ends it. */
  on(purpose: string, fn: (granted: boolean) => void): () => void;
  /** True when the visitor has decided against the purpose. Without it, what is not granted counts as not decided yet. */
  refused?(purpose: string): boolean;
}

/** Optional purpose → granted. `necessary` is never listed. */
export type Choices = Readonly<Record<string, boolean>>;

/** `under_age`: the visitor is below the site's age of consent (C27); `report`: what a withdrawal left behind (C25). */
export type ConsentAction = "accept_all" | "reject_all" | "save" | "withdraw" | "under_age" | "report";

/** By what the choice was made; `script` is the page's own call, and a click that no person made. */
export type ConsentInput = "pointer" | "key" | "script";

/** What became of a purpose or service by a decision, against the subject's one before. */
export type ConsentChange = "given" | "refused" | "withdrawn" | "unchanged";

/** Something declared that a withdrawal could not remove, and why. */
export interface Leftover {
  readonly kind:
    | "cookie"
    | "localStorage"
    | "sessionStorage"
    | "indexedDB"
    | "cache"
    | "serviceWorker"
    | "host";
  /** Its name, a service worker's path, or the host that keeps something of its own. */
  readonly name: string;
  readonly why: "http_only" | "third_party" | "still_there";
}

/**
 * Which words were shown: SHA-256 (hex) of the notice, or in a decision its first 16 digits, its version and BCP 47
 * language.
 */
export interface NoticeRef {
  readonly hash: string;
  readonly version: string;
  readonly lang: string;
}

/** What the browser sends to `POST /v1/SITE_KEY/consent`. Times are ms since the epoch, the device's clock. */
export interface ConsentDecision {
  readonly v: 1;
  /** Made by the browser; the same id counts once. */
  readonly id: string;
  /** Pseudonym of the visitor for consent alone, made at the first decision. */
  readonly subject: string;
  readonly at: number;
  readonly action: ConsentAction;
  /** 1 banner, 2 settings, 0 the page's own call. */
  readonly layer: 0 | 1 | 2;
  readonly choices: Choices;
  /** Service → granted, for every service of the site (C24). */
  readonly services?: Choices;
  readonly notice: NoticeRef;
  /** Whether Global Privacy Control was on. */
  readonly gpc: boolean;
  readonly input?: ConsentInput;
  /** Of a `report`: the id of the decision that withdrew. */
  readonly of?: string;
  /** Of a `report`: what could not be removed. */
  readonly left?: readonly Leftover[];
  /**
   * Of `under_age`: the visitor's token and the log sessions that the device knows of, so that what no subject is named
   * in is deleted too (C27). Never part of a record.
   */
  readonly own?: { readonly visitor?: string; readonly sessions?: readonly string[] };
}

/** Marketing in a record (M4): made by the server alone, never taken from a decision. */
export interface MarketingStep {
  readonly channel: "email" | "sms";
  readonly step: "asked" | "confirmed" | "withdrawn";
  /** Keyed hash of the address (HMAC-SHA-256, hex); never the address. */
  readonly address: string;
  /** SHA-256 (hex) of the words that were shown. */
  readonly words: string;
}

/** What is kept and signed. ISO 8601 times in UTC. */
export interface ConsentRecord {
  readonly v: 1;
  readonly id: string;
  readonly site: string;
  readonly subject: string;
  readonly recordedAt: string;
  readonly decidedAt: string;
  readonly action: ConsentAction;
  readonly layer: 0 | 1 | 2;
  readonly choices: Choices;
  readonly services?: Choices;
  /** Purpose or service → what became of it. */
  readonly changes?: Readonly<Record<string, ConsentChange>>;
  readonly notice: NoticeRef;
  readonly gpc: boolean;
  readonly input?: ConsentInput;
  readonly of?: string;
  readonly left?: readonly Leftover[];
  readonly marketing?: MarketingStep;
  readonly expiresAt: string;
  readonly controller: string;
  readonly processor: string;
  /** Position among the site's records, from 1. */
  readonly sequence: number;
  /** SHA-256 (hex) of the record before, 64 zeros for the first. */
  readonly previousHash: string;
}

/** The answer to a decision: the record, its hash and a compact JWS (EdDSA) over it. */
export interface ConsentReceipt {
  readonly record: ConsentRecord;
  readonly hash: string;
  readonly jws: string;
}
