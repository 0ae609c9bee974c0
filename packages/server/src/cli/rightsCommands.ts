import { Command } from "commander";
import type { Io } from "./io.ts";
import { siteOf } from "./siteOf.ts";
import { print, withServices } from "./withServices.ts";

interface EraseOptions {
  readonly site?: string;
  readonly subject: string;
  readonly json?: boolean;
}

/** `nordleads rights erase-subject`. */
export function rightsCommands(io: Io): Command {
  return new Command("rights").description("What the law lets a person ask for").addCommand(
    new Command("erase-subject")
      .description(
        "Take the personal part of a subject's consent decisions and reports; the chain stays valid. " +
          "Conversations and log events stay, and so do records of marketing: they are of an address, " +
          "which its unsubscribe link takes off the list",
      )
      .option("--site <key>", "where there is more than one")
      .requiredOption("--subject <id>", "the pseudonym in the records, in `nl_consent` and on the receipt")
      .option("--json")
      .action(({ site, subject, json }: EraseOptions) =>
        withServices(io, async (services) => {
          const key = await siteOf(services, site);
          const { erased } = await services.rights.eraseSubject(key, subject);
          print(io, json, { site: key, erased }, [`${erased} records of ${key} erased`]);
        }),
      ),
  );
}
