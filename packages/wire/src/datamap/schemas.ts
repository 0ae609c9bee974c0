import type * as z from "zod";
import {
  chatAcceptedSchema,
  chatHistorySchema,
  chatMessageSchema,
  chatRequestSchema,
  visitorGrantSchema,
} from "../chat/schemas.ts";
import {
  conversationReviewSchema,
  conversationSummarySchema,
  sessionReviewSchema,
  staffMemberSchema,
} from "../chat/reviewSchemas.ts";
import { consentDecisionSchema, consentReceiptSchema } from "../consent/schemas.ts";
import { logAckSchema, logBatchSchema, logErasureSchema } from "../log/schemas.ts";
import {
  marketingAcceptedSchema,
  marketingEntrySchema,
  marketingOptInSchema,
  outboxListSchema,
} from "../marketing/schemas.ts";
import { problemSchema } from "../problem/schemas.ts";
import { privacyInformationSchema } from "../rights/schemas.ts";

/** Every schema that travels, by name: what the data map must cover (D1). */
export const wireSchemas = {
  ChatAccepted: chatAcceptedSchema,
  ChatHistory: chatHistorySchema,
  ChatMessage: chatMessageSchema,
  ChatRequest: chatRequestSchema,
  ConsentDecision: consentDecisionSchema,
  ConsentReceipt: consentReceiptSchema,
  ConversationReview: conversationReviewSchema,
  ConversationSummary: conversationSummarySchema,
  LogAck: logAckSchema,
  LogBatch: logBatchSchema,
  LogErasure: logErasureSchema,
  MarketingAccepted: marketingAcceptedSchema,
  MarketingEntry: marketingEntrySchema,
  MarketingOptIn: marketingOptInSchema,
  OutboxList: outboxListSchema,
  PrivacyInformation: privacyInformationSchema,
  Problem: problemSchema,
  SessionReview: sessionReviewSchema,
  StaffMember: staffMemberSchema,
  VisitorGrant: visitorGrantSchema,
} as const satisfies Record<string, z.ZodType>;
