import { Command } from "commander";
import type { ImportProgress } from "../knowledge/types.ts";
import type { Io } from "./io.ts";
import { print, withServices } from "./withServices.ts";

interface Options {
  readonly site: string;
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
    .requiredOption("--site <key>")
    .option("--json")
    .action((url: string, { site, json }: Options) =>
      withServices(io, async ({ knowledge }) => {
        const onProgress = (event: ImportProgress): void => io.err(progressLine(event));
        const changes = await knowledge.import({ site, url, onProgress, signal: io.stop });
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
    .requiredOption("--site <key>")
    .option("--json")
    .action(({ site, json }: Options) =>
      withServices(io, async ({ knowledge, sites }) => {
        const pages = await knowledge.pages((await sites.find(site)).key);
        const lines = pages.map(({ url, title }) => `${url}\t${title}`);
        print(io, json, pages, lines);
      }),
    );
}
