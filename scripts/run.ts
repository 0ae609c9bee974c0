import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { delimiter, join } from "node:path";

/** The repository's root folder. */
export const root: string = fileURLToPath(new URL("..", import.meta.url));

export interface Finished {
  readonly code: number;
  readonly output: string;
}

/** Runs a command with the workspace's own tools (and its Node) first in the path; collects what it prints. */
export function run(
  command: string,
  args: readonly string[],
  options: { readonly cwd?: string; readonly env?: NodeJS.ProcessEnv; readonly show?: boolean } = {},
): Promise<Finished> {
  const path = [join(root, "node_modules/.bin"), process.env["PATH"] ?? ""].join(delimiter);
  const child = spawn(command, args, {
    cwd: options.cwd ?? root,
    env: { ...process.env, NO_COLOR: "1", ...options.env, PATH: path },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  const collect = (data: Buffer): void => {
    output += data.toString();
    if (options.show) process.stderr.write(data);
  };
  child.stdout.on("data", collect);
  child.stderr.on("data", collect);
  return new Promise((resolve) => {
    child.on("error", (error) => resolve({ code: 127, output: `${output}${error.message}\n` }));
    child.on("close", (code) => resolve({ code: code ?? 1, output }));
  });
}
