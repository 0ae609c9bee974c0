import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "./build.ts";
import { buildPackages } from "./buildPackages.ts";
import { findBrowser, findFirefox } from "./browser.ts";
import { publishCheck } from "./publishCheck.ts";
import { run, type Finished } from "./run.ts";
import { typecheck } from "./typecheck.ts";

interface Tally {
  passed: number;
  failed: number;
  skipped: number;
}

const tally: Tally = { passed: 0, failed: 0, skipped: 0 };
const reports = mkdtempSync(join(tmpdir(), "nordleads-test-"));

const say = (line: string): void => void process.stdout.write(`${line}\n`);

function count(name: string, result: Tally, output = ""): void {
  tally.passed += result.passed;
  tally.failed += result.failed;
  tally.skipped += result.skipped;
  if (result.failed > 0) say(output);
  say(`${result.failed > 0 ? "FAILED" : "ok"}  ${name}: ${result.passed} passed, ${result.failed} failed`);
}

/** One check that passes or fails as a whole. */
async function check(name: string, work: () => Promise<Finished | void>): Promise<boolean> {
  const result = await work().catch((error: unknown) => ({
    code: 1,
    output: String(error instanceof Error ? error.stack : error),
  }));
  const failed = result && result.code !== 0 ? 1 : 0;
  count(name, { passed: 1 - failed, failed, skipped: 0 }, result?.output);
  return failed === 0;
}

/** A test runner's own report. One that ends without a report, or without a test, counts as failed. */
function counted(name: string, finished: Finished, read: () => Tally): void {
  let result: Tally = { passed: 0, failed: 0, skipped: 0 };
  try {
    result = read();
  } catch {
    result.failed = 1;
  }
  if (finished.code !== 0 && result.failed === 0) result.failed = 1;
  if (result.passed + result.failed === 0) result.failed = 1;
  count(name, result, finished.output);
}

async function vitest(): Promise<void> {
  const file = join(reports, "vitest.json");
  const finished = await run("vitest", [
    "run",
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${file}`,
  ]);
  counted("unit and browser tests", finished, () => {
    const report = JSON.parse(readFileSync(file, "utf8")) as {
      numPassedTests: number;
      numFailedTests: number;
      numPendingTests: number;
    };
    return { passed: report.numPassedTests, failed: report.numFailedTests, skipped: report.numPendingTests };
  });
}

async function endToEnd(): Promise<void> {
  const file = join(reports, "e2e.json");
  const finished = await run("playwright", ["test", "--reporter=line,json"], {
    cwd: join(import.meta.dirname, "../packages/e2e"),
    env: { PLAYWRIGHT_JSON_OUTPUT_NAME: file },
  });
  counted("end-to-end tests", finished, () => {
    const { stats } = JSON.parse(readFileSync(file, "utf8")) as {
      stats: { expected: number; unexpected: number; flaky: number; skipped: number };
    };
    return { passed: stats.expected, failed: stats.unexpected + stats.flaky, skipped: stats.skipped };
  });
}

/** What is missing and cannot be installed is skipped and named; where everything must be there it is an error. */
async function nameFirefox(): Promise<void> {
  const firefox = await findFirefox();
  if (firefox) process.env["NORDLEADS_FIREFOX"] = firefox;
  else if (process.env["CI"])
    throw new Error("The tests need Firefox too: set NORDLEADS_FIREFOX to its path.");
  else say("skipped  tests in Firefox: there is none (NORDLEADS_FIREFOX)");
}

/** Everything: types, lint, format, unused code, builds, byte budgets, unit, browser, end to end, packages as published. */
async function main(): Promise<void> {
  process.env["NORDLEADS_CHROMIUM"] = await findBrowser();
  await nameFirefox();
  await check("types", typecheck);
  await check("lint", () => run("oxlint", ["--type-aware", "--deny-warnings"]));
  await check("format", () => run("oxfmt", ["--check", "."]));
  await check("unused code", () => run("knip", []));
  const built = await check("build", async () => void (await build()));
  await vitest();
  if (built) await endToEnd();
  if (await check("packages", buildPackages)) {
    for (const { name, ok, output } of await publishCheck()) {
      count(`published: ${name}`, { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 }, output);
    }
  }
}

try {
  await main();
} catch (error) {
  count(
    "tests",
    { passed: 0, failed: 1, skipped: 0 },
    error instanceof Error ? error.message : String(error),
  );
}
rmSync(reports, { recursive: true, force: true });
say(`${tally.passed} passed, ${tally.failed} failed${tally.skipped > 0 ? `, ${tally.skipped} skipped` : ""}`);
process.exitCode = tally.failed > 0 ? 1 : 0;
