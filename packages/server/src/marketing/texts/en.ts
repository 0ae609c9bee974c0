import type { MarketingTexts } from "./types.ts";

export const en: MarketingTexts = {
  lang: "en",
  mail: {
    subject: "Confirm that you want e-mail from {name}",
    asked: "Somebody, probably you, has asked for e-mail from {name} to this address.",
    act: "If that is right, confirm here. The link works for 7 days:",
    confirm: "Confirm",
    ignore:
      "If it was not you, there is nothing you need to do. You get no e-mail from us unless you confirm, and the address is deleted after 7 days.",
    remove: "Delete the address now",
  },
  confirm: {
    title: "Do you want e-mail from {name}?",
    text: "You can change your mind at any time. Each message has a link to unsubscribe.",
    words: "This is what you confirm:",
    button: "Yes, confirm",
  },
  confirmed: {
    title: "Thank you, it is confirmed",
    text: "You will get e-mail from {name} when there is something to tell.",
  },
  already: {
    title: "This is confirmed already",
    text: "There is nothing more to do. You will get e-mail from {name} when there is something to tell.",
  },
  leave: {
    title: "Do you want to unsubscribe?",
    text: "You will get no more such messages from {name}, and your address is deleted from the list.",
    button: "Unsubscribe",
  },
  left: {
    title: "You are unsubscribed",
    text: "You will get no more such messages from {name}, and your address is deleted from the list.",
  },
  gone: {
    title: "This link does not work",
    text: "It may be too old or used up, or part of the address is missing. You can ask for a new one where you signed up.",
  },
  later: {
    title: "That did not work just now",
    text: "The fault is ours. Try the same link again in a while.",
  },
  policy: "Privacy",
};
