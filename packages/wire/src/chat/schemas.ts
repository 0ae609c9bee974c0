import * as z from "zod";
import { neutral, personal } from "../datamap/registry.ts";
import type {
  ChatAccepted,
  ChatContext,
  ChatHistory,
  ChatMessage,
  MessageMetadata,
  UIPart,
  VisitorGrant,
} from "./types.ts";

const id = () => z.string().regex(/^(?!\.{1,2}$)[\w.:-]{1,128}$/);
const sequence = () => neutral("protocol", z.number().int().nonnegative());
export const conversationStateSchema = z.enum(["ai", "waiting", "human"]);

const messageMetadataSchema = z.object({
  at: personal("chat.metadata", z.number().int().nonnegative()),
  from: personal("chat.metadata", z.enum(["visitor", "assistant", "agent"])),
  name: personal("account", z.string().max(200)).exactOptional(),
}) satisfies z.ZodType<MessageMetadata>;

const partId = () => neutral("protocol", z.string()).exactOptional();
const textPart = z.object({
  type: neutral("protocol", z.literal("text")),
  text: personal("chat.content", z.string()),
});
const sourcePart = z.object({
  type: neutral("protocol", z.literal("source-url")),
  sourceId: neutral("protocol", z.string()),
  url: neutral("configuration", z.string()),
  title: neutral("configuration", z.string()).exactOptional(),
});
const dataParts = [
  z.object({
    type: neutral("protocol", z.literal("data-nl-handoff")),
    id: partId(),
    data: z.object({
      state: personal("chat.metadata", z.enum(["offered", "requested", "accepted", "returned"])),
    }),
  }),
  z.object({
    type: neutral("protocol", z.literal("data-nl-agent")),
    id: partId(),
    data: z.object({
      state: personal("chat.metadata", z.enum(["joined", "left"])),
      name: personal("account", z.string().max(200)),
    }),
  }),
  z.object({
    type: neutral("protocol", z.literal("data-nl-notice")),
    id: partId(),
    data: z.object({
      code: neutral("protocol", z.enum(["with_person", "waiting_for_person", "stopped", "failed"])),
    }),
  }),
] as const;
export const uiPartSchema = z.union([textPart, sourcePart, ...dataParts]) satisfies z.ZodType<UIPart>;

export const chatMessageSchema = z.object({
  id: personal("chat.metadata", id()),
  role: personal("chat.metadata", z.enum(["user", "assistant", "system"])),
  parts: z.array(uiPartSchema),
  metadata: messageMetadataSchema.exactOptional(),
}) satisfies z.ZodType<ChatMessage>;

const chatContextSchema = z.object({
  lang: personal("chat.metadata", z.string().min(2).max(35)).exactOptional(),
  page: personal("chat.metadata", z.string().max(2000)).exactOptional(),
  session: personal("chat.metadata", z.string().max(64)).exactOptional(),
  subject: personal("consent", z.string().max(64)).exactOptional(),
}) satisfies z.ZodType<ChatContext>;

/**
 * The request of `useChat`. Messages of other clients hold parts and metadata that we do not know;
 * they are taken loosely, and only the text of the last user message is read.
 */
export const chatRequestSchema = z.object({
  id: personal("chat.metadata", id()),
  messages: z
    .array(
      z.object({
        id: personal("chat.metadata", z.string().max(128)).default(""),
        role: personal("chat.metadata", z.enum(["user", "assistant", "system"])),
        parts: z.array(
          z.looseObject({
            type: neutral("protocol", z.string()),
            text: personal("chat.content", z.string()).optional(),
          }),
        ),
      }),
    )
    .min(1),
  trigger: neutral("protocol", z.enum(["submit-message", "regenerate-message"])).optional(),
  messageId: personal("chat.metadata", z.string().max(128)).optional(),
  nl: chatContextSchema.optional(),
});
export const chatHistorySchema = z.object({
  id: personal("chat.metadata", id()),
  state: personal("chat.metadata", conversationStateSchema),
  agent: z.object({ name: personal("account", z.string()) }).exactOptional(),
  messages: z.array(chatMessageSchema),
  cursor: sequence(),
}) satisfies z.ZodType<ChatHistory>;

export const visitorGrantSchema = z.object({
  visitorId: personal("chat.metadata", z.string()),
  token: personal("chat.metadata", z.string()),
}) satisfies z.ZodType<VisitorGrant>;

export const chatAcceptedSchema = z.object({
  accepted: neutral("protocol", z.literal(true)),
  messageId: personal("chat.metadata", z.string()),
  sequence: sequence(),
  state: personal("chat.metadata", conversationStateSchema),
}) satisfies z.ZodType<ChatAccepted>;
