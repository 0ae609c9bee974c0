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
    readonly retentionFrom: "last_contact" | "event" | "meeting" | "withdrawal" | "last_relevance" | "contract_end";
    readonly identifiability: Identifiability;
    /** What happens when the time is over. */
    readonly atEnd: "delete" | "anonymise";
}
/** The data map's categories: the one place that purpose, legal basis and retention are said. */
export declare const categories: {
    readonly "chat.content": {
        readonly purpose: "Deliver the chat, support, quality";
        readonly legalBasis: "contract";
        readonly legalReference: "6(1)(b), 6(1)(f)";
        readonly retention: "P24M";
        readonly retentionFrom: "last_contact";
        readonly identifiability: "direct";
        readonly atEnd: "delete";
    };
    readonly "chat.metadata": {
        readonly purpose: "Operate and secure the chat";
        readonly legalBasis: "legitimate_interest";
        readonly legalReference: "6(1)(f)";
        readonly retention: "P24M";
        readonly retentionFrom: "last_contact";
        readonly identifiability: "pseudonymous";
        readonly atEnd: "delete";
    };
    readonly enquiry: {
        readonly purpose: "Answer and follow up enquiries";
        readonly legalBasis: "contract";
        readonly legalReference: "6(1)(b), 6(1)(f)";
        readonly retention: "P24M";
        readonly retentionFrom: "last_contact";
        readonly identifiability: "direct";
        readonly atEnd: "delete";
    };
    readonly meeting: {
        readonly purpose: "Hold the meeting";
        readonly legalBasis: "contract";
        readonly legalReference: "6(1)(b)";
        readonly retention: "P24M";
        readonly retentionFrom: "meeting";
        readonly identifiability: "direct";
        readonly atEnd: "delete";
    };
    readonly "visit.technical": {
        readonly purpose: "Security and stability";
        readonly legalBasis: "legitimate_interest";
        readonly legalReference: "6(1)(f)";
        readonly retention: "P30D";
        readonly retentionFrom: "event";
        readonly identifiability: "indirect";
        readonly atEnd: "anonymise";
    };
    readonly "visit.analytics": {
        readonly purpose: "Optional analytics";
        readonly legalBasis: "consent";
        readonly legalReference: "6(1)(a)";
        readonly retention: "P13M";
        readonly retentionFrom: "event";
        readonly identifiability: "pseudonymous";
        readonly atEnd: "delete";
    };
    readonly marketing: {
        readonly purpose: "Marketing by e-mail or SMS";
        readonly legalBasis: "consent";
        readonly legalReference: "6(1)(a)";
        readonly retention: "P0D";
        readonly retentionFrom: "withdrawal";
        readonly identifiability: "direct";
        readonly atEnd: "delete";
    };
    readonly consent: {
        readonly purpose: "Prove consent (article 7(1))";
        readonly legalBasis: "legal_obligation";
        readonly legalReference: "6(1)(c)";
        readonly retention: "P3Y";
        readonly retentionFrom: "last_relevance";
        readonly identifiability: "pseudonymous";
        readonly atEnd: "delete";
    };
    readonly account: {
        readonly purpose: "Run the console";
        readonly legalBasis: "contract";
        readonly legalReference: "6(1)(b)";
        readonly retention: "P0D";
        readonly retentionFrom: "contract_end";
        readonly identifiability: "direct";
        readonly atEnd: "delete";
    };
    readonly audit: {
        readonly purpose: "Security and accountability";
        readonly legalBasis: "legitimate_interest";
        readonly legalReference: "6(1)(f)";
        readonly retention: "P24M";
        readonly retentionFrom: "event";
        readonly identifiability: "direct";
        readonly atEnd: "delete";
    };
};
export type CategoryName = keyof typeof categories;
