/** Article 6(1) GDPR. */
export type LegalBasis = "consent" | "contract" | "legal_obligation" | "legitimate_interest";

/** Article 4(1) and (5): how closely the data points to a person. */
export type Identifiability = "direct" | "pseudonymous" | "indirect";

export interface Category {
  readonly purpose: string;
  readonly legalBasis: LegalBasis;
  readonly legalReference: string;
  /** ISO 8601 duration; the customer may shorten it. */
  readonly retention: string;
  /** What the duration counts from. */
  readonly retentionFrom:
    | "last_contact"
    | "event"
    | "meeting"
    | "withdrawal"
    | "last_relevance"
    | "contract_end";
  readonly identifiability: Identifiability;
  /** What happens when the time is over. */
  readonly atEnd: "delete" | "anonymise";
}

/** The data map's categories: the one place that purpose, legal basis and retention are said. */
export const categories = {
  "chat.content": {
    purpose: "Deliver the chat, support, quality",
    legalBasis: "contract",
    legalReference: "6(1)(b), 6(1)(f)",
    retention: "P24M",
    retentionFrom: "last_contact",
    identifiability: "direct",
    atEnd: "delete",
  },
  "chat.metadata": {
    purpose: "Operate and secure the chat",
    legalBasis: "legitimate_interest",
    legalReference: "6(1)(f)",
    retention: "P24M",
    retentionFrom: "last_contact",
    identifiability: "pseudonymous",
    atEnd: "delete",
  },
  enquiry: {
    purpose: "Answer and follow up enquiries",
    legalBasis: "contract",
    legalReference: "6(1)(b), 6(1)(f)",
    retention: "P24M",
    retentionFrom: "last_contact",
    identifiability: "direct",
    atEnd: "delete",
  },
  meeting: {
    purpose: "Hold the meeting",
    legalBasis: "contract",
    legalReference: "6(1)(b)",
    retention: "P24M",
    retentionFrom: "meeting",
    identifiability: "direct",
    atEnd: "delete",
  },
  "visit.technical": {
    purpose: "Security and stability",
    legalBasis: "legitimate_interest",
    legalReference: "6(1)(f)",
    retention: "P30D",
    retentionFrom: "event",
    identifiability: "indirect",
    atEnd: "anonymise",
  },
  "visit.analytics": {
    purpose: "Optional analytics",
    legalBasis: "consent",
    legalReference: "6(1)(a)",
    retention: "P13M",
    retentionFrom: "event",
    identifiability: "pseudonymous",
    atEnd: "delete",
  },
  marketing: {
    purpose: "Marketing by e-mail or SMS",
    legalBasis: "consent",
    legalReference: "6(1)(a)",
    retention: "P0D",
    retentionFrom: "withdrawal",
    identifiability: "direct",
    atEnd: "delete",
  },
  consent: {
    purpose: "Prove consent (article 7(1))",
    legalBasis: "legal_obligation",
    legalReference: "6(1)(c)",
    retention: "P3Y",
    retentionFrom: "last_relevance",
    identifiability: "pseudonymous",
    atEnd: "delete",
  },
  account: {
    purpose: "Run the console",
    legalBasis: "contract",
    legalReference: "6(1)(b)",
    retention: "P0D",
    retentionFrom: "contract_end",
    identifiability: "direct",
    atEnd: "delete",
  },
  audit: {
    purpose: "Security and accountability",
    legalBasis: "legitimate_interest",
    legalReference: "6(1)(f)",
    retention: "P24M",
    retentionFrom: "event",
    identifiability: "direct",
    atEnd: "delete",
  },
} as const satisfies Record<string, Category>;

export type CategoryName = keyof typeof categories;
