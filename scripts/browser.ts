import { accessSync, constants, existsSync, readFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { run } from "./run.ts";

const names = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];
const fixed = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/** The Chromium that the tests drive: `NORDLEADS_CHROMIUM`, one in the path, or one that is installed now (Debian, as root). */
export async function findBrowser(): Promise<string> {
  const found = present();
  if (found) return found;
  if (canInstall()) {
    await run("apt-get", ["update", "-qq"], { show: true });
    await run(
      "apt-get",
      ["install", "-y", "-qq", "--no-install-recommends", "chromium", "fonts-liberation"],
      { show: true },
    );
    const installed = present();
    if (installed) return installed;
  }
  throw new Error(
    "The tests need Chromium: install it (Debian: apt-get install chromium; macOS: brew install --cask chromium), or set NORDLEADS_CHROMIUM to its path.",
  );
}

function present(): string | undefined {
  const named = process.env["NORDLEADS_CHROMIUM"];
  const folders = (process.env["PATH"] ?? "").split(delimiter);
  const candidates = [
    ...(named ? [named] : []),
    ...folders.flatMap((folder) => names.map((name) => join(folder, name))),
    ...fixed,
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
