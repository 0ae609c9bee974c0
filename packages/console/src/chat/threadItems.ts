import type { ChatMessage, DataPart } from "@nordleads/wire/types";

/** A line of the conversation as it is drawn. */
export type ThreadItem =
  | { readonly kind: "day"; readonly key: string; readonly at: number }
  | { readonly kind: "event"; readonly key: string; readonly part: DataPart; readonly at: number | undefined }
  /** `first`: begins a group, and so says who and when. */
  | {
      readonly kind: "message";
      readonly key: string;
      readonly message: ChatMessage;
      readonly first: boolean;
    };

const groupMs = 3 * 60_000;

/** What the visitor was told and the line of the list already says. */
const silent = (part: DataPart): boolean =>
  part.type === "data-nl-notice" &&
  (part.data.code === "with_person" || part.data.code === "waiting_for_person");
const isEvent = (part: ChatMessage["parts"][number]): part is DataPart => part.type.startsWith("data-nl-");
const hasBody = (message: ChatMessage): boolean =>
  message.role !== "system" && message.parts.some((part) => !isEvent(part));

/** accepted and returned say the same as the agent's coming and going beside them, with less. */
function repeats(part: DataPart, others: readonly DataPart[]): boolean {
  if (part.type !== "data-nl-handoff") return false;
  const twin = { accepted: "joined", returned: "left", offered: "", requested: "" }[part.data.state];
  return others.some((other) => other.type === "data-nl-agent" && other.data.state === twin);
}

function eventsOf(messages: readonly ChatMessage[], index: number): DataPart[] {
  const near = messages
    .slice(Math.max(0, index - 2), index + 3)
    .filter((message) => message.role === "system" || !hasBody(message))
    .flatMap((message) => message.parts.filter(isEvent));
  return (messages[index]?.parts.filter(isEvent) ?? []).filter(
    (part) => !silent(part) && !repeats(part, near),
  );
}

/** Starts a group: another sender, or a pause. */
function beginsGroup(message: ChatMessage, before: ThreadItem | undefined): boolean {
  if (before?.kind !== "message") return true;
  const [a, b] = [before.message.metadata, message.metadata];
  return a?.from !== b?.from || a?.name !== b?.name || (b?.at ?? 0) - (a?.at ?? 0) > groupMs;
}

/** The lines of a conversation: days, messages in groups, events between. `dayOf` names the day of a time. */
export function threadItems(messages: readonly ChatMessage[], dayOf: (at: number) => string): ThreadItem[] {
  const items: ThreadItem[] = [];
  let day = "";
  for (const [index, message] of messages.entries()) {
    const at = message.metadata?.at;
    if (at !== undefined && dayOf(at) !== day) {
      day = dayOf(at);
      items.push({ kind: "day", key: `day ${day}`, at });
    }
    if (hasBody(message)) {
      items.push({ kind: "message", key: message.id, message, first: beginsGroup(message, items.at(-1)) });
    }
    for (const [n, part] of eventsOf(messages, index).entries()) {
      items.push({ kind: "event", key: `${message.id} ${n}`, part, at });
    }
  }
  return items;
}
