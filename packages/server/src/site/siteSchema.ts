import * as z from "zod";
import type { Site } from "./types.ts";

const name = z.string().regex(/^[a-z][a-z0-9_-]{0,31}$/, "a purpose is a lower-case name");
const origin = z.string().refine((value) => {
  try {
    return new URL(value).origin === value;
  } catch {
    return false;
  }
}, "an origin is a scheme, a host and perhaps a port, such as https://www.example.no");
const keys = z.array(z.string().min(1).max(200)).max(100).exactOptional();

/** A site as it may be configured. */
export const siteSchema = z.object({
  key: z
    .string()
    .regex(/^[a-z0-9][a-z0-9-]{0,39}$/, "a key is lower-case letters, digits and hyphens")
    .refine((key) => key !== "assets", "this key is taken"),
  name: z.string().min(1).max(200),
  origins: z.array(origin).min(1).max(100),
  langs: z.array(z.string().min(2).max(35)).min(1).max(20),
  purposes: z.array(name.refine((purpose) => purpose !== "necessary", "necessary is always there")).max(32),
  storage: z.record(
    name,
    z.object({
      cookies: keys,
      localStorage: keys,
      sessionStorage: keys,
      indexedDB: keys,
      days: z.number().int().positive().max(3650).exactOptional(),
    }),
  ),
  policyUrl: z.url({ protocol: /^https?$/ }),
  controller: z.object({ name: z.string().min(1).max(200), contact: z.string().min(1).max(300) }),
  subProcessors: z
    .array(z.object({ name: z.string(), service: z.string(), place: z.string(), transfer: z.string() }))
    .max(100),
  accent: z.string().max(60).exactOptional(),
  consent: z.boolean(),
}) satisfies z.ZodType<Site>;
