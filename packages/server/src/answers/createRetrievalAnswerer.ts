import { answerThreshold } from "./confidence.ts";
import { extractAnswer } from "./extractAnswer.ts";
import { retrieve, type Found } from "./retrieve.ts";
import { smallTalk, smallTalkAnswer } from "./smallTalk.ts";
import { sourcesOf } from "./sourcesOf.ts";
import { streamWords } from "./streamWords.ts";
import type { Answerer, AnswerPart, Ask, Ranked } from "./types.ts";

const mostPassages = 2;
const asGood = 0.92;
/** A passage of fewer characters is a lead-in, and what follows it on its page belongs to it. */
const leadIn = 120;

const pageOf = ({ url }: Ranked): string => url.split("#")[0] ?? url;

/** The passages worth quoting: the best, and another one that is as good and not just more of the same page. */
function quoted({ ranked }: Found): Ranked[] {
  const best = ranked[0];
  if (!best || best.score < answerThreshold) return [];
  const others = ranked
    .slice(1)
    .filter((one) => one.lang === best.lang && one.score >= best.score * asGood && one.text !== best.text)
    .filter((one) => pageOf(one) !== pageOf(best) || best.text.length < leadIn);
  return [best, ...others].slice(0, mostPassages);
}

/** An answer in the pages' own words, cited; empty when the pages do not answer. */
export function quoteAnswer(found: Found, cite = sourcesOf(quoted(found))): string {
  return quoted(found)
    .filter((passage) => cite.number(passage) !== undefined)
    .map((passage) => `${extractAnswer(passage, found.questions)} [${cite.number(passage)}]`)
    .join("\n\n");
}

async function* answer(ask: Ask): AsyncGenerator<AnswerPart> {
  if (ask.signal.aborted) return;
  const talk = smallTalk(ask.question);
  if (talk === "person") {
    yield { type: "person" };
    return;
  }
  if (talk) {
    yield* streamWords(smallTalkAnswer(talk, ask.question, ask.lang), ask.signal);
    return;
  }
  const found = retrieve(ask);
  const sources = sourcesOf(quoted(found));
  if (sources.parts.length === 0) {
    yield { type: "unknown" };
    return;
  }
  yield* sources.parts;
  yield* streamWords(quoteAnswer(found, sources), ask.signal);
}

/** Answers with what the pages themselves say, and with `unknown` where they do not. Needs no language model. */
export function createRetrievalAnswerer(): Answerer {
  return { answer };
}
