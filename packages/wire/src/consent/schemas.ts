import * as z from "zod";
import { neutral, personal } from "../datamap/registry.ts";
import type { ConsentDecision, ConsentReceipt, ConsentRecord, NoticeRef } from "./types.ts";

const id = () => z.string().regex(/^[\w-]{8,64}$/);
const hash = () => z.string().regex(/^[0-9a-f]{64}$/);
const milliseconds = () => z.number().int().nonnegative().max(8.64e15);
const choices = () =>
  z
    .record(z.string().regex(/^[a-z][a-z0-9_-]{0,31}$/), z.boolean())
    .refine((value) => Object.keys(value).length <= 32, "at most 32 purposes");

export const noticeRefSchema = z.object({
  hash: neutral("configuration", hash()),
  version: neutral("configuration", z.string().min(1).max(64)),
  lang: personal("consent", z.string().min(2).max(35)),
}) satisfies z.ZodType<NoticeRef>;

export const consentDecisionSchema = z.object({
  v: neutral("protocol", z.literal(1)),
  id: personal("consent", id()),
  subject: personal("consent", id()),
  at: personal("consent", milliseconds()),
  action: personal("consent", z.enum(["accept_all", "reject_all", "save", "withdraw"])),
  layer: personal("consent", z.union([z.literal(0), z.literal(1), z.literal(2)])),
  choices: personal("consent", choices()),
  notice: noticeRefSchema,
  gpc: personal("consent", z.boolean()),
}) satisfies z.ZodType<ConsentDecision>;

export const consentRecordSchema = z.object({
  ...consentDecisionSchema.omit({ at: true }).shape,
  site: neutral("configuration", z.string()),
  recordedAt: personal("consent", z.iso.datetime()),
  decidedAt: personal("consent", z.iso.datetime()),
  expiresAt: personal("consent", z.iso.datetime()),
  controller: neutral("configuration", z.string()),
  processor: neutral("configuration", z.string()),
  sequence: neutral("protocol", z.number().int().positive()),
  previousHash: neutral("protocol", hash()),
}) satisfies z.ZodType<ConsentRecord>;

export const consentReceiptSchema = z.object({
  record: consentRecordSchema,
  hash: neutral("protocol", hash()),
  jws: personal("consent", z.string()),
}) satisfies z.ZodType<ConsentReceipt>;
