import { createHash } from "node:crypto";
import { existsSync, globSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { buildEmbed } from "../packages/embed/build.ts";
import { buildVerifyPage, verifyPage } from "./buildVerifyPage.ts";
import { root, run } from "./run.ts";

const stamp = join(root, "packages/embed/dist/.stamp");

/** What the built files depend on: names, sizes and times of all sources, and the lock file. */
function fingerprint(): string {
  const files = globSync(
    [
      "packages/{wire,browser,consent,logger,widget,embed,console}/**/*.{ts,tsx,css,html,json,svg}",
      "{docs/verify,packages/server/src/consent}/**/*.{ts,css,html}",
      "scripts/buildVerifyPage.ts",
    ],
    {
      cwd: root,
      exclude: (name) => /node_modules|dist|\.test\./.test(name),
    },
  ).sort();
  const hash = createHash("sha256");
  for (const file of [...files, "pnpm-lock.yaml"]) {
    const { size, mtimeMs } = statSync(join(root, file));
    hash.update(`${file}\0${size}\0${mtimeMs}\n`);
  }
  return hash.digest("hex");
}

/** Builds what the server serves (script tag, console, the page that checks receipts). Does nothing when nothing has changed. */
export async function build(): Promise<boolean> {
  const wanted = fingerprint();
  const fresh =
    existsSync(stamp) &&
    readFileSync(stamp, "utf8") === wanted &&
    existsSync(join(root, "packages/console/dist/index.html")) &&
    existsSync(verifyPage);
  if (fresh) return false;
  const console = run("vite", ["build", "--logLevel", "warn"], { cwd: join(root, "packages/console") });
  const [result] = await Promise.all([console, buildEmbed(), buildVerifyPage()]);
  if (result.code !== 0) throw new Error(`The console did not build:\n${result.output}`);
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, wanted);
  return true;
}

if (import.meta.main) await build();
