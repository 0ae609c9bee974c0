import * as z from "zod";
import { neutral, personal } from "../datamap/registry.ts";
import type {
  ConsentDecision,
  ConsentReceipt,
  ConsentRecord,
  Leftover,
  MarketingStep,
  NoticeRef,
} from "./types.ts";

const id = () => z.string().regex(/^[\w-]{8,64}$/);
const hash = () => z.string().regex(/^[0-9a-f]{64}$/);
const milliseconds = () => z.number().int().nonnegative().max(8.64e15);
const byName = <T extends z.ZodType>(value: T) =>
  z
    .record(z.string().regex(/^[a-z][a-z0-9_-]{0,31}$/), value)
    .refine((names) => Object.keys(names).length <= 64, "at most 64 names");
const choices = () => byName(z.boolean());

const leftoverSchema = z.object({
  kind: personal(
    "consent",
    z.enum(["cookie", "localStorage", "sessionStorage", "indexedDB", "cache", "serviceWorker", "host"]),
  ),
  name: personal("consent", z.string().min(1).max(200)),
  why: personal("consent", z.enum(["http_only", "third_party", "still_there"])),
}) satisfies z.ZodType<Leftover>;

export const noticeRefSchema = z.object({
  hash: neutral("configuration", hash()),
  version: neutral("configuration", z.string().min(1).max(64)),
  lang: personal("consent", z.string().min(2).max(35)),
}) satisfies z.ZodType<NoticeRef>;

/** A decision may name the notice by the first 16 digits of its hash; the record has all of it. */
const shownNoticeSchema = noticeRefSchema.extend({
  hash: neutral("configuration", z.string().regex(/^[0-9a-f]{16}(?:[0-9a-f]{48})?$/)),
});

export const consentDecisionSchema = z.object({
  v: neutral("protocol", z.literal(1)),
  id: personal("consent", id()),
  subject: personal("consent", id()),
  at: personal("consent", milliseconds()),
  action: personal(
    "consent",
    z.enum(["accept_all", "reject_all", "save", "withdraw", "under_age", "report"]),
  ),
  layer: personal("consent", z.union([z.literal(0), z.literal(1), z.literal(2)])),
  choices: personal("consent", choices()),
  services: personal("consent", choices()).exactOptional(),
  notice: shownNoticeSchema,
  gpc: personal("consent", z.boolean()),
  input: personal("consent", z.enum(["pointer", "key", "script"])).exactOptional(),
  of: personal("consent", id()).exactOptional(),
  left: z.array(leftoverSchema).max(200).exactOptional(),
  own: z
    .object({
      visitor: personal("chat.metadata", z.string().max(200)).exactOptional(),
      sessions: z
        .array(personal("visit.analytics", z.string().regex(/^\w{16,64}$/)))
        .max(20)
        .exactOptional(),
    })
    .exactOptional(),
}) satisfies z.ZodType<ConsentDecision>;

const marketingStepSchema = z.object({
  channel: personal("consent", z.enum(["email", "sms"])),
  step: personal("consent", z.enum(["asked", "confirmed", "withdrawn"])),
  address: personal("consent", hash()),
  words: neutral("configuration", hash()),
}) satisfies z.ZodType<MarketingStep>;

export const consentRecordSchema = z.object({
  ...consentDecisionSchema.omit({ at: true, own: true }).shape,
  notice: noticeRefSchema,
  changes: personal(
    "consent",
    byName(z.enum(["given", "refused", "withdrawn", "unchanged"])),
  ).exactOptional(),
  marketing: marketingStepSchema.exactOptional(),
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
