import { globSync } from "node:fs";
import { root, run, type Finished } from "./run.ts";

/** Checks every project of the workspace; a pure part has a tsconfig of its own, without the DOM library. */
export async function typecheck(): Promise<Finished> {
  const projects = globSync("{packages,examples,scripts,docs}/**/tsconfig.json", {
    cwd: root,
    exclude: (name) => /node_modules|dist/.test(name),
  }).sort();
  let code = 0;
  let output = "";
  for (const project of projects) {
    const result = await run("tsc", ["-p", project]);
    code ||= result.code;
    output += result.output;
  }
  return { code, output };
}

if (import.meta.main) {
  const result = await typecheck();
  process.stdout.write(result.output);
  process.exitCode = result.code;
}
