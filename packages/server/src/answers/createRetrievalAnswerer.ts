import { answerText } from "./answerText.ts";
import { quoteFound } from "./quoteFound.ts";
import { retrieve } from "./retrieve.ts";
import { smallTalk } from "./smallTalk.ts";
import { streamWords } from "./streamWords.ts";
import type { Answerer, AnswerPart, Ask } from "./types.ts";

async function* answer(ask: Ask): AsyncGenerator<AnswerPart> {
  if (ask.signal.aborted) return;
  const talk = smallTalk(ask.question);
  if (talk === "person") {
    yield { type: "person" };
    return;
  }
  if (talk) {
    yield* streamWords(answerText(talk, ask.question, ask.lang), ask.signal);
    return;
  }
  const quote = quoteFound(retrieve(ask), ask);
  if (!quote) {
    yield { type: "unknown" };
    return;
  }
  yield* quote.sources.parts;
  yield* quote.parts(ask.signal);
}

/**
 * Answers with what the pages themselves say; with the nearest that they say, marked as such, where that is
 * not sure to answer; with `unknown` where nothing is near. Needs no language model.
 */
export function createRetrievalAnswerer(): Answerer {
  return { answer };
}
