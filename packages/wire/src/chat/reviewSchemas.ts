import * as z from "zod";
import { consentRecordSchema } from "../consent/schemas.ts";
import { neutral, personal } from "../datamap/registry.ts";
import { attributesSchema } from "../log/schemas.ts";
import { chatMessageSchema, conversationStateSchema } from "./schemas.ts";
import type {
  ConversationReview,
  ConversationSummary,
  SessionReview,
  StaffMember,
  TimelineEvent,
} from "./review.ts";

const time = () => personal("chat.metadata", z.number().int());
const line = () => personal("chat.content", z.string());

export const conversationSummarySchema = z.object({
  id: personal("chat.metadata", z.string()),
  site: neutral("configuration", z.string()),
  visitorId: personal("chat.metadata", z.string()),
  state: personal("chat.metadata", conversationStateSchema),
  agent: z
    .object({ id: personal("account", z.string()), name: personal("account", z.string()) })
    .exactOptional(),
  lang: personal("chat.metadata", z.string()).exactOptional(),
  page: personal("chat.metadata", z.string()).exactOptional(),
  firstLine: line(),
  lastLine: line(),
  lastFrom: personal("chat.metadata", z.enum(["visitor", "assistant", "agent"])),
  startedAt: time(),
  lastAt: time(),
  unread: personal("chat.metadata", z.boolean()),
}) satisfies z.ZodType<ConversationSummary>;

export const timelineEventSchema = z.object({
  id: personal("visit.analytics", z.string()),
  at: personal("visit.analytics", z.number().int()),
  name: personal("visit.analytics", z.string()),
  attributes: attributesSchema,
}) satisfies z.ZodType<TimelineEvent>;

export const sessionReviewSchema = z.object({
  id: personal("visit.analytics", z.string()),
  events: z.array(timelineEventSchema),
  dropped: neutral("aggregate", z.number().int()),
  conversations: z.array(
    conversationSummarySchema.pick({ id: true, state: true, startedAt: true, lastAt: true }),
  ),
}) satisfies z.ZodType<SessionReview>;

export const conversationReviewSchema = z.object({
  conversation: conversationSummarySchema,
  messages: z.array(chatMessageSchema),
  cursor: neutral("protocol", z.number().int()),
  session: z.object({
    id: personal("chat.metadata", z.string().nullable()),
    events: z.array(timelineEventSchema),
  }),
  consent: z.object({ current: consentRecordSchema.nullable(), history: z.array(consentRecordSchema) }),
  retention: z.object({
    category: neutral("configuration", z.string()),
    deletedAt: neutral("configuration", z.number().int()),
  }),
  visitor: z.object({
    id: personal("chat.metadata", z.string()),
    conversations: personal("chat.metadata", z.number().int()),
  }),
}) satisfies z.ZodType<ConversationReview>;

export const staffMemberSchema = z.object({
  id: personal("account", z.string()),
  name: personal("account", z.string()),
  email: personal("account", z.string()),
  role: personal("account", z.enum(["owner", "support", "reader"])),
  sites: z.array(
    z.object({ key: neutral("configuration", z.string()), name: neutral("configuration", z.string()) }),
  ),
}) satisfies z.ZodType<StaffMember>;
