import { createWriteStream } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { ConsentStatistics, ToldCount } from "@nordleads/wire/types";
import { Command } from "commander";
import type { Io } from "./io.ts";
import { siteOf } from "./siteOf.ts";
import { print, withServices } from "./withServices.ts";

/** `nordleads consent export|statistics`. */
export function consentCommands(io: Io): Command {
  return new Command("consent")
    .description("A site's consent records: proof to keep, and how many decided what")
    .addCommand(exportCommand(io))
    .addCommand(statisticsCommand(io));
}

/** Written line by line as it is read: a site of any size takes the same memory. */
function exportCommand(io: Io): Command {
  return new Command("export")
    .description("All records with a signed head, as JSON lines; `nordleads verify` checks the file")
    .option("--site <key>", "where there is more than one")
    .option("--out <file>", "a file, readable by its owner alone; without it, standard output")
    .action(({ site, out }: { site?: string; out?: string }) =>
      withServices(io, async (services) => {
        const lines = services.consent.export(await siteOf(services, site));
        if (out === undefined) for await (const line of lines) io.out(line);
        else await pipeline(Readable.from(ended(lines)), createWriteStream(out, { mode: 0o600 }));
      }),
    );
}

async function* ended(lines: AsyncIterable<string>): AsyncGenerator<string, void, undefined> {
  for await (const line of lines) yield `${line}\n`;
}

interface StatisticsOptions {
  readonly site?: string;
  readonly from?: string;
  readonly to?: string;
  readonly json?: boolean;
}

function statisticsCommand(io: Io): Command {
  return new Command("statistics")
    .description("Decisions by day, action, purpose and service; counts below 5 are not told")
    .option("--site <key>", "where there is more than one")
    .option("--from <day>", "YYYY-MM-DD; without it, 29 days before the last")
    .option("--to <day>", "YYYY-MM-DD; without it, today (UTC)")
    .option("--json")
    .action(({ site, json, ...query }: StatisticsOptions) =>
      withServices(io, async (services) => {
        const statistics = await services.consent.statistics(await siteOf(services, site), query);
        print(io, json, statistics, tableOf(statistics));
      }),
    );
}

/** A line for each day with a count that is told, and the totals. */
function tableOf({ days, total, from, to }: ConsentStatistics): string[] {
  const rows = days.flatMap(({ day, actions }) => {
    const parts = Object.entries(actions).flatMap(([action, layers]) => told(action, Object.values(layers)));
    return parts.length === 0 ? [] : [`${day}  ${parts.join("  ")}`];
  });
  const names = Object.entries(total.names).map(
    ([name, { given, refused, withdrawn, share }]) =>
      `${name}  given ${given}  refused ${refused}  withdrawn ${withdrawn}  share ${percent(share)}`,
  );
  const { decisions, acceptedAll, rejectedAll, share } = total;
  return [
    ...rows,
    `${from} to ${to}, at least: ${decisions} decisions, ${acceptedAll} accepted all, ${rejectedAll} rejected all (${percent(share)} accepted)`,
    ...names,
  ];
}

function told(action: string, counts: readonly ToldCount[]): string[] {
  const sum = counts.reduce<number>((all, count) => all + (count === "<5" ? 0 : count), 0);
  return sum === 0 ? [] : [`${action} ${sum}`];
}

const percent = (share: number | null): string => (share === null ? "–" : `${Math.round(share * 100)} %`);
