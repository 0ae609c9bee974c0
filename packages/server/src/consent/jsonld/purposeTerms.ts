import type { CategoryName } from "@nordleads/wire/types";

/** What the vocabulary says of a purpose. */
export interface PurposeTerms {
  /** The kind of purpose; undefined for a site's own, of which nothing is known but its words. */
  readonly broader: string | undefined;
  readonly personalData: readonly string[];
  readonly processing: readonly string[];
  /** The data map's category of what our own packages process for it on the server. */
  readonly category: CategoryName | undefined;
}

const terms: Readonly<Record<string, PurposeTerms>> = {
  functional: {
    broader: "dpv:ServicePersonalisation",
    personalData: ["pd:UID", "pd:Preference"],
    processing: ["dpv:Collect", "dpv:Store", "dpv:Use"],
    category: undefined,
  },
  analytics: {
    broader: "dpv:ServiceUsageAnalytics",
    personalData: ["pd:UID", "pd:BrowsingBehaviour", "pd:BrowsingReferral", "pd:DeviceBased"],
    processing: ["dpv:Collect", "dpv:Observe", "dpv:Store", "dpv:Analyse"],
    category: "visit.analytics",
  },
  marketing: {
    broader: "dpv:Marketing",
    personalData: ["pd:UID", "pd:Tracking", "pd:BrowsingBehaviour"],
    processing: ["dpv:Collect", "dpv:Observe", "dpv:Store", "dpv:Use"],
    category: undefined,
  },
};

const own: PurposeTerms = {
  broader: undefined,
  personalData: ["pd:UID", "pd:Behavioural"],
  processing: ["dpv:Collect", "dpv:Store", "dpv:Use"],
  category: undefined,
};

/** Terms of DPV 2.3 and its extension for personal data, for a standard purpose or a site's own. */
export function purposeTerms(purpose: string): PurposeTerms {
  return Object.hasOwn(terms, purpose) ? (terms[purpose] ?? own) : own;
}
