import { Command } from "commander";
import type { ImportProgress } from "../knowledge/types.ts";
import type { Io } from "./io.ts";
import { siteOf } from "./siteOf.ts";
import { print, withServices } from "./withServices.ts";

interface Options {
  /** Absent: the only site there is. */
  readonly site?: string;
  readonly json?: boolean;
}

/** `nordleads knowledge import|list`. */
export function knowledgeCommands(io: Io): Command {
  return new Command("knowledge")
    .description("The pages that answers are built from")
    .addCommand(importCommand(io))
    .addCommand(listCommand(io));
}

function importCommand(io: Io): Command {
  return new Command("import")
    .description("Read a web site's pages; again: update, and remove what is gone")
    .argument("<url>")
    .option("--site <key>", "where there is more than one")
    .option("--json")
    .action((url: string, { site, json }: Options) =>
      withServices(io, async (services) => {
        const onProgress = (event: ImportProgress): void => io.err(progressLine(event));
        const of = await siteOf(services, site);
        const changes = await services.knowledge.import({ site: of, url, onProgress, signal: io.stop });
        const counts = Object.fromEntries(
          Object.entries(changes).map(([name, pages]) => [name, (pages as readonly unknown[]).length]),
        );
        const line = Object.entries(counts)
          .map(([name, count]) => `${count} ${name}`)
          .join(", ");
        print(io, json, counts, [line]);
      }),
    );
}

function progressLine(event: ImportProgress): string {
  if (event.type === "found") return `${event.pages} addresses from ${event.source}`;
  if (event.type === "skipped") return `skipped ${event.url} (${event.reason})`;
  return `[${event.done}/${event.known}] ${event.url} (${event.passages})`;
}

function listCommand(io: Io): Command {
  return new Command("list")
    .option("--site <key>", "where there is more than one")
    .option("--json")
    .action(({ site, json }: Options) =>
      withServices(io, async (services) => {
        const pages = await services.knowledge.pages(await siteOf(services, site));
        const lines = pages.map(({ url, title }) => `${url}\t${title}`);
        print(io, json, pages, lines);
      }),
    );
}
