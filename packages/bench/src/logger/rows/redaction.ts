import { globSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";
import { redact } from "../../../../logger/src/redact/redact.ts";
import { readMarked, type Labelled } from "../../../../logger/src/redact/testing/readMarked.ts";
import { score, type Score } from "../../../../logger/src/redact/testing/score.ts";
import { value, type Row, type Topic, type Value } from "../../consent/measured.ts";
import { spread } from "../../statistics.ts";

const ROUNDS = 15;
const folder = fileURLToPath(new URL("../../../../logger/src/redact/corpus/", import.meta.url));

async function corpus(part: string): Promise<Labelled[]> {
  const files = globSync(`${part}/*.ts`, { cwd: folder }).sort();
  const modules = await Promise.all(
    files.map(
      async (file) => import(pathToFileURL(folder + file).href) as Promise<Record<string, readonly string[]>>,
    ),
  );
  return modules.flatMap((module) => Object.values(module).flat()).map(readMarked);
}

/** µs of this process's CPU for a KB of text; the first rounds warm up and do not count. */
function speed(texts: readonly string[]): readonly number[] {
  const kilobytes = Buffer.byteLength(texts.join("")) / 1000;
  const rounds = Array.from({ length: ROUNDS + 10 }, () => {
    const before = process.cpuUsage();
    for (let again = 0; again < 20; again++) for (const text of texts) redact(text);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 20 / kilobytes;
  });
  return rounds.slice(10);
}

const share = (number: number): string => number.toFixed(3).replace(/^0/, "").replace("1.000", "1");

/** Kinds as columns of one line: each a row whose only value is ours. */
function kindRow([kind, { labelled, recall, precision }]: readonly [string, Score["all"]]): Row {
  return {
    what: `${kind}: recall / precision (of ${labelled})`,
    goal: "≥ .990 / ≥ .970",
    values: new Map([["ours", value(`${share(recall)} / ${share(precision)}`, 1 - recall)]]),
    reached: recall >= 0.99 && precision >= 0.97,
  };
}

function single(what: string, goal: string, own: Value, reached: boolean): Row {
  return { what, goal, values: new Map([["ours", own]]), reached };
}

function tell(parts: readonly (readonly Labelled[])[]): string {
  const [before, after, last] = parts.map(({ length }) => length);
  return `${before} written before the detectors, ${after} after them, ${last} after both`;
}

/** No peer beside it: none knows a Nordic national id. */
export async function redaction(): Promise<Topic> {
  const parts = await Promise.all(["first", "second", "third"].map(corpus));
  const texts = parts.flat();
  const all = score(texts, (text) => redact(text).spans);
  const { middle, low, high } = spread(speed(texts.map(({ text }) => text)));
  const percent = 100 * all.over;
  return {
    title: "Redaction",
    explained: `\`@nordleads/logger/redact\` over the ${texts.length} invented texts of its own tests (${tell(parts)}), in five languages, whose personal data are marked by hand: a label is found when 80 % of it is, as the right kind. They are ours; a set that somebody else has labelled may give less. CPU of the process (Node ${process.versions.node}), ${ROUNDS} rounds over all texts after a warm-up: median, quartiles in brackets.`,
    rows: [
      ...[...all.kinds].map(kindRow),
      single(
        "redaction: innocent letters and digits removed",
        "≤ 0.5 %",
        value(`${percent.toFixed(2)} %`, percent),
        percent <= 0.5,
      ),
      single(
        "redaction: CPU µs per KB of text",
        "≤ 60",
        value(`${middle.toFixed(0)} (${low.toFixed(0)} to ${high.toFixed(0)})`, middle),
        middle <= 60,
      ),
    ],
  };
}
