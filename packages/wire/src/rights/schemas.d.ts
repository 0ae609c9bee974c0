import * as z from "zod";
export declare const storageItemSchema: z.ZodObject<{
    key: z.ZodString;
    kind: z.ZodEnum<{
        cookie: "cookie";
        indexedDB: "indexedDB";
        localStorage: "localStorage";
        sessionStorage: "sessionStorage";
    }>;
    purpose: z.ZodString;
    category: z.ZodEnum<{
        account: "account";
        audit: "audit";
        "chat.content": "chat.content";
        "chat.metadata": "chat.metadata";
        consent: "consent";
        enquiry: "enquiry";
        marketing: "marketing";
        meeting: "meeting";
        "visit.analytics": "visit.analytics";
        "visit.technical": "visit.technical";
    }>;
    duration: z.ZodString;
    what: z.ZodString;
}, z.core.$strip>;
export declare const processingActivitySchema: z.ZodObject<{
    category: z.ZodEnum<{
        account: "account";
        audit: "audit";
        "chat.content": "chat.content";
        "chat.metadata": "chat.metadata";
        consent: "consent";
        enquiry: "enquiry";
        marketing: "marketing";
        meeting: "meeting";
        "visit.analytics": "visit.analytics";
        "visit.technical": "visit.technical";
    }>;
    purpose: z.ZodString;
    legalBasis: z.ZodEnum<{
        consent: "consent";
        contract: "contract";
        legal_obligation: "legal_obligation";
        legitimate_interest: "legitimate_interest";
    }>;
    legalReference: z.ZodString;
    retention: z.ZodString;
    retentionFrom: z.ZodString;
    identifiability: z.ZodEnum<{
        direct: "direct";
        indirect: "indirect";
        pseudonymous: "pseudonymous";
    }>;
    fields: z.ZodArray<z.ZodString>;
}, z.core.$strip>;
export declare const subProcessorSchema: z.ZodObject<{
    name: z.ZodString;
    service: z.ZodString;
    place: z.ZodString;
    transfer: z.ZodString;
}, z.core.$strip>;
export declare const privacyInformationSchema: z.ZodObject<{
    site: z.ZodString;
    lang: z.ZodString;
    controller: z.ZodObject<{
        name: z.ZodString;
        contact: z.ZodString;
        policyUrl: z.ZodString;
    }, z.core.$strip>;
    processor: z.ZodObject<{
        name: z.ZodString;
        contact: z.ZodString;
    }, z.core.$strip>;
    authority: z.ZodObject<{
        name: z.ZodString;
        url: z.ZodString;
    }, z.core.$strip>;
    processing: z.ZodArray<z.ZodObject<{
        category: z.ZodEnum<{
            account: "account";
            audit: "audit";
            "chat.content": "chat.content";
            "chat.metadata": "chat.metadata";
            consent: "consent";
            enquiry: "enquiry";
            marketing: "marketing";
            meeting: "meeting";
            "visit.analytics": "visit.analytics";
            "visit.technical": "visit.technical";
        }>;
        purpose: z.ZodString;
        legalBasis: z.ZodEnum<{
            consent: "consent";
            contract: "contract";
            legal_obligation: "legal_obligation";
            legitimate_interest: "legitimate_interest";
        }>;
        legalReference: z.ZodString;
        retention: z.ZodString;
        retentionFrom: z.ZodString;
        identifiability: z.ZodEnum<{
            direct: "direct";
            indirect: "indirect";
            pseudonymous: "pseudonymous";
        }>;
        fields: z.ZodArray<z.ZodString>;
    }, z.core.$strip>>;
    storage: z.ZodArray<z.ZodObject<{
        key: z.ZodString;
        kind: z.ZodEnum<{
            cookie: "cookie";
            indexedDB: "indexedDB";
            localStorage: "localStorage";
            sessionStorage: "sessionStorage";
        }>;
        purpose: z.ZodString;
        category: z.ZodEnum<{
            account: "account";
            audit: "audit";
            "chat.content": "chat.content";
            "chat.metadata": "chat.metadata";
            consent: "consent";
            enquiry: "enquiry";
            marketing: "marketing";
            meeting: "meeting";
            "visit.analytics": "visit.analytics";
            "visit.technical": "visit.technical";
        }>;
        duration: z.ZodString;
        what: z.ZodString;
    }, z.core.$strip>>;
    subProcessors: z.ZodArray<z.ZodObject<{
        name: z.ZodString;
        service: z.ZodString;
        place: z.ZodString;
        transfer: z.ZodString;
    }, z.core.$strip>>;
    automatedAnswers: z.ZodString;
}, z.core.$strip>;
