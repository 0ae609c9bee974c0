import * as z from "zod";
export declare const noticeRefSchema: z.ZodObject<{
    hash: z.ZodString;
    version: z.ZodString;
    lang: z.ZodString;
}, z.core.$strip>;
export declare const consentDecisionSchema: z.ZodObject<{
    v: z.ZodLiteral<1>;
    id: z.ZodString;
    subject: z.ZodString;
    at: z.ZodNumber;
    action: z.ZodEnum<{
        accept_all: "accept_all";
        reject_all: "reject_all";
        save: "save";
        withdraw: "withdraw";
    }>;
    layer: z.ZodUnion<readonly [z.ZodLiteral<0>, z.ZodLiteral<1>, z.ZodLiteral<2>]>;
    choices: z.ZodRecord<z.ZodString, z.ZodBoolean>;
    notice: z.ZodObject<{
        hash: z.ZodString;
        version: z.ZodString;
        lang: z.ZodString;
    }, z.core.$strip>;
    gpc: z.ZodBoolean;
}, z.core.$strip>;
export declare const consentRecordSchema: z.ZodObject<{
    v: z.ZodLiteral<1>;
    id: z.ZodString;
    subject: z.ZodString;
    action: z.ZodEnum<{
        accept_all: "accept_all";
        reject_all: "reject_all";
        save: "save";
        withdraw: "withdraw";
    }>;
    layer: z.ZodUnion<readonly [z.ZodLiteral<0>, z.ZodLiteral<1>, z.ZodLiteral<2>]>;
    choices: z.ZodRecord<z.ZodString, z.ZodBoolean>;
    notice: z.ZodObject<{
        hash: z.ZodString;
        version: z.ZodString;
        lang: z.ZodString;
    }, z.core.$strip>;
    gpc: z.ZodBoolean;
    site: z.ZodString;
    recordedAt: z.ZodISODateTime;
    decidedAt: z.ZodISODateTime;
    expiresAt: z.ZodISODateTime;
    controller: z.ZodString;
    processor: z.ZodString;
    sequence: z.ZodNumber;
    previousHash: z.ZodString;
}, z.core.$strip>;
export declare const consentReceiptSchema: z.ZodObject<{
    record: z.ZodObject<{
        v: z.ZodLiteral<1>;
        id: z.ZodString;
        subject: z.ZodString;
        action: z.ZodEnum<{
            accept_all: "accept_all";
            reject_all: "reject_all";
            save: "save";
            withdraw: "withdraw";
        }>;
        layer: z.ZodUnion<readonly [z.ZodLiteral<0>, z.ZodLiteral<1>, z.ZodLiteral<2>]>;
        choices: z.ZodRecord<z.ZodString, z.ZodBoolean>;
        notice: z.ZodObject<{
            hash: z.ZodString;
            version: z.ZodString;
            lang: z.ZodString;
        }, z.core.$strip>;
        gpc: z.ZodBoolean;
        site: z.ZodString;
        recordedAt: z.ZodISODateTime;
        decidedAt: z.ZodISODateTime;
        expiresAt: z.ZodISODateTime;
        controller: z.ZodString;
        processor: z.ZodString;
        sequence: z.ZodNumber;
        previousHash: z.ZodString;
    }, z.core.$strip>;
    hash: z.ZodString;
    jws: z.ZodString;
}, z.core.$strip>;
