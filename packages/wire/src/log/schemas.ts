import * as z from "zod";
import { neutral, personal } from "../datamap/registry.ts";
import type { Attributes, LogAck, LogBatch, LogErasure, LogEvent } from "./types.ts";

export const attributesSchema = personal(
  "visit.analytics",
  z
    .record(
      z.string().regex(/^[a-z][a-z0-9_.]{0,63}$/),
      z.union([z.string().max(2000), z.number(), z.boolean()]),
    )
    .refine((value) => Object.keys(value).length <= 32, "at most 32 attributes"),
) satisfies z.ZodType<Attributes>;

const seq = () => personal("visit.analytics", z.number().int().positive().max(Number.MAX_SAFE_INTEGER));
const age = () => personal("visit.analytics", z.number().int().nonnegative());
const eventName = () => personal("visit.analytics", z.string().regex(/^[a-z][a-z0-9_.]{0,63}$/));
const purpose = () => neutral("configuration", z.string().regex(/^[a-z][a-z0-9_-]{0,31}$/));

export const logEventSchema = z.union([
  z.tuple([seq(), age(), eventName()]),
  z.tuple([seq(), age(), eventName(), attributesSchema]),
  z.tuple([seq(), age(), eventName(), attributesSchema, purpose()]),
]) satisfies z.ZodType<LogEvent>;

/** The envelope; events are checked one by one, so that a bad one does not hold back the others (L5). */
export const logBatchSchema = z.object({
  v: neutral("protocol", z.literal(1)),
  t: personal("visit.analytics", z.number().int().nonnegative()),
  s: personal("visit.analytics", z.string().regex(/^\w{16,64}$/)),
  p: z.array(purpose()).max(32),
  r: attributesSchema.exactOptional(),
  d: neutral("aggregate", z.number().int().nonnegative()).exactOptional(),
  w: z
    .record(z.string().regex(/^[a-z]{1,16}$/), neutral("aggregate", z.number().int().nonnegative()))
    .exactOptional(),
  e: z.array(logEventSchema).min(1).max(500),
}) satisfies z.ZodType<LogBatch>;

export const logEnvelopeSchema = logBatchSchema.extend({
  e: z.array(neutral("protocol", z.unknown())).min(1).max(500),
});

export const logErasureSchema = z.object({
  v: neutral("protocol", z.literal(1)),
  s: personal("visit.analytics", z.string().regex(/^\w{16,64}$/)),
  p: z.array(purpose()).min(1).max(32),
  e: z.tuple([]),
}) satisfies z.ZodType<LogErasure>;

export const logAckSchema = z.object({
  accepted: neutral("aggregate", z.number().int()),
  duplicates: neutral("aggregate", z.number().int()),
  rejected: z.array(
    z.object({ id: personal("visit.analytics", z.string()), code: neutral("protocol", z.string()) }),
  ),
}) satisfies z.ZodType<LogAck>;
