import type { ConversationState } from "@nordleads/wire/types";
import type { ReceiveMessage, Received } from "../commands.ts";
import { appendEvents, keepMessage, knownMessage } from "./appendEvents.ts";
import { isErased } from "./eraseConversations.ts";
import type { Statements } from "./statements.ts";

interface Found {
  readonly visitor: string;
  readonly state: ConversationState;
  readonly last: number;
}

/** A visitor's message: once, in the conversation of exactly this visitor, which begins with it (K5, K9). */
export function receiveMessage(db: Statements, command: ReceiveMessage): Received {
  const { site, conversation, message, at } = command;
  // Gone a moment ago: it can begin again as soon as its old key is destroyed.
  if (isErased(db, site, conversation)) return { outcome: "foreign" };
  const found =
    db.get<Found>(
      "SELECT visitor, state, last_sequence AS last FROM conversations WHERE site = ? AND id = ?",
      site,
      conversation,
    ) ?? begin(db, command);
  if (found.visitor !== command.visitor) return { outcome: "foreign" };
  const known = knownMessage(db, site, conversation, message);
  if (known !== undefined) return { outcome: "duplicate", sequence: known, state: found.state };
  const sequence = appendEvents(db, site, conversation, at, found.last, [command.event]);
  keepMessage(db, site, conversation, message, sequence);
  db.run(
    `UPDATE conversations SET last_sequence = ?3, visitor_sequence = ?3, last_at = ?4, last_line = ?5,
       last_from = 'visitor', lang = coalesce(?6, lang), page = coalesce(?7, page),
       session = coalesce(?8, session), subject = coalesce(?9, subject),
       pending_message = CASE state WHEN 'ai' THEN ?10 ELSE pending_message END
     WHERE site = ?1 AND id = ?2`,
    site,
    conversation,
    sequence,
    at,
    command.line,
    command.lang,
    command.page,
    command.session,
    command.subject,
    message,
  );
  return { outcome: "stored", sequence, state: found.state };
}

function begin(db: Statements, command: ReceiveMessage): Found {
  const { site, conversation, visitor, at, line } = command;
  db.run(
    `INSERT INTO conversations (site, id, visitor, state, first_line, last_line, last_from,
       started_at, last_at, last_sequence, visitor_sequence)
     VALUES (?, ?, ?, 'ai', ?, ?, 'visitor', ?, ?, 0, 0)`,
    site,
    conversation,
    visitor,
    line,
    line,
    at,
    at,
  );
  return { visitor, state: "ai", last: 0 };
}
