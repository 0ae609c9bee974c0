import { createOpenAICompatible } from "@ai-sdk/openai-compatible";
import { streamText, type LanguageModel } from "ai";
import { createHoldBack } from "./holdBack.ts";
import { createRetrievalAnswerer } from "./createRetrievalAnswerer.ts";
import { modelPrompt, noAnswer } from "./modelPrompt.ts";
import { quoteFound } from "./quoteFound.ts";
import { retrieve } from "./retrieve.ts";
import { smallTalk } from "./smallTalk.ts";
import { sourcesOf, type Sources } from "./sourcesOf.ts";
import type { Answerer, AnswerPart, Ask, Ranked } from "./types.ts";

/** How to reach a model that speaks OpenAI's chat completions. `baseUrl` ends before `/chat/completions`. */
export interface ModelOptions {
  readonly baseUrl: string;
  readonly model: string;
  readonly apiKey?: string | undefined;
  /** Until the first words, and between two pieces of the answer; in ms. 20 seconds when absent. */
  readonly patienceMs?: number;
  /** Told what went wrong at the provider; the visitor gets the answer by retrieval. */
  readonly onError?: (error: unknown) => void;
}

/** Below this nothing was found that a model could build on: it is not asked. */
const relevant = 0.15;
const mostPassages = 6;
const mostTurns = 8;
const longestTurn = 2000;
const longestAnswer = 800;

type Ended = "answered" | "refused" | "failed";

function modelMessages({ history, question }: Ask): { role: "user" | "assistant"; content: string }[] {
  const turns = history
    .slice(-mostTurns)
    .map(({ role, text }) => ({ role, content: text.slice(0, longestTurn) }));
  return [...turns, { role: "user", content: question.slice(0, longestTurn) }];
}

async function* modelText(
  model: LanguageModel,
  ask: Ask,
  instructions: string,
  options: ModelOptions,
): AsyncGenerator<string, Ended> {
  const patience = options.patienceMs ?? 20_000;
  const hold = createHoldBack(noAnswer);
  const result = streamText({
    model,
    instructions,
    messages: modelMessages(ask),
    abortSignal: ask.signal,
    maxRetries: 1,
    maxOutputTokens: longestAnswer,
    temperature: 0,
    timeout: { firstChunkMs: patience, chunkMs: patience },
    // Reported from the stream below; the SDK would print it.
    onError: () => {},
  });
  try {
    for await (const part of result.stream) {
      if (part.type === "error") throw part.error;
      // Without the caller's abort it is our own patience that ended.
      if (part.type === "abort") throw new Error("The model was too slow");
      const text = part.type === "text-delta" ? hold.push(part.text) : "";
      if (hold.refused()) return "refused";
      if (text !== "") yield text;
    }
  } catch (error) {
    if (!ask.signal.aborted) options.onError?.(error);
    return "failed";
  }
  const rest = hold.end();
  if (rest.trim() !== "") yield rest;
  return hold.refused() ? "refused" : "answered";
}

/** Passes the model's text on, its sources in front of the first word. */
async function* withSources(
  text: AsyncGenerator<string, Ended>,
  sources: Sources,
): AsyncGenerator<AnswerPart, { ended: Ended; begun: boolean }> {
  let begun = false;
  for (;;) {
    const { value, done } = await text.next();
    if (done) return { ended: value, begun };
    if (!begun) yield* sources.parts;
    begun = true;
    yield { type: "text", delta: value };
  }
}

/**
 * Answers with a language model, from the retrieved passages alone. Says `unknown` where they do not answer,
 * does not ask the model where nothing was found, and falls back to retrieval when the provider fails.
 */
export function createModelAnswerer(options: ModelOptions): Answerer {
  const fallback = createRetrievalAnswerer();
  const provider = createOpenAICompatible({
    name: "nordleads",
    baseURL: options.baseUrl,
    ...(options.apiKey ? { apiKey: options.apiKey } : {}),
  });
  const model = provider(options.model);

  async function* answer(ask: Ask): AsyncGenerator<AnswerPart> {
    if (ask.signal.aborted) return;
    if (smallTalk(ask.question)) {
      yield* fallback.answer(ask);
      return;
    }
    const found = retrieve(ask);
    const usable: Ranked[] = found.ranked.filter(({ score }) => score >= relevant).slice(0, mostPassages);
    if (usable.length === 0) {
      yield { type: "unknown" };
      return;
    }
    const sources = sourcesOf(usable);
    const prompt = modelPrompt(usable, sources, ask.lang);
    const { ended, begun } = yield* withSources(modelText(model, ask, prompt, options), sources);
    if (ask.signal.aborted) return;
    if (begun && ended === "failed") {
      const quote = quoteFound(found, ask, sources);
      if (!quote) return;
      yield { type: "text", delta: "\n\n" };
      yield* quote.parts(ask.signal);
    } else if (ended === "failed") {
      yield* fallback.answer(ask);
    } else if (!begun) {
      yield { type: "unknown" };
    }
  }

  return { answer };
}
