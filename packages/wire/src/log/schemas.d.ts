import * as z from "zod";
export declare const attributesSchema: z.ZodRecord<z.ZodString, z.ZodUnion<readonly [z.ZodString, z.ZodNumber, z.ZodBoolean]>>;
export declare const logEventSchema: z.ZodUnion<readonly [z.ZodTuple<[z.ZodNumber, z.ZodNumber, z.ZodString], null>, z.ZodTuple<[z.ZodNumber, z.ZodNumber, z.ZodString, z.ZodRecord<z.ZodString, z.ZodUnion<readonly [z.ZodString, z.ZodNumber, z.ZodBoolean]>>], null>, z.ZodTuple<[z.ZodNumber, z.ZodNumber, z.ZodString, z.ZodRecord<z.ZodString, z.ZodUnion<readonly [z.ZodString, z.ZodNumber, z.ZodBoolean]>>, z.ZodString], null>]>;
/** The envelope; events are checked one by one, so that a bad one does not hold back the others (L5). */
export declare const logBatchSchema: z.ZodObject<{
    v: z.ZodLiteral<1>;
    t: z.ZodNumber;
    s: z.ZodString;
    p: z.ZodArray<z.ZodString>;
    r: z.ZodExactOptional<z.ZodRecord<z.ZodString, z.ZodUnion<readonly [z.ZodString, z.ZodNumber, z.ZodBoolean]>>>;
    d: z.ZodExactOptional<z.ZodNumber>;
    e: z.ZodArray<z.ZodUnion<readonly [z.ZodTuple<[z.ZodNumber, z.ZodNumber, z.ZodString], null>, z.ZodTuple<[z.ZodNumber, z.ZodNumber, z.ZodString, z.ZodRecord<z.ZodString, z.ZodUnion<readonly [z.ZodString, z.ZodNumber, z.ZodBoolean]>>], null>, z.ZodTuple<[z.ZodNumber, z.ZodNumber, z.ZodString, z.ZodRecord<z.ZodString, z.ZodUnion<readonly [z.ZodString, z.ZodNumber, z.ZodBoolean]>>, z.ZodString], null>]>>;
}, z.core.$strip>;
export declare const logEnvelopeSchema: z.ZodObject<{
    v: z.ZodLiteral<1>;
    t: z.ZodNumber;
    s: z.ZodString;
    p: z.ZodArray<z.ZodString>;
    r: z.ZodExactOptional<z.ZodRecord<z.ZodString, z.ZodUnion<readonly [z.ZodString, z.ZodNumber, z.ZodBoolean]>>>;
    d: z.ZodExactOptional<z.ZodNumber>;
    e: z.ZodArray<z.ZodUnknown>;
}, z.core.$strip>;
export declare const logAckSchema: z.ZodObject<{
    accepted: z.ZodNumber;
    duplicates: z.ZodNumber;
    rejected: z.ZodArray<z.ZodObject<{
        id: z.ZodString;
        code: z.ZodString;
    }, z.core.$strip>>;
}, z.core.$strip>;
