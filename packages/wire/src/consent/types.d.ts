/** The four standard purposes. A site may add its own names. */
export type StandardPurpose = "necessary" | "functional" | "analytics" | "marketing";
/** The only thing one package needs to know of another: may I, and tell me when that changes. */
export interface Gate {
    /** True when the visitor has granted the purpose (`necessary` is always granted). */
    granted(purpose: string): boolean;
    /** Calls `fn` at each change of the purpose; returns a function that ends it. */
    on(purpose: string, fn: (granted: boolean) => void): () => void;
}
/** Optional purpose → granted. `necessary` is never listed. */
export type Choices = Readonly<Record<string, boolean>>;
export type ConsentAction = "accept_all" | "reject_all" | "save" | "withdraw";
/** Which words were shown: SHA-256 (hex) of the notice, its version and BCP 47 language. */
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
    readonly notice: NoticeRef;
    /** Whether Global Privacy Control was on. */
    readonly gpc: boolean;
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
    readonly notice: NoticeRef;
    readonly gpc: boolean;
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
