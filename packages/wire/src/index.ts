export {
  consentDecisionSchema,
  consentReceiptSchema,
  consentRecordSchema,
  noticeRefSchema,
} from "./consent/schemas.ts";
export {
  chatAcceptedSchema,
  chatHistorySchema,
  chatMessageSchema,
  chatRequestSchema,
  conversationStateSchema,
  uiPartSchema,
  visitorGrantSchema,
} from "./chat/schemas.ts";
export {
  conversationReviewSchema,
  conversationSummarySchema,
  sessionReviewSchema,
  staffMemberSchema,
  timelineEventSchema,
} from "./chat/reviewSchemas.ts";
export {
  attributesSchema,
  logAckSchema,
  logBatchSchema,
  logEnvelopeSchema,
  logErasureSchema,
  logEventSchema,
} from "./log/schemas.ts";
export {
  marketingAcceptedSchema,
  marketingEntrySchema,
  marketingOptInSchema,
  outboxListSchema,
} from "./marketing/schemas.ts";
export { events } from "./log/events.ts";
export { semanticConventions } from "./log/semanticConventions.ts";
export { privacyInformationSchema } from "./rights/schemas.ts";
export { storage } from "./rights/storage.ts";
export { problemSchema } from "./problem/schemas.ts";
export { problems } from "./problem/types.ts";
export { categories } from "./datamap/categories.ts";
export { dataMap, neutral, personal, type DataMapEntry } from "./datamap/registry.ts";
export { leaves, type Leaf } from "./datamap/leaves.ts";
export { processing } from "./datamap/processing.ts";
export { wireSchemas } from "./datamap/schemas.ts";
