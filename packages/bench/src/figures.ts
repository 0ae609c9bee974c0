import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
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
      orejime(),
    ],
  };
}

/** Orejime ships its files ready for a page: a script with the words of a language, and a style sheet. */
function orejime(): Figure {
  const manifest = createRequire(import.meta.url).resolve("orejime/package.json");
  const { version } = JSON.parse(readFileSync(manifest, "utf8")) as { version: string };
  const size = (file: string): number =>
    brotliSize(readFileSync(join(dirname(manifest), "dist", file), "utf8"));
  return {
    what: `orejime ${version}`,
    bytes: size("orejime-standard-nb.js") + size("orejime-standard.css"),
    peer: true,
  };
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
    figures: [{ what: "`@nordleads/logger`", bytes }, ...peers.flat()],
  };
}

/** Weighs an import of a package from npm; nothing where it is not installed. */
async function peer(name: string, imports: string, remark: string): Promise<Figure[]> {
  const require = createRequire(import.meta.url);
  const folder = require.resolve.paths(name)?.map((path) => join(path, name, "package.json"));
  for (const path of folder ?? [])
    try {
      const { version } = JSON.parse(readFileSync(path, "utf8")) as { version: string };
      const [bytes = 0] = await bundle(`export { ${imports} } from "${name}";`);
      return [{ what: `${name} ${version} (${remark})`, bytes, peer: true }];
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    }
  return [];
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
