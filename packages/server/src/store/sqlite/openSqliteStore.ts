import { DatabaseSync } from "node:sqlite";
import type { Command, Result } from "../commands.ts";
import type { Store } from "../types.ts";
import { createReader } from "./createReader.ts";
import { startWriter } from "./startWriter.ts";

/** Where the file is, and for tests how large it may become and how much may wait. */
export interface SqliteStoreOptions {
  readonly file: string;
  readonly maxPages?: number;
  readonly maxWaiting?: number;
}

/**
 * The embedded engine: one SQLite file, one writer in a thread of its own (the event loop never waits for
 * the disk), one read-only connection. Another process may have the same file open at the same time.
 */
export async function openSqliteStore(options: SqliteStoreOptions): Promise<Store> {
  const writer = await startWriter(
    {
      file: options.file,
      migrations: new URL("migrations/", import.meta.url).href,
      module: new URL("execute.ts", import.meta.url).href,
      ...(options.maxPages === undefined ? {} : { maxPages: options.maxPages }),
    },
    options.maxWaiting,
  );
  const connection = new DatabaseSync(options.file, { readOnly: true, timeout: 5000 });
  return {
    read: createReader(connection),
    write: <C extends Command>(command: C) => writer.send(command) as Promise<Result<C>>,
    dispose: async () => {
      // The reader goes first: the log can only be folded into the file when nobody reads from it.
      connection.close();
      await writer.close();
    },
  };
}
