import * as z from "zod";
import type { ExportEnd, ExportStart, Tombstone } from "./exportLines.ts";

const hash = z.string().regex(/^[0-9a-f]{64}$/);

export const exportStartSchema = z.object({
  type: z.literal("export"),
  format: z.literal("nordleads-consent"),
  v: z.literal(1),
  site: z.string(),
}) satisfies z.ZodType<ExportStart>;

export const tombstoneSchema = z.object({
  type: z.literal("tombstone"),
  site: z.string(),
  sequence: z.int().positive(),
  hash,
  leaf: hash,
  erasedAt: z.iso.datetime(),
}) satisfies z.ZodType<Tombstone>;

export const exportEndSchema = z.object({
  type: z.literal("export-end"),
  v: z.literal(1),
  site: z.string(),
  lines: z.int().positive(),
  digest: hash,
  at: z.iso.datetime(),
  // Ed25519 signatures have 64 bytes: the last digit of base64url holds two bits, and four that would not count.
  jws: z.string().regex(/[AQgw]$/),
}) satisfies z.ZodType<ExportEnd>;
