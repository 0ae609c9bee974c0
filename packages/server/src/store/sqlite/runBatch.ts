import type { DatabaseSync } from "node:sqlite";

export interface Request {
  readonly id: number;
  readonly command: { readonly type: string };
}

export type Answer =
  | { readonly id: number; readonly value: unknown }
  | { readonly id: number; readonly failed: "storage_full" | "busy" | "internal"; readonly message: string };

/** Runs one command inside the open transaction and returns what it answers. */
export type Execute = (command: { readonly type: string }) => unknown;

/**
 * Group commit (S6): each command in a savepoint of its own, so that one that fails leaves nothing and
 * holds back no other; one commit for all; the answers only after it. When the commit cannot be made
 * (a full disk) nothing of the batch is kept and every command fails.
 */
export function runBatch(db: DatabaseSync, execute: Execute, batch: readonly Request[]): Answer[] {
  try {
    db.exec("BEGIN IMMEDIATE");
    const answers = batch.map((request) => runOne(db, execute, request));
    db.exec("COMMIT");
    return answers;
  } catch (error) {
    if (db.isTransaction) db.exec("ROLLBACK");
    const { failed, message } = failure(error);
    return batch.map(({ id }) => ({ id, failed, message }));
  }
}

function runOne(db: DatabaseSync, execute: Execute, { id, command }: Request): Answer {
  db.exec("SAVEPOINT command");
  try {
    const value = execute(command);
    db.exec("RELEASE command");
    return { id, value };
  } catch (error) {
    const { failed, message } = failure(error);
    // A full disk ends the whole batch: SQLite may have rolled all of it back by itself.
    if (failed === "storage_full" || !db.isTransaction) throw error;
    db.exec("ROLLBACK TO command; RELEASE command");
    return { id, failed, message };
  }
}

const full = 13;
const busy = new Set([5, 6]);

function failure(error: unknown): { failed: "storage_full" | "busy" | "internal"; message: string } {
  const code = (error as { errcode?: number }).errcode ?? 0;
  const message = error instanceof Error ? error.message : "unknown";
  if ((code & 0xff) === full) return { failed: "storage_full", message };
  return { failed: busy.has(code & 0xff) ? "busy" : "internal", message };
}
