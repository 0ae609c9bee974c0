import type { CategoryName, LegalBasis } from "../datamap/categories.ts";
/** Something a package keeps on the visitor's device. */
export interface StorageItem {
    readonly key: string;
    readonly kind: "cookie" | "localStorage" | "sessionStorage" | "indexedDB";
    readonly purpose: string;
    readonly category: CategoryName;
    /** ISO 8601 duration, or "session". */
    readonly duration: string;
    readonly what: string;
}
export interface ProcessingActivity {
    readonly category: CategoryName;
    readonly purpose: string;
    readonly legalBasis: LegalBasis;
    readonly legalReference: string;
    readonly retention: string;
    readonly retentionFrom: string;
    readonly identifiability: "direct" | "pseudonymous" | "indirect";
    readonly fields: readonly string[];
}
export interface SubProcessor {
    readonly name: string;
    readonly service: string;
    readonly place: string;
    readonly transfer: string;
}
/** `GET /v1/SITE_KEY/privacy`. */
export interface PrivacyInformation {
    readonly site: string;
    readonly lang: string;
    readonly controller: {
        readonly name: string;
        readonly contact: string;
        readonly policyUrl: string;
    };
    readonly processor: {
        readonly name: string;
        readonly contact: string;
    };
    readonly authority: {
        readonly name: string;
        readonly url: string;
    };
    readonly processing: readonly ProcessingActivity[];
    readonly storage: readonly StorageItem[];
    readonly subProcessors: readonly SubProcessor[];
    readonly automatedAnswers: string;
}
