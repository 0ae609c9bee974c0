import * as z from "zod";
import { neutral, personal } from "../datamap/registry.ts";
import type { MarketingAccepted, MarketingEntry, MarketingOptIn, OutboxList } from "./types.ts";

const hash = () => z.string().regex(/^[0-9a-f]{64}$/);
const time = () => z.iso.datetime();
const channel = <const C extends string>(...names: readonly C[]) => personal("marketing", z.enum(names));
const version = () => neutral("configuration", z.string().min(1).max(64));
const lang = () =>
  personal(
    "marketing",
    z
      .string()
      .regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/)
      .max(35),
  );
const wordsText = () =>
  personal(
    "consent",
    z
      .string()
      .max(4000)
      .refine((text) => text.trim() !== "", "is empty"),
  );

const rest = {
  v: neutral("protocol", z.literal(1)),
  words: z.object({ text: wordsText(), version: version().exactOptional(), lang: lang() }),
  page: personal("marketing", z.url({ protocol: /^https?$/ }).max(2000)).exactOptional(),
} as const;

export const marketingOptInSchema = z.discriminatedUnion("channel", [
  z.object({
    channel: channel("email"),
    address: personal("marketing", z.email().max(254)),
    ...rest,
  }),
  z.object({
    channel: channel("sms"),
    address: personal("marketing", z.e164()),
    ...rest,
  }),
]) satisfies z.ZodType<MarketingOptIn>;

export const marketingAcceptedSchema = z.object({
  accepted: neutral("protocol", z.literal(true)),
}) satisfies z.ZodType<MarketingAccepted>;

export const marketingEntrySchema = z.object({
  channel: channel("email", "sms"),
  address: personal("marketing", z.string()),
  words: z.object({
    text: wordsText(),
    hash: neutral("configuration", hash()),
    version: version(),
    lang: lang(),
  }),
  page: personal("marketing", z.string().nullable()),
  askedAt: personal("marketing", time()),
  since: personal("marketing", time()),
  record: z.object({
    sequence: neutral("protocol", z.number().int().positive()),
    hash: neutral("protocol", hash()),
  }),
  unsubscribeUrl: personal("marketing", z.url()),
}) satisfies z.ZodType<MarketingEntry>;

export const outboxListSchema = z.object({
  delivery: neutral("configuration", z.enum(["outbox", "smtp"])),
  mails: z.array(
    z.object({
      id: neutral("protocol", z.string()),
      at: personal("marketing", time()),
      to: personal("marketing", z.string()),
      subject: personal("marketing", z.string()),
      text: personal("marketing", z.string()),
    }),
  ),
  more: neutral("protocol", z.boolean()),
  queue: z.object({
    waiting: neutral("aggregate", z.number().int().nonnegative()),
    failed: neutral("aggregate", z.number().int().nonnegative()),
  }),
}) satisfies z.ZodType<OutboxList>;
