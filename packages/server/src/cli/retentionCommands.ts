import { Command } from "commander";
import type { RetentionReport } from "../retention/types.ts";
import type { Io } from "./io.ts";
import { siteOf } from "./siteOf.ts";
import { print, withServices } from "./withServices.ts";

interface RetentionOptions {
  readonly site?: string;
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

/** `nordleads retention run|report`. A running server does the same by itself, each hour. */
export function retentionCommands(io: Io): Command {
  return new Command("retention")
    .description("End what has been kept for its time, category by category of the data map")
    .addCommand(
      command(io, "run", "Delete or anonymise what is over").option("--dry-run", "count, and change nothing"),
    )
    .addCommand(command(io, "report", "How long each category is kept, and what is over"));
}

function command(io: Io, name: "run" | "report", description: string): Command {
  return new Command(name)
    .description(description)
    .option("--site <key>", "where there is more than one")
    .option("--json")
    .action(({ site, dryRun = name === "report", json }: RetentionOptions) =>
      withServices(io, async (services) => {
        const report = await services.retention.run(await siteOf(services, site), { dryRun });
        print(io, json, report, linesOf(report));
      }),
    );
}

function linesOf({ dryRun, lines }: RetentionReport): string[] {
  return lines.map(({ category, retention, from, atEnd, swept }) => {
    const parts = swept.map(({ what, due, gone }) =>
      dryRun
        ? `${due} ${what} to ${atEnd}`
        : `${gone} ${what} ${atEnd === "delete" ? "deleted" : "anonymised"}`,
    );
    return `${category}  ${retention} (${from})  ${parts.join(", ") || "not by date here"}`;
  });
}
