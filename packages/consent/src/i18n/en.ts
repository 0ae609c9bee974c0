import type { ConsentTexts } from "@nordleads/wire/types";
import { enBanner } from "./banner/en.ts";

/** English. */
export const en: ConsentTexts = {
  ...enBanner,
  save: "Save choice",
  back: "Back",
  always: "Always on",
  stored: "What is stored",
  receipt: "Download receipt",
  services: "Services",
  recipient: "Sent to {name}, {place}.",
  transfer: "Basis for the transfer: {transfer}.",
  controller: "Controller",
  processor: "Processor",
  policyUpdated: "last changed {date}",
  withdrawAll: "Withdraw everything",
  changedSince: "Changed since you chose on {date}",
  added: "New",
  removed: "Gone",
  altered: "Changed",
  words: "The text",
  underAge: "I am under {age}",
  underAgeNote: "Then we store only what is necessary, and delete what we have about you.",
  gpc: "Your browser says no for you (Global Privacy Control). That holds until you choose otherwise.",
  thirdParty: "Stored at {name}. It cannot be deleted from here.",
  aboutService: "Privacy at {name}",
  about: {
    necessary: "What this site needs to work, and to remember this choice.",
    functional: "Remembers what you did, so that it is there next time, like your chat.",
    analytics: "Shows us what is used, so that we can make this site better.",
    marketing: "Content and ads from others, who can see that you were here.",
  },
};
