import { answerText } from "./answerText.ts";
import { answerThreshold, nearThreshold } from "./confidence.ts";
import { extractAnswer } from "./extractAnswer.ts";
import type { Found } from "./retrieve.ts";
import { sourcesOf, type Sources } from "./sourcesOf.ts";
import { streamWords } from "./streamWords.ts";
import type { AnswerPart, Ask, Ranked } from "./types.ts";

/** An answer in the pages' own words. */
export interface Quote {
  readonly sources: Sources;
  /** The text, cited; then `unsure` where it is the nearest there is and not sure to answer. */
  parts(signal: AbortSignal): AsyncIterable<AnswerPart>;
}

const mostPassages = 2;
const asGood = 0.92;
/** A passage of fewer characters is a lead-in, and what follows it on its page belongs to it. */
const leadIn = 120;

const pageOf = ({ url }: Ranked): string => url.split("#")[0] ?? url;

/** The passages worth quoting: the best, and where it is sure, another that is as good and not just more of the same page. */
function quoted({ ranked }: Found): Ranked[] {
  const best = ranked[0];
  if (!best || best.score < nearThreshold) return [];
  if (best.score < answerThreshold) return [best];
  const others = ranked
    .slice(1)
    .filter((one) => one.lang === best.lang && one.score >= best.score * asGood && one.text !== best.text)
    .filter((one) => pageOf(one) !== pageOf(best) || best.text.length < leadIn);
  return [best, ...others].slice(0, mostPassages);
}

/**
 * Quotes what was found to answer `ask`; undefined when nothing is near. `cite`: sources that the visitor has
 * been told already, to cite by their numbers.
 */
export function quoteFound(
  found: Found,
  ask: Pick<Ask, "question" | "lang">,
  cite?: Sources,
): Quote | undefined {
  const passages = quoted(found);
  const sources = cite ?? sourcesOf(passages);
  const texts = passages
    .filter((passage) => sources.number(passage) !== undefined)
    .map((passage) => `${extractAnswer(passage, found.questions)} [${sources.number(passage)}]`);
  if (texts.length === 0) return undefined;
  const sure = (passages[0]?.score ?? 0) >= answerThreshold;
  const text = [...(sure ? [] : [answerText("unsure", ask.question, ask.lang)]), ...texts].join("\n\n");
  return {
    sources,
    async *parts(signal) {
      yield* streamWords(text, signal);
      if (!sure && !signal.aborted) yield { type: "unsure" };
    },
  };
}
