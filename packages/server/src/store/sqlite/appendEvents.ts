import type { SealedEvent } from "../commands.ts";
import type { Statements } from "./statements.ts";

/** Adds entries to a conversation's log after `last`; returns the new last sequence number. */
export function appendEvents(
  db: Statements,
  site: string,
  conversation: string,
  at: number,
  last: number,
  events: readonly SealedEvent[],
): number {
  events.forEach((body, index) => {
    db.run(
      "INSERT INTO chat_events (site, conversation, sequence, at, body) VALUES (?, ?, ?, ?, ?)",
      site,
      conversation,
      last + 1 + index,
      at,
      body,
    );
  });
  return last + events.length;
}

/** Remembers where a message stands, so that the same id counts once (K5). */
export function keepMessage(
  db: Statements,
  site: string,
  conversation: string,
  message: string,
  sequence: number,
): void {
  db.run(
    "INSERT INTO chat_messages (site, conversation, message, sequence) VALUES (?, ?, ?, ?)",
    site,
    conversation,
    message,
    sequence,
  );
}

/** Sequence number of a message that was counted before. */
export function knownMessage(
  db: Statements,
  site: string,
  conversation: string,
  message: string,
): number | undefined {
  return db.get<{ sequence: number }>(
    "SELECT sequence FROM chat_messages WHERE site = ? AND conversation = ? AND message = ?",
    site,
    conversation,
    message,
  )?.sequence;
}
