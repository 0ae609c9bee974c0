import type { Comparison } from "./figures.ts";

/** Bytes as a reader likes them: `4,321`. */
function grouped(bytes: number): string {
  return bytes.toLocaleString("en-US");
}

/** The page `docs/figures.md`. */
export function markdown(comparisons: readonly Comparison[]): string {
  const parts = comparisons.map(
    ({ title, explained, figures }) =>
      `## ${title}\n\n${explained}\n\n| | bytes |\n| --- | ---: |\n${figures
        .map(({ what, bytes, peer }) => `| ${what} | ${peer ? grouped(bytes) : `**${grouped(bytes)}**`} |`)
        .join("\n")}\n`,
  );
  return `# Figures

Measured by a program (\`node packages/bench/src/main.ts\`), which writes this page: the bytes of each import as
a customer writes it, bundled and minified with Rolldown for production, every file compressed alone with
brotli 11; the peers, from npm, in the same run. Time and behaviour beside the peers:
[consent gate](figures-consent.md), [logger](figures-logger.md).

${parts.join("\n")}`;
}
