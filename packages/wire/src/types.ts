export type {
  Choices,
  ConsentAction,
  ConsentChange,
  ConsentDecision,
  ConsentInput,
  ConsentReceipt,
  ConsentRecord,
  Gate,
  Leftover,
  MarketingStep,
  NoticeRef,
  StandardPurpose,
} from "./consent/types.ts";
export type {
  ConsentDay,
  ConsentStatistics,
  ConsentTotals,
  NameCounts,
  ToldCount,
} from "./consent/statistics.ts";
export type {
  AgentData,
  ChatAccepted,
  ChatChunk,
  ChatContext,
  ChatHistory,
  ChatMessage,
  ChatRequest,
  ConversationState,
  DataPart,
  HandoffData,
  MessageMetadata,
  NoticeData,
  SourceUrlPart,
  TextPart,
  TypingData,
  UIPart,
  VisitorGrant,
} from "./chat/types.ts";
export type {
  ConversationReview,
  ConversationSummary,
  Role,
  SessionReview,
  StaffMember,
  TimelineEvent,
} from "./chat/review.ts";
export type {
  MarketingAccepted,
  MarketingChannel,
  MarketingEntry,
  MarketingOptIn,
  OutboxList,
  OutboxMail,
} from "./marketing/types.ts";
export type { EventName } from "./log/events.ts";
export type { Attributes, AttributeValue, LogAck, LogBatch, LogErasure, LogEvent } from "./log/types.ts";
export type { PrivacyInformation, ProcessingActivity, StorageItem, SubProcessor } from "./rights/types.ts";
export type { Problem, ProblemCode } from "./problem/types.ts";
export type {
  ConsentState,
  ConsentTexts,
  LauncherTexts,
  LayerOneTexts,
  LayerTwoTexts,
  NoticeFacts,
  Party,
  PurposeStorage,
  Recipient,
  ScriptLanguage,
  ScriptSettings,
  Service,
} from "./site/types.ts";
export type { Category, CategoryName, Identifiability, LegalBasis } from "./datamap/categories.ts";
