import { batch, signal, type ReadonlySignal, type Signal } from "@preact/signals";
import type { ConversationReview, ConversationSummary } from "@nordleads/wire/types";
import { conversationUrl, type Api } from "../api/createApi.ts";
import { codeOf, type Failure } from "../api/failure.ts";
import { openStream, type StreamOptions } from "../api/openStream.ts";
import { createReplies, type Pending } from "./createReplies.ts";
import { createTyping } from "./createTyping.ts";
import { applyEvent, threadOf, type StreamEvent, type Thread } from "./thread.ts";

/** The open conversation, live. */
export interface Conversation {
  readonly review: ReadonlySignal<ConversationReview | null>;
  readonly thread: ReadonlySignal<Thread | null>;
  readonly pending: ReadonlySignal<readonly Pending[]>;
  /** Why it could not be opened. */
  readonly failed: ReadonlySignal<Failure["code"] | null>;
  /** A change of hands is under way. */
  readonly busy: ReadonlySignal<boolean>;
  /** Why the last change of hands did not succeed. */
  readonly refused: ReadonlySignal<Failure["code"] | null>;
  readonly open: () => Promise<void>;
  readonly takeOver: () => Promise<void>;
  readonly handBack: () => Promise<void>;
  readonly reply: (text: string) => Promise<void>;
  /** Sends a failed reply again, with its id: twice arrived counts once. */
  readonly retry: (id: string) => Promise<void>;
  readonly typed: () => void;
  readonly stopTyping: () => void;
  readonly dispose: () => void;
}

export interface ConversationParameters {
  readonly api: Api;
  readonly site: string;
  readonly id: string;
  readonly newId: () => string;
  readonly now: () => number;
  /** Told of each new state of the line in the list. */
  readonly changed: (summary: ConversationSummary) => void;
  readonly stream?: Pick<StreamOptions, "connect">;
}

const typingForgotten = 8000;

/** Takes in the stream's events. The word that the visitor stopped typing may be lost with their connection. */
function createReceiver(thread: Signal<Thread | null>, now: () => number, after: () => void) {
  let forget: ReturnType<typeof setTimeout> | undefined;
  const stopped = (): void => {
    if (thread.value) thread.value = { ...thread.value, visitorTyping: false };
  };
  return {
    received: (data: unknown): void => {
      if (!thread.value) return;
      batch(() => {
        if (thread.value) thread.value = applyEvent(thread.value, data as StreamEvent, now());
        after();
      });
      clearTimeout(forget);
      if (thread.value.visitorTyping) forget = setTimeout(stopped, typingForgotten);
    },
    dispose: (): void => clearTimeout(forget),
  };
}

/** Takes over and hands back, one at a time, and keeps why it was refused. */
function createHands(take: (summary: ConversationSummary) => void) {
  const busy = signal(false);
  const refused = signal<Failure["code"] | null>(null);
  const change = async (call: () => Promise<ConversationSummary>): Promise<void> => {
    batch(() => {
      busy.value = true;
      refused.value = null;
    });
    try {
      take(await call());
    } catch (error) {
      refused.value = codeOf(error);
    } finally {
      busy.value = false;
    }
  };
  return { busy, refused, change };
}

/** Fetches the conversation and then follows its stream from there. */
function createOpening(
  { api, site, id, changed, stream }: ConversationParameters,
  thread: Signal<Thread | null>,
) {
  const review = signal<ConversationReview | null>(null);
  const failed = signal<Failure["code"] | null>(null);
  let close = (): void => undefined;
  let ended = false;
  const open = async (received: (data: unknown) => void): Promise<void> => {
    failed.value = null;
    try {
      const found = await api.review(site, id);
      if (ended) return;
      batch(() => {
        review.value = found;
        thread.value = threadOf(found);
        changed({ ...found.conversation, unread: false });
      });
      close();
      const url = (): string => `${conversationUrl(site, id)}/stream?cursor=${thread.value?.cursor ?? 0}`;
      close = openStream({ ...stream, url, received, onlyVisible: true });
    } catch (error) {
      if (!ended) failed.value = codeOf(error);
    }
  };
  const dispose = (): void => {
    ended = true;
    close();
  };
  return { review, failed, open, dispose };
}

/** Prepares a conversation; `open` fetches it and follows its stream. */
export function createConversation(parameters: ConversationParameters): Conversation {
  const { api, site, id, newId, now, changed } = parameters;
  const thread = signal<Thread | null>(null);
  const opening = createOpening(parameters, thread);
  const { review } = opening;
  const typing = createTyping((on) => void api.typing(site, id, on).catch(() => undefined));
  const replies = createReplies((message) => api.reply(site, id, message), thread);
  const receiver = createReceiver(thread, now, replies.settle);
  const hands = createHands((summary) => {
    changed(summary);
    if (review.value) review.value = { ...review.value, conversation: summary };
    if (thread.value) {
      thread.value = { ...thread.value, state: summary.state, agentName: summary.agent?.name };
    }
  });
  return {
    review,
    thread,
    pending: replies.pending,
    failed: opening.failed,
    busy: hands.busy,
    refused: hands.refused,
    open: () => opening.open(receiver.received),
    takeOver: () => hands.change(() => api.takeOver(site, id)),
    handBack: () => {
      typing.stop();
      return hands.change(() => api.handBack(site, id));
    },
    reply: (text) => {
      typing.stop();
      return replies.send({ id: newId(), text });
    },
    retry: replies.retry,
    typed: typing.typed,
    stopTyping: typing.stop,
    dispose: () => {
      typing.stop();
      receiver.dispose();
      opening.dispose();
    },
  };
}
