import type { DatabaseSync } from "node:sqlite";
import type { Reader } from "../types.ts";
import { consentReads } from "./consentReads.ts";
import { conversationReads } from "./conversationReads.ts";
import { entryReads } from "./entryReads.ts";
import { logReads } from "./logReads.ts";
import { mailReads } from "./mailReads.ts";
import { marketingReads } from "./marketingReads.ts";
import { siteReads } from "./siteReads.ts";
import { createStatements } from "./statements.ts";

/** Reads over a connection that was opened read-only: SQLite itself refuses a write. */
export function createReader(connection: DatabaseSync): Reader {
  const db = createStatements(connection);
  return {
    ...siteReads(db),
    ...consentReads(db),
    ...conversationReads(connection, db),
    ...entryReads(db),
    ...marketingReads(db),
    ...mailReads(db),
    ...logReads(db),
  };
}
