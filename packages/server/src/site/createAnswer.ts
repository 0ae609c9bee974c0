import { createRetrievalAnswerer } from "../answers/createRetrievalAnswerer.ts";
import type { Answerer } from "../answers/types.ts";
import type { Answer } from "../chat/answer.ts";
import type { LlmConfig } from "../config/types.ts";
import type { FindIndex } from "./knowledgeIndexes.ts";

/**
 * Answers from a site's pages: by a language model where one is configured, else by retrieval alone.
 * `failed` hears what went wrong at the model.
 */
export function createAnswer(
  llm: LlmConfig | undefined,
  findIndex: FindIndex,
  failed: (error: unknown) => void,
): Answer {
  const answerer = llm ? modelAnswerer(llm, failed) : Promise.resolve(createRetrievalAnswerer());
  return async function* ({ site, text, lang, before }, signal) {
    const passages = await findIndex(site);
    yield* (await answerer).answer({ question: text, history: before, lang, passages, signal });
  };
}

/** Loaded only where a model is configured: the SDK is the largest thing that a server could carry. */
async function modelAnswerer(llm: LlmConfig, onError: (error: unknown) => void): Promise<Answerer> {
  const { createModelAnswerer } = await import("../answers/createModelAnswerer.ts");
  return createModelAnswerer({ ...llm, onError });
}
