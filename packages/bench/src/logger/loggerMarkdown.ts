import type { Row, Topic } from "../consent/measured.ts";
import type { Measured } from "./measureLogger.ts";
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

/** The lowest of all peers. */
function best({ values }: Row, subjects: readonly Subject[]): string {
  const peers = subjects.filter(({ kind, id }) => kind === "peer" && values.has(id));
  const lowest = Math.min(...peers.map(({ id }) => values.get(id)?.rank ?? Infinity));
  const equal = peers.filter(({ id }) => values.get(id)?.rank === lowest);
  const [first] = equal;
  if (!first) return none;
  const who =
    equal.length === peers.length && equal.length > 1
      ? "all"
      : equal.map(({ title, lacks }) => `${title}${lacks ? `, ${lacks}` : ""}`).join("; ");
  return `${values.get(first.id)?.text} (${who})`;
}

function overview({ subjects, topics }: Measured): string {
  return table(
    ["", "goal", "ours", "", "probe", "best peer"],
    topics
      .flatMap(({ rows }) => rows)
      .map((row) => [
        row.what,
        row.goal,
        bold(row.values.get("ours")?.text ?? none),
        row.reached ? "reached" : "not reached",
        row.values.get("floor")?.text ?? none,
        best(row, subjects),
      ]),
  );
}

/** All subjects; where only ours is told, a line for each row. */
function section({ title, explained, rows }: Topic, subjects: readonly Subject[]): string {
  const named = subjects.filter(({ id }) => rows.some(({ values }) => values.has(id)));
  const lines = named.map(({ id, title, kind, lacks }) => {
    const mark = kind === "ours" ? bold : (text: string): string => text;
    const cells = rows.map(({ values }) => mark(values.get(id)?.text ?? none));
    return [`${title}${lacks ? ` (${lacks})` : ""}`, ...cells];
  });
  const all = table(["", ...rows.map(({ what }) => what)], lines);
  return `## ${title}\n\n${explained}\n${named.length > 1 ? `\n${all}\n` : ""}`;
}

/** The page `docs/figures-logger.md`. */
export function loggerMarkdown(measured: Measured): string {
  const { subjects, topics } = measured;
  return `# Figures of the logger

Measured by a program (\`node packages/bench/src/main.ts logger\`), which writes this page: our logger and the peers,
from npm, in one run, with ${measured.with}.

All have the same page, the same events, a fresh profile and a collector of their own on another origin, which reads
what comes and counts the events by a marker in each. Peers are set up to lose as little as their public options
allow: queues with room for everything, unlimited retries where that is an option, client-side rate limits lifted,
automatic events and remote settings off. The probe is what a durable queue costs physically: a row of IndexedDB a
task, written first, one sender, no sessions and no consent; the other probe is an array and a request a second.
Times are told only as ratios, as CPU of the main thread, or as a wait in seconds that a timer sets. "Twice" counts
deliveries; a collector that knows events by their id drops them. The best peer may be one that keeps nothing; then
that is said.

${overview(measured)}

${topics.map((topic) => section(topic, subjects)).join("\n")}`;
}
