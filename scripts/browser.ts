import { accessSync, constants, existsSync, readFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { run } from "./run.ts";

const chromiums = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];
const chromiumPlaces = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

const firefoxes = ["firefox", "firefox-esr"];
const firefoxPlaces = ["/Applications/Firefox.app/Contents/MacOS/firefox"];

/** The Chromium that the tests drive: `NORDLEADS_CHROMIUM`, one in the path, or one that is installed now (Debian, as root). */
export async function findBrowser(): Promise<string> {
  const look = (): string | undefined => present("NORDLEADS_CHROMIUM", chromiums, chromiumPlaces);
  const found = look() ?? (await install(["chromium", "fonts-liberation"], look));
  if (found) return found;
  throw new Error(
    "The tests need Chromium: install it (Debian: apt-get install chromium; macOS: brew install --cask chromium), or set NORDLEADS_CHROMIUM to its path.",
  );
}

/** The Firefox that some tests drive beside it; undefined where there is none and none can be installed. */
export async function findFirefox(): Promise<string | undefined> {
  const look = (): string | undefined => present("NORDLEADS_FIREFOX", firefoxes, firefoxPlaces);
  return look() ?? install(["firefox-esr"], look);
}

async function install(
  packages: readonly string[],
  look: () => string | undefined,
): Promise<string | undefined> {
  if (!canInstall()) return undefined;
  await run("apt-get", ["update", "-qq"], { show: true });
  await run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", ...packages], { show: true });
  return look();
}

function present(variable: string, names: readonly string[], places: readonly string[]): string | undefined {
  const named = process.env[variable];
  const folders = (process.env["PATH"] ?? "").split(delimiter);
  const candidates = [
    ...(named ? [named] : []),
    ...folders.flatMap((folder) => names.map((name) => join(folder, name))),
    ...places,
  ];
  return candidates.find(executable);
}

function executable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function canInstall(): boolean {
  return (
    process.getuid?.() === 0 &&
    existsSync("/etc/debian_version") &&
    /debian|ubuntu/i.test(readFileSync("/etc/os-release", "utf8"))
  );
}
