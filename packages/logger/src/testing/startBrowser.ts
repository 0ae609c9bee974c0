/// <reference types="node" />
// oxlint-disable no-restricted-imports -- tests drive a real browser against a real server
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
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
  const address = await new Promise<string>((resolve, reject) => {
    child.on("error", reject);
    createInterface(child.stderr).on("line", (line) => {
      const [, found] = /listening on (ws:\S+)/.exec(line) ?? [];
      if (found) resolve(found);
    });
  });
  const browser = await chromium.connectOverCDP(address);
  return {
    newPage: async () => {
      const [context] = browser.contexts();
      if (!context) throw new Error("the browser has no window");
      return context.newPage();
    },
    kill: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const gone = once(child, "exit");
      // The whole group: the browser's processes must not outlive it and write.
      if (child.pid) process.kill(-child.pid, "SIGKILL");
      await gone;
    },
  };
}
