import { parentPort, receiveMessageOnPort, workerData, type MessagePort } from "node:worker_threads";
import { openDatabase } from "./openDatabase.ts";
import { runBatch, type Answer, type Execute, type Request } from "./runBatch.ts";
import { createStatements, type Statements } from "./statements.ts";

/** What the writer's thread is started with; all of it can be cloned. */
export interface WriterData {
  readonly file: string;
  readonly migrations: string;
  /** Address of a module that exports `execute` and `erases`. */
  readonly module: string;
  readonly maxPages?: number;
}

/** Most commands of one commit. */
const mostPerBatch = 500;

// This file is the thread's entry: it is started as a Worker, never imported.
const data = workerData as WriterData;
const port = parentPort as MessagePort;
const { execute, erases } = (await import(data.module)) as {
  execute: (statements: Statements) => Execute;
  erases: readonly string[];
};
const db = openDatabase(data.file, new URL(data.migrations), data.maxPages);
const run = execute(createStatements(db));

/** The log still holds pages as they were before: folded into the file, what was erased is nowhere. */
const foldLog = (): void => db.exec("PRAGMA wal_checkpoint(TRUNCATE)");

function tryToFoldLog(): void {
  try {
    foldLog();
  } catch {
    // A disk that is full, or another process that reads: what was answered stands, and the next time folds it all.
  }
}

function close(): void {
  foldLog();
  db.close();
  port.postMessage("closed");
  port.close();
}

port.on("message", (first: Request | "close") => {
  const batch: Request[] = [];
  let next: Request | "close" | undefined = first;
  while (next !== undefined && next !== "close") {
    batch.push(next);
    next =
      batch.length < mostPerBatch
        ? (receiveMessageOnPort(port)?.message as Request | "close" | undefined)
        : undefined;
  }
  if (batch.length > 0) port.postMessage(runBatch(db, run, batch) satisfies Answer[]);
  if (batch.some(({ command }) => erases.includes(command.type))) tryToFoldLog();
  if (next === "close") close();
});
port.postMessage("ready");
