import type { Bus } from "../bus/types.ts";
import type { Ending } from "./answerChunks.ts";
import { writeAnswer, type WriteAnswerOptions } from "./writeAnswer.ts";

/** The answers being written in this process: one at a time in each conversation, in the order asked. */
export interface Answering {
  /** Answers a message after those before it. */
  add(site: string, conversation: string, message: string): void;
  /** Whether an answer to this message, or to any, is being written or still to come. */
  has(site: string, conversation: string, message?: string): boolean;
  /** Ends the answer being written and forgets those to come; resolves when the end is committed. */
  stop(site: string, conversation: string, why: Exclude<Ending, "finished">): Promise<boolean>;
  /** Begins nothing new and waits at most `ms` for what is being written; the rest is left for the next start. */
  drain(ms: number): Promise<void>;
}

/** One conversation's answers: what is written, what is to come, and how to end it. */
interface Line {
  readonly site: string;
  readonly conversation: string;
  readonly waiting: string[];
  current: string | undefined;
  readonly abort: AbortController;
  why: Ending | null;
  readonly done: PromiseWithResolvers<void>;
}

const keyOf = (site: string, conversation: string): `${string}/${string}` => `${site}/${conversation}`;

/** Answers over conversations; independent of any request's connection. */
export function createAnswering(options: WriteAnswerOptions & { readonly bus: Bus }): Answering {
  const lines = new Map<string, Line>();
  const draining = new AbortController();
  const settle = (line: Line): void => {
    const { site, conversation } = line;
    const key: `${string}/${string}` = keyOf(site, conversation);
    if (lines.get(key) === line) lines.delete(key);
    line.done.resolve();
    // Whoever waits for an answer that will not come is told to look once more.
    options.bus.publish(`chat/${key}`, { kind: "news", conversation });
  };
  return {
    add: (site, conversation, message) => {
      if (draining.signal.aborted) return;
      const key = keyOf(site, conversation);
      const known = lines.get(key);
      if (known && !known.abort.signal.aborted) {
        if (known.current !== message && !known.waiting.includes(message)) known.waiting.push(message);
        return;
      }
      const line = newLine(site, conversation, message);
      lines.set(key, line);
      void (known?.done.promise ?? Promise.resolve())
        .then(() => runLine(options, line, draining.signal))
        .then(() => settle(line));
    },
    has: (site, conversation, message) => {
      const line = lines.get(keyOf(site, conversation));
      if (!line) return false;
      return message === undefined || line.current === message || line.waiting.includes(message);
    },
    stop: async (site, conversation, why) => {
      const line = lines.get(keyOf(site, conversation));
      if (!line) return false;
      line.why = why;
      line.waiting.length = 0;
      line.abort.abort();
      await line.done.promise;
      return true;
    },
    drain: async (ms) => {
      draining.abort();
      const all = [...lines.values()];
      const timer = setTimeout(() => all.forEach(({ abort }) => abort.abort()), ms);
      await Promise.all(all.map(({ done }) => done.promise));
      clearTimeout(timer);
    },
  };
}

function newLine(site: string, conversation: string, message: string): Line {
  const done = Promise.withResolvers<void>();
  const abort = new AbortController();
  return { site, conversation, waiting: [message], current: undefined, abort, why: null, done };
}

/** Writes the answers of a line one after the other, until it is empty, stopped, or the server closes. */
async function runLine(options: WriteAnswerOptions, line: Line, draining: AbortSignal): Promise<void> {
  const { site, conversation } = line;
  const { signal } = line.abort;
  while (!signal.aborted && !draining.aborted) {
    line.current = line.waiting.shift();
    if (line.current === undefined) return;
    try {
      await writeAnswer(options, { site, conversation, message: line.current, signal, why: () => line.why });
    } catch (error) {
      options.failed(error);
    }
  }
}
