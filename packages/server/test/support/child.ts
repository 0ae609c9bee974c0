import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";

const main = fileURLToPath(new URL("../../src/cli/main.ts", import.meta.url));

/** The real server in a process of its own. */
export interface ServerProcess {
  readonly process: ChildProcess;
  readonly url: string;
  /** Sends a signal and resolves with the exit code, null after a kill. */
  end(signal: NodeJS.Signals): Promise<number | null>;
}

/** `nordleads serve` on a free port over a folder; killed after the test at the latest. */
export async function serverProcess(
  data: string,
  assets: string,
  env: Readonly<Record<string, string>> = {},
): Promise<ServerProcess> {
  const child = spawn(process.execPath, [main, "serve", "--assets", assets], {
    env: {
      PATH: process.env["PATH"] ?? "",
      PORT: "0",
      NORDLEADS_HOST: "127.0.0.1",
      NORDLEADS_DATA: data,
      NORDLEADS_RATE: "1000000",
      NORDLEADS_RATE_BURST: "1000000",
      NORDLEADS_LOG_LEVEL: "error",
      ...env,
    },
    stdio: ["ignore", "pipe", "inherit"],
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  const lines = createInterface({ input: child.stdout });
  const [line] = (await once(lines, "line")) as [string];
  const url = line.replace(/^Server\s+/, "").replace("localhost", "127.0.0.1");
  return {
    process: child,
    url,
    end: async (signal) => {
      const exit = once(child, "exit");
      child.kill(signal);
      const [code] = (await exit) as [number | null];
      return code;
    },
  };
}
