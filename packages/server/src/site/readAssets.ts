import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { ConsentTexts, LauncherTexts } from "@nordleads/wire/types";
import * as z from "zod";

/** The built embed folder: which file is what, and the words of the loader by language. */
export interface Assets {
  readonly folder: string;
  readonly loader: string;
  readonly loaderWithoutBanner: string;
  /** With what must run before the page's other scripts. */
  readonly loaderEarly: string;
  /** File names, each with its hash in it. */
  readonly load: {
    readonly chat: string;
    readonly log: string;
    readonly settings: string;
    readonly delivery: string;
  };
  readonly texts: Readonly<
    Record<string, { readonly consent: ConsentTexts; readonly launcher: LauncherTexts }>
  >;
}

const file = z.string().regex(/^[\w.-]+$/);
const manifestSchema = z.object({
  loader: file,
  loaderWithoutBanner: file,
  loaderEarly: file,
  chat: file,
  log: file,
  settings: file,
  delivery: file,
});

/** Reads the build. Undefined when it is missing: `nordleads` then says what to run. */
export function readAssets(folder: string): Assets | undefined {
  if (!existsSync(join(folder, "manifest.json"))) return undefined;
  const read = (name: string): string => readFileSync(join(folder, name), "utf8");
  const manifest = manifestSchema.parse(JSON.parse(read("manifest.json")));
  return {
    folder,
    loader: read(manifest.loader),
    loaderWithoutBanner: read(manifest.loaderWithoutBanner),
    loaderEarly: read(manifest.loaderEarly),
    load: {
      chat: manifest.chat,
      log: manifest.log,
      settings: manifest.settings,
      delivery: manifest.delivery,
    },
    texts: JSON.parse(read("texts.json")) as Assets["texts"],
  };
}
