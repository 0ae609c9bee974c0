import type { nbSession } from "./nbSession.ts";

/** A visitor's session in one line of time, in English. */
export const enSession: typeof nbSession = {
  title: "The whole session",
  show: "Show the whole session",
  audited: "Opening the session is put on record.",
  empty: "Nothing was logged in the session.",
  gone: "The session is no longer kept, or the visitor has withdrawn the consent.",
  failed: "The session could not be fetched.",
  said: { visitor: "Wrote", assistant: "AI answered", agent: "A person answered" },
  measures: (n) => (n === 1 ? "One measure of page and device" : `${n} measures of pages and device`),
  ratings: { good: "good", "needs-improvement": "could be better", poor: "poor" },
  other: "Another conversation",
  dropped: (n) =>
    n === 1
      ? "One event was lost on the device before it was sent."
      : `${n} events were lost on the device before they were sent.`,
};
