import type { LayerOneTexts } from "@nordleads/wire/types";

/** English: the banner. */
export const enBanner: LayerOneTexts = {
  title: "You decide what we store",
  body: "Some storage is needed for this site to work. You choose if we may also store for: {purposes}.",
  changed: "Something has changed since you last chose.",
  accept: "Accept all",
  reject: "Reject all",
  settings: "Settings",
  policy: "How we use information",
  saved: "Your choice is saved.",
  placeholder: "Content from {host}.",
  allow: "Allow “{purpose}”",
  once: "Show this once",
  purposes: {
    necessary: "Necessary",
    functional: "Functions",
    analytics: "Statistics",
    marketing: "Marketing",
  },
};
