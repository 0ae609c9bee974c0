import { Command } from "commander";
import type { Io } from "./io.ts";
import { siteOf } from "./siteOf.ts";
import { print, withServices } from "./withServices.ts";

/** `nordleads privacy --site KEY`: the record of processing and the storage declaration (R1). */
export function privacyCommand(io: Io): Command {
  return new Command("privacy")
    .description("What is processed, on what basis, how long, and what is stored on the device")
    .option("--site <key>", "where there is more than one")
    .option("--lang <tag>", "language", "")
    .option("--json")
    .action((options: { site?: string; lang: string; json?: boolean }) =>
      withServices(io, async (services) => {
        const all = await services.privacy(await siteOf(services, options.site), options.lang);
        print(io, options.json, all, [
          `${all.controller.name} (${all.controller.contact})`,
          all.controller.policyUrl,
          "",
          ...all.processing.flatMap((activity) => [
            `${activity.category}: ${activity.purpose}`,
            `  ${activity.legalReference}, ${activity.retention} (${activity.retentionFrom}), ${activity.identifiability}`,
            ...activity.fields.map((field) => `  - ${field}`),
          ]),
          "",
          ...all.storage.map(
            ({ key, kind, purpose, duration, what }) => `${key} (${kind}, ${purpose}, ${duration}): ${what}`,
          ),
        ]);
      }),
    );
}
