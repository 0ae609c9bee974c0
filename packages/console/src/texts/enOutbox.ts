import type { nbOutbox } from "./nbOutbox.ts";

/** The page of messages that are kept instead of sent, in English. */
export const enOutbox: typeof nbOutbox = {
  title: "Outbox",
  lead: "No mail server is set up. Messages are kept here instead of being sent.",
  audited: "Opening the outbox is put on record.",
  waiting: (n) => (n === 1 ? "One message waits to be sent" : `${n} messages wait to be sent`),
  refused: (n) =>
    n === 1
      ? "One message was refused for good in the last seven days"
      : `${n} messages were refused for good in the last seven days`,
  smtpTitle: "E-mail is sent",
  smtpLead:
    "The server sends e-mail through the SMTP server that is set up, and keeps no copy. So there is nothing to read here.",
  smtpNone: "No messages wait, and none were refused in the last seven days.",
  emptyTitle: "The outbox is empty",
  emptyLead: "When somebody signs up for a newsletter, the message that asks them to confirm is kept here.",
  failed: "The outbox could not be fetched.",
  ownersOnly: "Only owners see the outbox",
  ownersLead: "It holds e-mail addresses. Ask an owner for help.",
  more: "Show older",
  shown: (n) => (n === 1 ? "Showing one message." : `Showing ${n} messages.`),
  masked: "hidden address",
  to: "To",
  at: "Made",
  textHint: "The text is shown as it is. Links cannot be clicked: they are for the receiver.",
};
