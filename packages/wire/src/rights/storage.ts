import type { StorageItem } from "./types.ts";

/** Everything our packages may keep on a visitor's device (D4). Nothing else, and nothing before its purpose allows it. */
export const storage = [
  {
    key: "nl_consent",
    kind: "cookie",
    purpose: "necessary",
    category: "consent",
    duration: "P12M",
    what: "The consent choice, its time, a random pseudonym, and which notice was shown",
  },
  {
    key: "nl_consent",
    kind: "localStorage",
    purpose: "necessary",
    category: "consent",
    duration: "P12M",
    what: "The same, where the site keeps it here instead of in a cookie",
  },
  {
    key: "nl_receipt",
    kind: "localStorage",
    purpose: "necessary",
    category: "consent",
    duration: "P12M",
    what: "A decision until the server has it, then the latest receipt",
  },
  {
    key: "nl_chat",
    kind: "sessionStorage",
    purpose: "necessary",
    category: "chat.content",
    duration: "session",
    what: "The open conversation's id and token, unsent messages and draft, once the visitor has opened the chat",
  },
  {
    key: "nl_chat",
    kind: "localStorage",
    purpose: "functional",
    category: "chat.content",
    duration: "P24M",
    what: "The same, remembered between visits",
  },
  {
    key: "nl_session",
    kind: "localStorage",
    purpose: "analytics",
    category: "visit.analytics",
    duration: "P1D",
    what: "The session's random id and its last activity",
  },
  {
    key: "nl_log",
    kind: "indexedDB",
    purpose: "analytics",
    category: "visit.analytics",
    duration: "P7D",
    what: "Events that wait to be delivered",
  },
] as const satisfies readonly StorageItem[];
