import * as z from "zod";
import type { AnyValue, LogsRequest, LogsResponse } from "./types.ts";

/** ProtoJSON lets `null` stand for what is absent. */
const maybe = <T extends z.ZodType>(schema: T) =>
  z.optional(z.preprocess((value) => value ?? undefined, schema.optional()));

const integer = z.union([z.string().regex(/^-?\d{1,20}$/), z.number().int()]);
const scalar = {
  stringValue: maybe(z.string()),
  boolValue: maybe(z.boolean()),
  intValue: maybe(integer),
  doubleValue: maybe(z.union([z.number(), z.enum(["NaN", "Infinity", "-Infinity"])])),
};
/** Lists hold values and no further lists: what lies deeper is not read. */
const anyValue: z.ZodType<AnyValue> = z.object({
  ...scalar,
  arrayValue: maybe(z.object({ values: maybe(z.array(z.object(scalar))) })),
});
const attributes = maybe(z.array(z.object({ key: z.string().default(""), value: maybe(anyValue) })));

const logRecord = z.object({
  timeUnixNano: maybe(integer),
  observedTimeUnixNano: maybe(integer),
  severityNumber: maybe(z.number().int()),
  severityText: maybe(z.string()),
  eventName: maybe(z.string()),
  body: maybe(anyValue),
  attributes,
});

/** A request as it is read; fields that it does not name are ignored, as OTLP wants it. */
export const requestSchema: z.ZodType<LogsRequest> = z.object({
  resourceLogs: maybe(
    z.array(
      z.object({
        resource: maybe(z.object({ attributes })),
        scopeLogs: maybe(z.array(z.object({ logRecords: maybe(z.array(logRecord)) }))),
      }),
    ),
  ),
});

export const responseSchema: z.ZodType<LogsResponse> = z.object({
  partialSuccess: maybe(z.object({ rejectedLogRecords: maybe(integer), errorMessage: maybe(z.string()) })),
});
