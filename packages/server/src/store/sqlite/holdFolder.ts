import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";

/**
 * Holds a data folder for one server (S11): a lock of SQLite's on `server.lock`, which the operating system gives
 * back when the process dies, whatever it died of. Waits 2 s for a server that is about to leave, then throws.
 * Returns what gives it back.
 */
export function holdFolder(folder: string): () => void {
  const lock = new DatabaseSync(join(folder, "server.lock"), { timeout: 2000 });
  try {
    lock.exec("BEGIN EXCLUSIVE");
  } catch {
    lock.close();
    throw new Error(
      "Another server has the data folder open. Stop it first, or give this one its own (NORDLEADS_DATA).",
    );
  }
  return () => lock.close();
}
