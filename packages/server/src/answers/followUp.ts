import { guessLanguage } from "./guessLanguage.ts";
import { smallTalk } from "./smallTalk.ts";
import { stopWords } from "./stopWords.ts";
import type { Ask, Turn } from "./types.ts";
import { words } from "./words.ts";

const leaning =
  /^(og|men|hva med|enn|kva med|and|but|what about|how about|och|men|vad gäller|hvad med|und|aber|was ist mit|entä|ja|mitä|jos|و|وماذا)(?![\p{L}])/iu;
const pointing =
  /(?<![\p{L}])(det|den|dette|disse|de|dei|der|it|that|this|those|these|they|them|there|one|das|dies|diese|sie|dort|se|ne|siellä|dat|هذا|ذلك)(?![\p{L}])/iu;

function meaning(question: string, lang: string): number {
  const skipped = stopWords[guessLanguage(question, lang)];
  return words(question).filter((word) => !skipped.has(word)).length;
}

function leansOnContext(question: string, lang: string): boolean {
  const own = meaning(question, lang);
  return own === 0 || (leaning.test(question.trim()) && own <= 4) || (own <= 1 && pointing.test(question));
}

/** The visitor's earlier question that a new one leans on ("og på lørdag?"); undefined when it stands alone. */
export function earlierQuestion({
  question,
  history,
  lang,
}: Pick<Ask, "question" | "history" | "lang">): string | undefined {
  if (!leansOnContext(question, lang)) return undefined;
  const asked = history
    .filter((turn: Turn) => turn.role === "user" && smallTalk(turn.text) === undefined)
    .slice(-4);
  const last = asked.findLastIndex(({ text }) => !leansOnContext(text, lang));
  return last === -1
    ? undefined
    : asked
        .slice(last)
        .map(({ text }) => text)
        .join(" ");
}
