import { withoutMarks } from "../chat/emphasis.ts";
import { isMeasure } from "./isMeasure.ts";
import type { ChatMessage, SessionReview, TextPart, TimelineEvent } from "@nordleads/wire/types";

type Sender = "visitor" | "assistant" | "agent";

/** One line of a session: what was done, what was said, and which other conversations began in it. */
export type SessionLine =
  | { readonly kind: "event"; readonly key: string; readonly at: number; readonly event: TimelineEvent }
  | {
      readonly kind: "said";
      readonly key: string;
      readonly at: number;
      readonly from: Sender;
      readonly text: string;
    }
  | { readonly kind: "conversation"; readonly key: string; readonly at: number; readonly id: string };

/** What the log tells of the chat without its words → whose message says the same with them. */
const echoes: Readonly<Record<string, readonly Sender[]>> = {
  "chat.message.sent": ["visitor"],
  "chat.answer.finished": ["assistant", "agent"],
};
/** A device tells of a message so long before or after the server has it, ms. */
const echoMs = 30_000;
/** A session ends so long after its last event (L8), ms. */
const sessionMs = 30 * 60_000;
/** What says something of the log itself, not of the visitor. */
const hidden = new Set(["nordleads.dropped"]);
const longest = 90;

/** The beginning of a text on one line, without the signs of lists and emphasis. */
export function firstWords(text: string): string {
  const line = withoutMarks(text.replace(/^\s*[-*] /gm, ""))
    .replace(/\s+/g, " ")
    .trim();
  if (line.length <= longest) return line;
  const cut = line.slice(0, longest);
  return `${cut.slice(0, cut.lastIndexOf(" ") > 0 ? cut.lastIndexOf(" ") : longest)} …`;
}

function saidIn(messages: readonly ChatMessage[]): Extract<SessionLine, { kind: "said" }>[] {
  return messages.flatMap(({ id, parts, metadata }) => {
    const text = parts
      .filter((part): part is TextPart => part.type === "text")
      .map((part) => part.text)
      .join(" ");
    if (metadata?.at === undefined || metadata.from === undefined || text.trim() === "") return [];
    const { at, from } = metadata;
    return [{ kind: "said", key: `said ${id}`, at, from, text: firstWords(text) }];
  });
}

/**
 * Everything of a session in one line of time, the earliest first: its events but for measures, the messages of the conversation
 * that is open (`messages`, `open` its id) as far as they fell into it, and the other conversations.
 */
export function sessionLines(
  session: SessionReview,
  open: string,
  messages: readonly ChatMessage[],
): SessionLine[] {
  const times = [
    ...session.events.map(({ at }) => at),
    ...session.conversations.map(({ startedAt }) => startedAt),
  ];
  const [begin, end] = [Math.min(...times) - echoMs, Math.max(...times) + sessionMs];
  const said = saidIn(messages).filter(({ at }) => at >= begin && at <= end);
  const isEcho = ({ name, at }: TimelineEvent): boolean =>
    said.some((line) => echoes[name]?.includes(line.from) && Math.abs(line.at - at) <= echoMs);
  const events = session.events.filter(
    (event) => !hidden.has(event.name) && !isMeasure(event) && !isEcho(event),
  );
  return [
    ...events.map((event) => ({ kind: "event", key: event.id, at: event.at, event }) as const),
    ...said,
    ...session.conversations
      .filter(({ id }) => id !== open)
      .map(
        ({ id, startedAt }) =>
          ({ kind: "conversation", key: `conversation ${id}`, at: startedAt, id }) as const,
      ),
  ].sort((a, b) => a.at - b.at);
}
