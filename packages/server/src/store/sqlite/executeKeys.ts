import type { KeyCommand, SigningKeyRow } from "../keyFile.ts";
import type { Statements } from "./statements.ts";

/** What the writer's thread runs for the file of keys. */
export function execute(db: Statements): (command: KeyCommand) => unknown {
  return (command) => {
    if (command.type === "key.put") return putDataKey(db, command);
    if (command.type === "key.destroy") return destroyDataKeys(db, command);
    return putSigningKey(db, command.key);
  };
}

/** Commands after which nothing of what went may be left in the log of the file. */
export const erases: readonly string[] = ["key.destroy"];

function destroyDataKeys(
  db: Statements,
  { site, conversations }: Extract<KeyCommand, { type: "key.destroy" }>,
): null {
  for (const conversation of conversations)
    db.run("DELETE FROM data_keys WHERE site = ? AND conversation = ?", site, conversation);
  return null;
}

/** The key that is there wins: two first messages at once share one. */
function putDataKey(db: Statements, command: Extract<KeyCommand, { type: "key.put" }>): Uint8Array {
  const { site, conversation, wrapped, at } = command;
  db.run(
    `INSERT INTO data_keys (site, conversation, wrapped, made_at) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING`,
    site,
    conversation,
    wrapped,
    at,
  );
  const row = db.get<{ wrapped: Uint8Array }>(
    "SELECT wrapped FROM data_keys WHERE site = ? AND conversation = ?",
    site,
    conversation,
  );
  return row?.wrapped ?? wrapped;
}

/** The first key of a file wins: two processes that start at once share one. */
function putSigningKey(db: Statements, key: SigningKeyRow): null {
  db.run(
    `INSERT INTO signing_keys (kid, public_jwk, wrapped, made_at)
     SELECT ?, ?, ?, ? WHERE NOT EXISTS (SELECT 1 FROM signing_keys)`,
    key.kid,
    key.publicJwk,
    key.wrapped,
    key.madeAt,
  );
  return null;
}
