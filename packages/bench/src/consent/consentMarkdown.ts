import type { Row, Topic } from "./measured.ts";
import type { Measured } from "./measureConsent.ts";
import type { Subject } from "./subject.ts";

const none = "–";

function line(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
}

function table(head: readonly string[], lines: readonly (readonly string[])[]): string {
  return [line(head), line(head.map(() => "---")), ...lines.map(line)].join("\n");
}

function bold(text: string): string {
  return text === none ? text : `**${text}**`;
}

/** The lowest of the peers that do the whole task. */
function best({ values }: Row, subjects: readonly Subject[]): string {
  const peers = subjects
    .filter(({ kind, lacks, id }) => kind === "peer" && !lacks && values.has(id))
    .toSorted((a, b) => (values.get(a.id)?.rank ?? 0) - (values.get(b.id)?.rank ?? 0));
  const [first] = peers;
  if (!first) return none;
  const rank = values.get(first.id)?.rank;
  const equal = peers.filter(({ id }) => values.get(id)?.rank === rank);
  const who =
    equal.length === peers.length && equal.length > 1 ? "all" : equal.map(({ title }) => title).join(", ");
  return `${values.get(first.id)?.text} (${who})`;
}

function overview({ subjects, topics }: Measured): string {
  const rows = topics.flatMap((topic) => topic.rows);
  return table(
    ["", "goal", "ours", "", "stub", "best peer"],
    rows.map((row) => [
      row.what,
      row.goal,
      bold(row.values.get(row.ours ?? "ours")?.text ?? none),
      row.reached ? "reached" : "not reached",
      row.values.get("floor")?.text ?? none,
      best(row, subjects),
    ]),
  );
}

/** All subjects; rows that share their values stand in one column. */
function section({ title, explained, rows }: Topic, subjects: readonly Subject[]): string {
  const columns = rows.filter(
    ({ values }, place) => rows.findIndex((row) => row.values === values) === place,
  );
  const named = subjects.filter(({ id }) => columns.some(({ values }) => values.has(id)));
  const lines = named.map(({ id, title, kind, lacks }) => {
    const mark = kind === "ours" ? bold : (text: string): string => text;
    const cells = columns.map(({ values }) => mark(values.get(id)?.text ?? none));
    return [`${title}${lacks ? ` (${lacks})` : ""}`, ...cells];
  });
  return `## ${title}\n\n${explained}\n\n${table(["", ...columns.map(({ what }) => what)], lines)}\n`;
}

/** The page `docs/figures-consent.md`. */
export function consentMarkdown(measured: Measured): string {
  const { subjects, topics } = measured;
  return `# Figures of the consent gate

Measured by a program (\`node packages/bench/src/main.ts consent\`), which writes this page: our gate and the peers,
from npm, in one run, with ${measured.with}.

All have the same page (three links, a heading, sixteen paragraphs, three scripts and a frame that wait for their
purpose), the same words, a fresh profile each time, and are set up as their documentation says. The stub is what
such a gate costs physically: a banner, choices and withdrawal in a few lines of inline HTML. Times are told only as
ratios, or as processor time of the main thread, because others depend on the machine. A peer that does only a part
of the task is shown, and never taken for the best.

${overview(measured)}

${topics.map((topic) => section(topic, subjects)).join("\n")}`;
}
