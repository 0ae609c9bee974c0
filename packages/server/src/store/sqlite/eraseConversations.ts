import type { KeysDestroyed } from "../commands.ts";
import type { Statements } from "./statements.ts";

/**
 * Deletes a subject's conversations with all their entries, and the events and attributes of their sessions (C27).
 * Leaves a note for each, until its key is destroyed too. Returns the conversations.
 */
export function eraseConversationsOf(db: Statements, site: string, subject: string, at: number): string[] {
  const found = db.all<{ id: string; session: string | null }>(
    "SELECT id, session FROM conversations WHERE site = ? AND subject = ?",
    site,
    subject,
  );
  for (const { id, session } of found) {
    // Entries and message ids go with it (ON DELETE CASCADE).
    db.run("DELETE FROM conversations WHERE site = ? AND id = ?", site, id);
    db.run(
      "INSERT INTO erased_conversations (site, conversation, at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
      site,
      id,
      at,
    );
    if (session === null) continue;
    db.run("DELETE FROM log_events WHERE site = ? AND session = ?", site, session);
    db.run("DELETE FROM log_sessions WHERE site = ? AND session = ?", site, session);
  }
  return found.map(({ id }) => id);
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
