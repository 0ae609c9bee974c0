import { Worker } from "node:worker_threads";
import { problem, type ProblemError } from "../../http/problem.ts";
import type { Answer } from "./runBatch.ts";
import type { WriterData } from "./worker.ts";

/** The one writer of a file, in a thread of its own. */
export interface Writer {
  /** Answers after the durable commit. Throws `storage_full`, `busy`, `internal`. */
  send(command: { readonly type: string }): Promise<unknown>;
  /** Waits for what was sent, closes the file and ends the thread. */
  close(): Promise<void>;
}

type Waiting = Pick<PromiseWithResolvers<unknown>, "resolve" | "reject">;

const refusals = {
  storage_full: () =>
    problem("storage_full", "The disk is full; nothing was kept. Free some space and send it again.", {
      retryAfter: 30,
    }),
  busy: () => problem("busy", "Too much waits to be written. Send it again in a moment.", { retryAfter: 1 }),
  internal: (message: string) => new Error(`the store could not write: ${message}`),
} satisfies Record<string, (message: string) => Error | ProblemError>;

/** Starts the thread and waits until the file is open and its tables are there. `most` bounds what may wait. */
export async function startWriter(data: WriterData, most = 10_000): Promise<Writer> {
  const worker = new Worker(new URL("worker.ts", import.meta.url), { workerData: data });
  const waiting = new Map<number, Waiting>();
  let last = 0;
  let gone: Error | undefined;
  let closed: (() => void) | undefined;
  const opened = Promise.withResolvers<void>();
  const fail = (error: Error): void => {
    gone ??= error;
    opened.reject(error);
    closed?.();
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  const settle = (answer: Answer): void => {
    const asked = waiting.get(answer.id);
    waiting.delete(answer.id);
    if ("failed" in answer) asked?.reject(refusals[answer.failed](answer.message));
    else asked?.resolve(answer.value);
  };
  worker.on("message", (message: Answer[] | "ready" | "closed") => {
    if (message === "ready") opened.resolve();
    else if (message === "closed") closed?.();
    else message.forEach(settle);
  });
  worker.on("error", (error: Error) => fail(error));
  worker.on("exit", () => fail(new Error("the writer has ended")));
  await opened.promise;
  return {
    send: (command) => {
      if (gone) return Promise.reject(gone);
      if (waiting.size >= most) return Promise.reject(refusals.busy());
      const { promise, resolve, reject } = Promise.withResolvers<unknown>();
      last += 1;
      waiting.set(last, { resolve, reject });
      worker.postMessage({ id: last, command });
      return promise;
    },
    close: async () => {
      if (gone) return;
      const done = Promise.withResolvers<void>();
      closed = done.resolve;
      worker.postMessage("close");
      await done.promise;
      await worker.terminate();
    },
  };
}
