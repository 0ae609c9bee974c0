import type { CategoryName } from "../datamap/categories.ts";

/** What an event's name implies: the purpose it needs, and the category its data falls into. */
export const events = {
  "session.start": { purpose: "analytics", category: "visit.analytics" },
  "page.view": { purpose: "analytics", category: "visit.analytics" },
  "chat.open": { purpose: "necessary", category: "chat.metadata" },
  "chat.close": { purpose: "necessary", category: "chat.metadata" },
  "chat.message.sent": { purpose: "necessary", category: "chat.metadata" },
  "chat.answer.finished": { purpose: "necessary", category: "chat.metadata" },
  "chat.handoff.requested": { purpose: "necessary", category: "chat.metadata" },
} as const satisfies Record<string, { purpose: string; category: CategoryName }>;

export type EventName = keyof typeof events;
