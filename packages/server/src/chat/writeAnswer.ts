import type { ChatChunk } from "@nordleads/wire/types";
import type { AnswerPart, Turn } from "../answers/types.ts";
import type { Answer } from "./answer.ts";
import { createAnswerChunks, type Ending } from "./answerChunks.ts";
import { coalesce } from "./coalesce.ts";
import type { Change, Conversations } from "./createConversations.ts";
import type { Entry } from "./envelope.ts";
import { ownWords } from "./ownWords.ts";
import { reduceEntries } from "./reduceEntries.ts";

export interface WriteAnswerOptions {
  readonly conversations: Conversations;
  readonly answer: Answer;
  readonly newId: () => string;
  /** The site's first language, for a visitor who told none. */
  readonly langOf: (site: string) => Promise<string>;
  readonly now: () => number;
  /** Hears of an answerer that failed; gets no text. */
  readonly failed: (error: unknown) => void;
}

/** Where a question stands, and why an answer to it would end early. */
export interface Question {
  readonly site: string;
  readonly conversation: string;
  readonly message: string;
  readonly signal: AbortSignal;
  /** Asked when the signal is aborted; `null`: say nothing and leave it as it is (the server closes). */
  readonly why: () => Ending | null;
}

/** Small pieces of an answer wait this long for more before they are committed and sent. */
const limits = { ms: 40, characters: 80 };
const mostTurns = 12;

/**
 * Writes the answer to one message into the conversation's log, chunk by chunk, each committed before
 * anybody sees it. Silent unless the AI has the conversation (K10); ends when somebody took it over.
 */
export async function writeAnswer(options: WriteAnswerOptions, question: Question): Promise<void> {
  const { site, conversation, message, signal } = question;
  const row = await options.conversations.find(site, conversation);
  const asked = row?.state === "ai" ? await readQuestion(options.conversations, question) : undefined;
  if (!row || !asked) return;
  const id = options.newId();
  const lang = row.lang ?? (await options.langOf(site));
  const chunks = createAnswerChunks(ownWords(asked.text, lang));
  const commit = async (more: ChatChunk[], extra: Partial<Change> = {}): Promise<boolean> => {
    if (more.length === 0) return true;
    const events = more.map((chunk) => (chunk.type === "start" ? { chunk, answers: message } : { chunk }));
    const expect = { openAnswer: id };
    const changed = await options.conversations.change({ site, conversation, expect, events, ...extra });
    return changed.outcome === "stored";
  };
  const begun = await commit(chunks.begin(id, options.now()), {
    expect: { states: ["ai"], openAnswer: null },
    set: { openAnswer: id },
  });
  if (!begun) return;
  let ending: Ending | null = "finished";
  try {
    const parts = options.answer({ site, lang, ...asked }, signal);
    const size = (part: AnswerPart): number => (part.type === "text" ? part.delta.length : 0);
    for await (const batch of coalesce(parts, size, limits, signal)) {
      if (!(await commit(chunks.add(batch)))) return;
    }
    if (signal.aborted) ending = question.why();
  } catch (error) {
    ending = signal.aborted ? question.why() : "failed";
    if (!signal.aborted) options.failed(error);
  }
  if (ending === null) return;
  const text = chunks.text();
  await commit(chunks.end(ending), {
    set: { openAnswer: null, answered: message, ...(text ? { line: { text, from: "assistant" } } : {}) },
  });
}

async function readQuestion(
  conversations: Conversations,
  { site, conversation, message }: Question,
): Promise<{ text: string; before: Turn[] } | undefined> {
  const entries = await conversations.entries(site, conversation, 0);
  const at = entries.findIndex(({ chunk }) => chunk.type === "data-nl-message" && chunk.id === message);
  const before = turns(entries.slice(0, at));
  const [own] = turns(entries.slice(at, at + 1));
  return at < 0 || !own ? undefined : { text: own.text, before };
}

function turns(entries: readonly Entry[]): Turn[] {
  return reduceEntries(entries)
    .filter(({ role }) => role !== "system")
    .map(({ metadata, parts }) => ({
      role: metadata?.from === "visitor" ? ("user" as const) : ("assistant" as const),
      text: parts.map((part) => (part.type === "text" ? part.text : "")).join(""),
    }))
    .slice(-mostTurns);
}
