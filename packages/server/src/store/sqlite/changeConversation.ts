import type { ConversationState } from "@nordleads/wire/types";
import type { Changed, ChangeConversation, Expectation } from "../commands.ts";
import { appendEvents, keepMessage, knownMessage } from "./appendEvents.ts";
import type { Statements } from "./statements.ts";

interface Found {
  readonly state: ConversationState;
  readonly agent: string | null;
  readonly openAnswer: string | null;
  readonly last: number;
}

/** Entries and a change of the conversation in one: whole, once, and only when what is expected is so. */
export function changeConversation(db: Statements, command: ChangeConversation): Changed {
  const { site, conversation, at, message, set = {} } = command;
  const found = db.get<Found>(
    `SELECT state, agent_id AS agent, open_answer AS openAnswer, last_sequence AS last
     FROM conversations WHERE site = ? AND id = ?`,
    site,
    conversation,
  );
  if (!found) return { outcome: "missing" };
  const known = message === undefined ? undefined : knownMessage(db, site, conversation, message);
  if (known !== undefined) return { outcome: "duplicate", last: known };
  if (!meets(found, command.expect)) return { outcome: "refused" };
  const ending = found.openAnswer === null ? [] : (command.endOpen ?? []);
  const begun = appendEvents(db, site, conversation, at, found.last, ending);
  const last = appendEvents(db, site, conversation, at, begun, command.events);
  if (message !== undefined) keepMessage(db, site, conversation, message, last);
  // The end of what was left open is no contact: it must not prolong how long the conversation is kept.
  db.run(
    "UPDATE conversations SET last_sequence = ?3, last_at = max(last_at, ?4) WHERE site = ?1 AND id = ?2",
    site,
    conversation,
    last,
    command.events.length > 0 ? at : 0,
  );
  if (ending.length > 0) apply(db, site, conversation, { openAnswer: null }, begun);
  apply(db, site, conversation, set, begun + 1);
  return { outcome: "stored", first: found.last + 1, last };
}

function meets(found: Found, expect: Expectation = {}): boolean {
  if (expect.states && !expect.states.includes(found.state)) return false;
  if (expect.agent !== undefined && expect.agent !== found.agent) return false;
  return expect.openAnswer === undefined || expect.openAnswer === found.openAnswer;
}

function apply(
  db: Statements,
  site: string,
  conversation: string,
  set: NonNullable<ChangeConversation["set"]>,
  first: number,
): void {
  const where = "WHERE site = ?1 AND id = ?2";
  if (set.state !== undefined)
    db.run(`UPDATE conversations SET state = ?3 ${where}`, site, conversation, set.state);
  if (set.agent !== undefined) {
    const { id, name } = set.agent ?? { id: null, name: null };
    db.run(`UPDATE conversations SET agent_id = ?3, agent_name = ?4 ${where}`, site, conversation, id, name);
  }
  if (set.openAnswer !== undefined) {
    db.run(
      `UPDATE conversations SET open_answer = ?3, open_sequence = ?4 ${where}`,
      site,
      conversation,
      set.openAnswer,
      set.openAnswer === null ? null : first,
    );
  }
  if (set.pendingMessage !== undefined)
    db.run(`UPDATE conversations SET pending_message = ?3 ${where}`, site, conversation, set.pendingMessage);
  if (set.answered !== undefined)
    db.run(
      `UPDATE conversations SET pending_message = NULL ${where} AND pending_message = ?3`,
      site,
      conversation,
      set.answered,
    );
  if (set.line) {
    const { text, from } = set.line;
    db.run(
      `UPDATE conversations SET last_line = ?3, last_from = ?4 ${where}`,
      site,
      conversation,
      text,
      from,
    );
  }
}
