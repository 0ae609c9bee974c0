import type { ConsentTexts } from "@nordleads/wire/types";

/** English. */
export const en: ConsentTexts = {
  title: "You decide what we store",
  body: "Some things must be stored for this site to work. Say for yourself if we may also store for: {purposes}.",
  accept: "Accept all",
  reject: "Reject all",
  settings: "Settings",
  save: "Save choice",
  back: "Back",
  policy: "How we use information",
  saved: "Your choice is saved.",
  always: "Always on",
  placeholder: "Shown once you allow “{purpose}”.",
  allow: "Allow “{purpose}”",
  stored: "What is stored",
  receipt: "Download receipt",
  purposes: {
    necessary: { name: "Necessary", text: "What this site needs to work, and to remember this choice." },
    functional: {
      name: "Functions",
      text: "Remembers what you did, so that it is there next time, like your chat.",
    },
    analytics: { name: "Statistics", text: "Shows us what is used, so that we can make this site better." },
    marketing: { name: "Marketing", text: "Content and ads from others, who can see that you were here." },
  },
};
