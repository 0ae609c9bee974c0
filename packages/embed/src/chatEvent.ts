import type { ChatEvents } from "@nordleads/widget/launcher";
import type { Attributes, EventName } from "@nordleads/wire/types";

export type Logged = readonly [name: EventName, attributes?: Attributes];
type Told = { readonly [E in keyof ChatEvents]: (detail: ChatEvents[E]) => Logged | undefined };

const told: Told = {
  open: () => ["chat.open"],
  close: () => ["chat.close"],
  sent: () => ["chat.message.sent"],
  answered: ({ from, sources }) => [
    "chat.answer.finished",
    { "nordleads.from": from, "nordleads.sources": sources },
  ],
  handoff: () => ["chat.handoff.requested"],
  unread: () => undefined,
};

/** What the log is told of the chat: that something happened, never what was said. */
export function chatEvent<E extends keyof ChatEvents>(event: E, detail: ChatEvents[E]): Logged | undefined {
  return told[event](detail);
}
