import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliSize } from "./brotliSize.ts";
import { bundle } from "./bundle.ts";

/** One line of the table. */
export interface Figure {
  readonly what: string;
  readonly bytes: number;
  /** Not ours. */
  readonly peer?: boolean;
}

/** What is compared with what. */
export interface Comparison {
  readonly title: string;
  readonly explained: string;
  readonly figures: readonly Figure[];
}

const words = fileURLToPath(new URL("../../consent/src/i18n/nb.ts", import.meta.url));

/** Weighs our three imports, as a customer writes them, beside the peers that are installed. */
export async function figures(): Promise<Comparison[]> {
  return [await consent(), await logger(), await chat()];
}

async function consent(): Promise<Comparison> {
  const core = `export { createConsent, gateContent } from "@nordleads/consent";`;
  const banner = `${core} export { drawBanner } from "@nordleads/consent/banner"; export { nb } from ${JSON.stringify(words)};`;
  const [headless = 0] = await bundle(core);
  const [shown = 0] = await bundle(banner);
  return {
    title: "Consent",
    explained:
      "Script and styles that a page fetches before the banner shows, with the words of one language.",
    figures: [
      { what: "`@nordleads/consent`, gate and banner", bytes: shown },
      { what: "`@nordleads/consent`, the gate alone", bytes: headless },
      ...shippedPeers.map((one) => shipped(...one)),
      await peer("c15t", "createConsentManagerStore, configureConsentManager", "no banner"),
    ],
  };
}

/** Peers that ship their files ready for a page: script, styles and words, as its reader must fetch them. */
const shippedPeers: readonly (readonly [name: string, remark: string, ...files: readonly string[]])[] = [
  ["orejime", "", "dist/orejime-standard-nb.js", "dist/orejime-standard.css"],
  [
    "vanilla-cookieconsent",
    "words come with the page",
    "dist/cookieconsent.umd.js",
    "dist/cookieconsent.css",
  ],
  ["klaro", "", "dist/klaro-no-css.js", "dist/klaro.min.css"],
  [
    "tarteaucitronjs",
    "",
    "tarteaucitron.min.js",
    "lang/tarteaucitron.no.min.js",
    "css/tarteaucitron.min.css",
  ],
  ["cookieconsent", "holds nothing back", "build/cookieconsent.min.js", "build/cookieconsent.min.css"],
];

function shipped(name: string, remark: string, ...files: readonly string[]): Figure {
  const folder = folderOf(name);
  const sizes = files.map((file) => brotliSize(readFileSync(join(folder, file), "utf8")));
  const version = versionIn(folder);
  const what = `${name} ${version}${remark && ` (${remark})`}`;
  return { what, bytes: sizes.reduce((sum, size) => sum + size, 0), peer: true };
}

/** Where a package is installed, without asking what it exports. */
function folderOf(name: string): string {
  const paths = createRequire(import.meta.url).resolve.paths(name) ?? [];
  const found = paths.map((path) => join(path, name)).find((path) => existsSync(join(path, "package.json")));
  if (!found) throw new Error(`${name} is not installed`);
  return found;
}

function versionIn(folder: string): string {
  return (JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as { version: string }).version;
}

async function logger(): Promise<Comparison> {
  const [bytes = 0] = await bundle(`export { createLogger } from "@nordleads/logger";`);
  const peers = await Promise.all([
    peer("@plausible-analytics/tracker", "init, track", "no queue"),
    peer("@snowplow/browser-tracker", "newTracker, trackSelfDescribingEvent", "queue in localStorage"),
  ]);
  return {
    title: "Logger",
    explained:
      "The import with everything that it needs: sessions, consent, a queue on the device, delivery.",
    figures: [{ what: "`@nordleads/logger`", bytes }, ...peers],
  };
}

/** Weighs an import of a package from npm. */
async function peer(name: string, imports: string, remark: string): Promise<Figure> {
  const [bytes = 0] = await bundle(`export { ${imports} } from "${name}";`);
  return { what: `${name} ${versionIn(folderOf(name))} (${remark})`, bytes, peer: true };
}

async function chat(): Promise<Comparison> {
  const [first = 0, opening = 0, message = 0] = await bundle(
    `export { createChat } from "@nordleads/widget";`,
    ["/panel/mountPanel.ts", "/i18n/nb.ts"],
    ["/panel/talkEntry.ts"],
  );
  return {
    title: "Chat",
    explained:
      "What a page fetches for the launcher, what the first opening adds, and the first message; in one language.",
    figures: [
      { what: "`@nordleads/widget`, before the chat is opened", bytes: first },
      { what: "`@nordleads/widget`, opening it adds", bytes: opening },
      { what: "`@nordleads/widget`, the first message adds", bytes: message },
    ],
  };
}
