import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Command } from "commander";
import type { Config } from "../config/types.ts";
import { buildScript } from "../site/buildScript.ts";
import { readAssets } from "../site/readAssets.ts";
import type { Site } from "../site/types.ts";
import { CliError, type Io } from "./io.ts";
import { print, withServices } from "./withServices.ts";

interface AddOptions {
  readonly file?: string;
  readonly name?: string;
  readonly origin?: string[];
  readonly lang?: string[];
  readonly purpose?: string[];
  readonly policy?: string;
  readonly controller?: string;
  readonly contact?: string;
  readonly accent?: string;
  readonly consent: boolean;
  readonly json?: boolean;
}

/** `nordleads site add|list|show`. */
export function siteCommands(io: Io): Command {
  return new Command("site")
    .description("The customers' sites")
    .addCommand(addCommand(io))
    .addCommand(listCommand(io))
    .addCommand(showCommand(io));
}

function addCommand(io: Io): Command {
  return new Command("add")
    .description("Add a site, or replace one with the same key")
    .argument("<key>", "in every address: lower-case letters, digits, hyphens")
    .option("--file <json>", "the whole site as JSON; the options below win")
    .option("--name <name>")
    .option("--origin <origin...>", "origins whose pages may use it")
    .option("--lang <tag...>", "languages, the main one first")
    .option("--purpose <name...>", "optional purposes, in the order shown")
    .option("--policy <url>", "address of the privacy policy")
    .option("--controller <name>", "who is responsible for the visitors' data")
    .option("--contact <text>", "how to reach them")
    .option("--accent <colour>")
    .option("--no-consent", "another vendor's banner asks")
    .option("--json")
    .action((key: string, options: AddOptions) =>
      withServices(io, async (services) => {
        const site = toSite(key, options);
        await services.sites.save(site);
        print(io, options.json, site, [`Saved ${key}`]);
      }),
    );
}

function listCommand(io: Io): Command {
  return new Command("list").option("--json").action((options: { json?: boolean }) =>
    withServices(io, async (services) => {
      const sites = await services.sites.list();
      print(
        io,
        options.json,
        sites,
        sites.map(({ key, name }) => `${key}\t${name}`),
      );
    }),
  );
}

function showCommand(io: Io): Command {
  return new Command("show")
    .description("A site with its script tag and the versioned address with its SRI hash")
    .argument("<key>")
    .option("--assets <folder>", "the built script tag")
    .option("--json")
    .action((key: string, options: { json?: boolean; assets?: string }) =>
      withServices(io, async (services, config) => {
        const site = await services.sites.find(key);
        const tags = scriptTags(site, config, options.assets);
        print(io, options.json, { site, ...tags }, [JSON.stringify(site, null, 2), ...Object.values(tags)]);
      }),
    );
}

function toSite(key: string, options: AddOptions): Site {
  const file =
    options.file === undefined ? {} : (JSON.parse(readFileSync(options.file, "utf8")) as Partial<Site>);
  const { controller, contact, accent } = options;
  return {
    ...file,
    key,
    name: options.name ?? file.name ?? key,
    origins: options.origin ?? file.origins ?? [],
    langs: options.lang ?? file.langs ?? ["nb", "en"],
    purposes: options.purpose ?? file.purposes ?? ["functional", "analytics", "marketing"],
    storage: file.storage ?? {},
    policyUrl: options.policy ?? file.policyUrl ?? "",
    controller: {
      ...file.controller,
      name: controller ?? file.controller?.name ?? options.name ?? key,
      contact: contact ?? file.controller?.contact ?? "",
    },
    subProcessors: file.subProcessors ?? [],
    ...(accent === undefined ? {} : { accent }),
    consent: options.consent && (file.consent ?? true),
  };
}

function scriptTags(site: Site, config: Config, folder?: string): Record<string, string> {
  const assets = readAssets(folder ?? fileURLToPath(new URL("../../../embed/dist", import.meta.url)));
  if (!assets) throw new CliError("The script tag is not built. Run `pnpm build` first.");
  const origin = config.publicUrl ?? `http://localhost:${config.port}`;
  const { hash, integrity } = buildScript(site, assets, origin, config.processor);
  // What must stand before other scripts must not be overtaken by them.
  const when = site.strict || site.google ? "" : "async ";
  return {
    tag: `<script ${when}src="${origin}/v1/${site.key}.js"></script>`,
    versionedTag: `<script ${when}crossorigin src="${origin}/v1/${site.key}.${hash}.js" integrity="${integrity}"></script>`,
  };
}
