/// <reference types="node" />
// oxlint-disable no-restricted-imports -- tests drive a real browser against a real server
import { spawn, type ChildProcessByStdio } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import { chromium, type Page } from "playwright";

/** A browser with a profile on the disk, that can be killed as the system kills it. */
export interface KillableBrowser {
  newPage(this: void): Promise<Page>;
  /** SIGKILL; resolves when the process is gone, at once when it is. */
  kill(this: void): Promise<void>;
}

export async function startBrowser(profile: string): Promise<KillableBrowser> {
  const child = spawn(
    process.env["NORDLEADS_CHROMIUM"] ?? "/usr/bin/chromium",
    [
      "--headless=new",
      "--no-sandbox",
      "--disable-gpu",
      "--no-first-run",
      "--remote-debugging-port=0",
      `--user-data-dir=${profile}`,
      "about:blank",
    ],
    { stdio: ["ignore", "ignore", "pipe"], detached: true },
  );
  const kill = async (): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, "exit");
    // The whole group: the browser's processes must not outlive it and write.
    if (child.pid) process.kill(-child.pid, "SIGKILL");
    await gone;
  };
  try {
    const browser = await chromium.connectOverCDP(await addressOf(child), { timeout: 60_000 });
    return {
      newPage: async () => {
        const [context] = browser.contexts();
        if (!context) throw new Error("the browser has no window");
        return context.newPage();
      },
      kill,
    };
  } catch (error) {
    await kill();
    throw error;
  }
}

/** Where the browser can be driven, as it says itself. Rejects with its last words when it ends instead. */
function addressOf(child: ChildProcessByStdio<null, null, Readable>): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = "";
    child.on("error", reject);
    child.on("exit", () => reject(new Error(`the browser has ended: ${said}`)));
    createInterface(child.stderr).on("line", (line) => {
      const [, found] = /listening on (ws:\S+)/.exec(line) ?? [];
      if (found) resolve(found);
      said = line;
    });
  });
}
