import type { Bus } from "../bus/types.ts";
import { eventStream, type Frame } from "../http/eventStream.ts";
import type { ConversationRow } from "../store/rows.ts";
import type { Answering } from "./createAnswering.ts";
import type { Conversations } from "./createConversations.ts";
import { follow, type Followed } from "./follow.ts";
import { oneAnswer, type Wanted } from "./oneAnswer.ts";
import { placeInLog } from "./placeInLog.ts";

export interface StreamOptions {
  readonly conversations: Conversations;
  readonly answering: Answering;
  readonly bus: Bus;
  /** Ends live streams: the server begins to close. */
  readonly closing: AbortSignal;
  /** Ends the streams of answers too: what was being written is finished. */
  readonly closed: AbortSignal;
  /** Ms between keep-alives. */
  readonly beat: number;
  /** Counts open streams. */
  readonly opened: (by: 1 | -1) => void;
}

/** The streams of conversations as HTTP answers. */
export interface ChatStreams {
  /** The answer to a message, from its `start` to `[DONE]`. */
  answerTo(row: ConversationRow, message: string, sequence: number, headers: Headers): Response;
  /** The present answer; undefined when there is none (K7). */
  resume(row: ConversationRow, cursor: number | undefined): Promise<Response | undefined>;
  /** Everything after a cursor, open until somebody leaves or the server closes. */
  live(row: ConversationRow, cursor: number): Response;
  /** A single transient chunk and `[DONE]`. */
  notice(code: "with_person" | "waiting_for_person", headers: Headers): Response;
}

type Headers = Record<string, string>;
const protocol: Headers = { "x-vercel-ai-ui-message-stream": "v1" };
const done: Frame = { data: "[DONE]" };
type Told = Followed | { readonly sequence?: number; readonly chunk: unknown };

/** Tells each chunk as a frame; where all is told a comment is sent, at first at once and then at each beat. */
async function* frames(told: AsyncIterable<Told>, beat: number, last?: Frame): AsyncGenerator<Frame, void> {
  let quiet = -Infinity;
  for await (const entry of told) {
    if (entry !== null) {
      yield { id: entry.sequence, data: JSON.stringify(entry.chunk) };
      quiet = performance.now();
    } else if (performance.now() - quiet > beat * 0.9) {
      yield { comment: "keep-alive" };
      quiet = performance.now();
    }
  }
  if (last) yield last;
}

export function createChatStreams(options: StreamOptions): ChatStreams {
  const { conversations, answering, bus, beat, opened } = options;
  const send = (
    told: (signal: AbortSignal) => AsyncIterable<Told>,
    end: AbortSignal,
    headers: Headers,
    last?: Frame,
  ): Response => {
    const leaving = new AbortController();
    const left = (): void => {
      if (leaving.signal.aborted) return;
      leaving.abort();
      opened(-1);
    };
    opened(1);
    const signal = AbortSignal.any([end, leaving.signal]);
    return eventStream(frames(told(signal), beat, last), { ...protocol, ...headers }, left);
  };
  const answer = (row: ConversationRow, cursor: number, wanted: Wanted, headers: Headers): Response => {
    const { site, id } = row;
    const message = "to" in wanted ? wanted.to : undefined;
    const told = (signal: AbortSignal) =>
      oneAnswer(follow({ conversations, bus, signal, beat }, site, id, cursor), wanted, () =>
        answering.has(site, id, message),
      );
    return send(told, options.closed, headers, done);
  };
  return {
    answerTo: (row, message, sequence, headers) => answer(row, sequence, { to: message }, headers),
    resume: async (row, cursor) => {
      const coming = answering.has(row.site, row.id);
      if (cursor === undefined) {
        if (row.openSequence !== null) return answer(row, row.openSequence - 1, { next: true }, {});
        return coming ? answer(row, row.lastSequence, { next: true }, {}) : undefined;
      }
      const place = await placeInLog(conversations, row, cursor);
      if (place === "inside") return answer(row, cursor, { open: true }, {});
      return place === "before" || coming ? answer(row, cursor, { next: true }, {}) : undefined;
    },
    live: ({ site, id }, cursor) =>
      send((signal) => follow({ conversations, bus, signal, beat }, site, id, cursor), options.closing, {}),
    notice: (code, headers) => {
      const chunk = { type: "data-nl-notice", data: { code }, transient: true } as const;
      const one = async function* (): AsyncGenerator<Told> {
        yield { chunk };
      };
      return send(one, options.closed, headers, done);
    },
  };
}
