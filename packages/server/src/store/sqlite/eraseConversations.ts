import type { KeysDestroyed } from "../commands.ts";
import { eraseSession } from "./eraseLog.ts";
import { forwardErasure } from "./otlpQueue.ts";
import type { Statements } from "./statements.ts";

/** Whose: what names the subject, and what their device says is theirs too. */
export interface ErasedPerson {
  readonly site: string;
  readonly subject: string;
  readonly visitor?: string;
  readonly sessions?: readonly string[];
  /** ms since the epoch. */
  readonly at: number;
  readonly forward?: boolean;
}

/**
 * Deletes the conversations of a subject and of their visitor with all their entries, and the events and attributes of
 * the sessions of these and of their own (C27). Leaves a note for each conversation, until its key is destroyed too.
 * Returns the conversations.
 */
export function eraseConversationsOf(db: Statements, person: ErasedPerson): string[] {
  const { site, subject, visitor = null, sessions = [], at } = person;
  const found = db.all<{ id: string; session: string | null }>(
    `SELECT id, session FROM conversations WHERE site = ?1 AND subject = ?2
     UNION SELECT id, session FROM conversations WHERE site = ?1 AND visitor = ?3`,
    site,
    subject,
    visitor,
  );
  for (const { id } of found) eraseConversation(db, site, id, at);
  for (const session of new Set([...found.map(({ session }) => session), ...sessions]))
    if (session !== null && eraseSession(db, site, session) && person.forward)
      forwardErasure(db, site, { session, purposes: ["*"], at });
  return found.map(({ id }) => id);
}

/** Deletes a conversation with its entries and leaves the note. */
export function eraseConversation(db: Statements, site: string, id: string, at: number): void {
  // Entries and message ids go with it (ON DELETE CASCADE).
  db.run("DELETE FROM conversations WHERE site = ? AND id = ?", site, id);
  db.run(
    "INSERT INTO erased_conversations (site, conversation, at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
    site,
    id,
    at,
  );
}

/** Whether a conversation is gone and its key is not destroyed yet. */
export function isErased(db: Statements, site: string, conversation: string): boolean {
  const found = db.get(
    "SELECT 1 FROM erased_conversations WHERE site = ? AND conversation = ?",
    site,
    conversation,
  );
  return found !== undefined;
}

/** The notes of these conversations have done their work. */
export function forgetErased(db: Statements, { site, conversations }: KeysDestroyed): null {
  for (const conversation of conversations)
    db.run("DELETE FROM erased_conversations WHERE site = ? AND conversation = ?", site, conversation);
  return null;
}
