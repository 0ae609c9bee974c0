import type { MarketingEntry } from "@nordleads/wire/types";
import { Command } from "commander";
import type { Io } from "./io.ts";
import { siteOf } from "./siteOf.ts";
import { print, withServices } from "./withServices.ts";

/** `nordleads marketing export`. */
export function marketingCommands(io: Io): Command {
  return new Command("marketing")
    .description("Who gets marketing by e-mail and SMS")
    .addCommand(exportCommand(io));
}

/** One JSON object a line, written as it is read; `--json` gives one array. */
function exportCommand(io: Io): Command {
  return new Command("export")
    .description("The list with the proof of each address and its unsubscribe link, as JSON lines")
    .option("--site <key>", "where there is more than one")
    .option("--json", "as one JSON array")
    .action(({ site, json }: { site?: string; json?: boolean }) =>
      withServices(io, async (services) => {
        const all: MarketingEntry[] = [];
        for await (const entry of services.marketing.list(await siteOf(services, site))) {
          if (json) all.push(entry);
          else io.out(JSON.stringify(entry));
        }
        if (json) print(io, json, all, []);
      }),
    );
}
