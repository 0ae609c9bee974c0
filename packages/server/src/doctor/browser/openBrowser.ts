import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { DoctorError } from "../doctorError.ts";

const linux = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge"];
const mac = ["Chromium", "Google Chrome", "Microsoft Edge"];
const windows = ["Google/Chrome/Application/chrome.exe", "Microsoft/Edge/Application/msedge.exe"];

/** Where a Chromium usually is. */
function usualPaths(env: Readonly<Record<string, string | undefined>>): string[] {
  if (process.platform === "darwin")
    return mac.map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);
  if (process.platform === "win32")
    return ["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"]
      .flatMap((name) => env[name] ?? [])
      .flatMap((folder) => windows.map((path) => join(folder, path)));
  return ["/usr/bin", "/usr/local/bin", "/snap/bin"].flatMap((folder) =>
    linux.map((name) => join(folder, name)),
  );
}

/** Off as in Playwright's own list, but for the partitioning of storage, which visitors have: the last list counts. */
const features = [
  "AvoidUnnecessaryBeforeUnloadCheckSync",
  "DestroyProfileOnBrowserClose",
  "HttpsUpgrades",
  "HttpsFirstBalancedModeAutoEnable",
  "MediaRouter",
  "PaintHolding",
  "OptimizationHints",
  "NetworkTimeServiceQuerying",
  "AimEnabled",
  "PreconnectToSearch",
];

const args = [
  // One process for a page and its frames, so that one session sees the requests of all.
  "--disable-site-isolation-trials",
  // `navigator.webdriver` is false, as for everybody; a visit may turn it on.
  "--disable-blink-features=AutomationControlled",
  `--disable-features=${features.join(",")}`,
  "--disable-background-networking",
  "--disable-gpu",
];

/**
 * Starts a browser without a window: the given one, `NORDLEADS_CHROMIUM`, one where it usually is, or the one that
 * Playwright has installed. Throws `no_browser`.
 */
export async function openBrowser(
  given: string | undefined,
  env: Readonly<Record<string, string | undefined>>,
): Promise<Browser> {
  const { chromium } = await import("playwright-core");
  const wanted = given ?? env["NORDLEADS_CHROMIUM"];
  const path = wanted ?? [...usualPaths(env), chromium.executablePath()].find((one) => existsSync(one));
  if (path === undefined || !existsSync(path))
    throw new DoctorError(
      "no_browser",
      `${path === undefined ? "No Chromium was found" : `There is no browser at ${path}`}. Install Chromium or Chrome, or name one with --browser PATH or NORDLEADS_CHROMIUM.`,
    );
  const isRoot = process.getuid?.() === 0;
  return chromium.launch({ executablePath: path, args, chromiumSandbox: !isRoot });
}
