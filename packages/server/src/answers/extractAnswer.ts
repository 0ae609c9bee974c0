import { createAnalyse } from "./analyse.ts";
import { askedConcepts, shownConcepts } from "./conceptsOf.ts";
import { createIndex } from "./createIndex.ts";
import { guessLanguage } from "./guessLanguage.ts";
import { splitSentences } from "./splitSentences.ts";
import type { Passage } from "./types.ts";

const shortEnough = 420;
const mostSentences = 4;
const mostRows = 12;
const nearBest = 0.75;
/** A row that meets the question less than this is not what tells it apart from the others. */
const tellsApart = 0.25;

const isRow = (line: string): boolean => line.startsWith("- ");

/** How well each piece of a passage meets the question, in the pieces' order. */
function scores(pieces: readonly string[], question: string, lang: string): number[] {
  const index = createIndex(
    pieces.map((text, at) => ({ id: String(at), url: "", title: "", heading: "", text, lang })),
  );
  const found = new Map(
    index.search(question, { limit: pieces.length, lang }).map(({ id, score }) => [id, score]),
  );
  return pieces.map((_, at) => found.get(String(at)) ?? 0);
}

/** What every row of a price list or of opening hours is about tells none of them apart. */
const common: ReadonlySet<string> = new Set(["price", "open", "duration"]);

/** The words of a question that may name a row. */
function naming(question: string, lang: string): string {
  const tokens = createAnalyse(guessLanguage(question, lang))(askedConcepts(question).rest);
  return tokens
    .filter(({ concepts }) => !concepts.some((concept) => common.has(concept)))
    .map(({ word }) => word)
    .join(" ");
}

/** The rows with every one of the words ("stor service" is not the small one); all where no row has them all. */
function withAll(rows: readonly string[], names: string, lang: string): readonly string[] {
  const stems = createAnalyse(guessLanguage(rows.join(" "), lang));
  const wanted = stems(names).map(({ stem }) => stem);
  const whole = rows.filter((row) => {
    const own = new Set(stems(row).map(({ stem }) => stem));
    return wanted.every((stem) => own.has(stem));
  });
  return whole.length > 0 ? whole : rows;
}

/** Of rows that the question tells apart, the ones it means; else all of them. */
function pickRows(rows: readonly string[], questions: readonly string[], lang: string): string[] {
  const tried = questions.map((question) => {
    const names = naming(question, lang);
    return { names, values: scores(rows, names, lang) };
  });
  const { names, values } = tried.find((one) => one.values.some((value) => value > 0)) ?? {
    names: "",
    values: [],
  };
  const best = Math.max(0, ...values);
  if (best < tellsApart) return rows.slice(0, mostRows);
  const meant = rows.filter((_, at) => (values[at] ?? 0) >= best * nearBest);
  return withAll(meant, names, lang).slice(0, mostRows);
}

/** The sentence that answers, with what follows it as long as that belongs to the question or is short. */
function pickSentences(sentences: readonly string[], question: string, lang: string): string {
  if (sentences.join(" ").length <= shortEnough && sentences.length <= mostSentences)
    return sentences.join(" ");
  const values = scores(sentences, question, lang);
  const best = Math.max(...values);
  const first = Math.max(0, values.indexOf(best));
  const kept = sentences.filter(
    (_, at) => at === first || at === first + 1 || (best > 0 && (values[at] ?? 0) >= best * nearBest),
  );
  return kept.slice(0, mostSentences).join(" ");
}

/** Whether a passage's sentences answer rather than its rows: by what is asked to be shown, then by the words. */
function textAnswers(text: string, rows: string, question: string, lang: string): boolean {
  const { concepts } = askedConcepts(question);
  const shows = (part: string): number =>
    shownConcepts(part).filter((concept) => concepts.includes(concept)).length;
  if (shows(text) !== shows(rows)) return shows(text) > shows(rows);
  const [fromText = 0, fromRows = 0] = scores([text, rows], question, lang);
  return fromText > fromRows;
}

/**
 * What of a passage answers the question, in the page's own words: one to four sentences, or the rows of a
 * list or table that are meant, as Markdown below their heading. `questions`: the question as it was asked,
 * then with its context; what the visitor just said tells the rows apart first.
 */
export function extractAnswer(passage: Passage, questions: readonly string[]): string {
  const question = questions.at(-1) ?? "";
  const lines = passage.text.split("\n").filter((line) => line.trim() !== "");
  const rows = lines.filter(isRow);
  const sentences = lines.filter((line) => !isRow(line)).flatMap(splitSentences);
  if (rows.length === 0) return pickSentences(sentences, question, passage.lang);
  const picked = pickRows(rows, questions, passage.lang);
  const text = sentences.join(" ");
  if (text !== "" && textAnswers(text, picked.join("\n"), question, passage.lang))
    return pickSentences(sentences, question, passage.lang);
  const lead =
    sentences.length > 0 && picked.length === rows.length
      ? pickSentences(sentences, question, passage.lang)
      : "";
  const intro = lead === "" ? `**${passage.heading || passage.title}**` : lead;
  return `${intro}\n\n${picked.join("\n")}`;
}
