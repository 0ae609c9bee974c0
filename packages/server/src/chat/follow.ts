import type { ChatChunk } from "@nordleads/wire/types";
import type { Bus } from "../bus/types.ts";
import type { Conversations } from "./createConversations.ts";
import type { Entry } from "./envelope.ts";

/** A stored entry, a transient frame (without a sequence number), or `null`: all is told for now. */
export type Followed = Entry | { readonly sequence?: undefined; readonly chunk: ChatChunk } | null;

export interface FollowOptions {
  readonly conversations: Conversations;
  readonly bus: Bus;
  readonly signal: AbortSignal;
  /** Ms after which the store is asked again even without a hint; also the beat of keep-alives. */
  readonly beat: number;
}

const mostFrames = 100;
const perRead = 200;

/**
 * Everything in a conversation after `cursor`, then what happens, in order, nothing twice and nothing
 * missing (K7): the bus only wakes, the entries are read from the store. After each catching up, and at
 * each beat without news, it yields `null`. Ends when the signal is aborted, or the conversation erased.
 */
export async function* follow(
  options: FollowOptions,
  site: string,
  conversation: string,
  cursor: number,
): AsyncGenerator<Followed, void, undefined> {
  const { conversations, bus, beat } = options;
  const gone = new AbortController();
  const signal = AbortSignal.any([options.signal, gone.signal]);
  const frames: ChatChunk[] = [];
  let news = true;
  let wake: () => void = () => undefined;
  const leave = bus.subscribe(`chat/${site}/${conversation}`, (message) => {
    if (message.kind === "news") news = true;
    else if (message.kind === "gone") gone.abort();
    else if (frames.length < mostFrames) frames.push(message.chunk);
    wake();
  });
  const aborted = (): void => wake();
  signal.addEventListener("abort", aborted);
  try {
    let at = cursor;
    while (!signal.aborted) {
      while (news) {
        news = false;
        const entries = await conversations.entries(site, conversation, at, perRead);
        if (entries.length === perRead) news = true;
        for (const entry of entries) {
          at = entry.sequence;
          yield entry;
        }
      }
      while (frames.length > 0) yield { chunk: frames.shift() as ChatChunk };
      yield null;
      if (news || frames.length > 0 || signal.aborted) continue;
      news = await new Promise<boolean>((resolve) => {
        const timer = setTimeout(() => resolve(true), beat);
        wake = () => {
          clearTimeout(timer);
          resolve(news);
        };
      });
    }
  } finally {
    leave();
    signal.removeEventListener("abort", aborted);
  }
}
