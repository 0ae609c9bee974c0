import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { publicPackages } from "./buildPackages.ts";
import { root, run, type Finished } from "./run.ts";

export interface PublishResult {
  readonly name: string;
  readonly ok: boolean;
  readonly output: string;
}

/**
 * Looks at the public packages as npm would get them: packs each (after `buildPackages`), reads the tarball
 * with publint (strict) and attw (ES modules only), then installs all three in an empty project that checks
 * their types without `skipLibCheck`, builds with Vite and imports every entry in Node without a DOM.
 */
export async function publishCheck(): Promise<PublishResult[]> {
  const folder = mkdtempSync(join(tmpdir(), "nordleads-publish-"));
  try {
    const results: PublishResult[] = [];
    const tarballs: Record<string, string> = {};
    for (const name of publicPackages) {
      const { result, tarball } = await pack(name, folder);
      results.push(result);
      if (!tarball) return results;
      tarballs[`@nordleads/${name}`] = tarball;
      results.push(
        resultOf(`${name}: publint`, await run("publint", ["run", tarball, "--strict"])),
        resultOf(`${name}: attw`, await run("attw", [tarball, "--profile", "esm-only", "--no-emoji"])),
      );
    }
    return [...results, ...(await smoke(join(folder, "smoke"), tarballs))];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function resultOf(name: string, { code, output }: Finished): PublishResult {
  return { name, ok: code === 0, output };
}

function pnpm(args: readonly string[], cwd: string): Promise<Finished> {
  return run("npx", ["-y", "pnpm@12", ...args], { cwd });
}

async function pack(name: string, folder: string): Promise<{ result: PublishResult; tarball?: string }> {
  const finished = await pnpm(["pack", "--json", "--pack-destination", folder], join(root, "packages", name));
  const { filename } = JSON.parse(/^\{[^]*^\}/m.exec(finished.output)?.[0] ?? "{}") as { filename?: string };
  const ok = finished.code === 0 && filename !== undefined;
  const result = { name: `${name}: pack`, ok, output: finished.output };
  return ok ? { result, tarball: filename } : { result };
}

/** A customer's project with the packages installed from their tarballs. */
async function smoke(folder: string, tarballs: Readonly<Record<string, string>>): Promise<PublishResult[]> {
  mkdirSync(folder);
  const write = (file: string, text: string): void => writeFileSync(join(folder, file), text);
  const dependencies = Object.fromEntries(
    Object.entries(tarballs).map(([name, path]) => [name, `file:${path}`]),
  );
  write("package.json", JSON.stringify({ name: "smoke", private: true, type: "module", dependencies }));
  write("index.html", `<!doctype html><script type="module" src="./main.ts"></script>`);
  write("main.ts", customer);
  const types = (module: string, moduleResolution: string): string =>
    JSON.stringify({
      compilerOptions: {
        strict: true,
        exactOptionalPropertyTypes: true,
        skipLibCheck: false,
        noEmit: true,
        target: "es2022",
        lib: ["es2022", "dom", "dom.iterable"],
        types: [],
        module,
        moduleResolution,
      },
      files: ["main.ts"],
    });
  write("tsconfig.bundler.json", types("esnext", "bundler"));
  write("tsconfig.nodenext.json", types("nodenext", "nodenext"));

  const install = resultOf(
    "smoke: install",
    await pnpm(["install", "--ignore-workspace", "--prefer-offline", "--ignore-scripts"], folder),
  );
  if (!install.ok) return [install];
  const entries = Object.keys(tarballs).flatMap(entriesOf);
  write("entries.js", entries.map((entry) => `await import(${JSON.stringify(entry)});`).join("\n"));
  return [
    install,
    resultOf("smoke: types, bundler", await run("tsc", ["-p", "tsconfig.bundler.json"], { cwd: folder })),
    resultOf("smoke: types, nodenext", await run("tsc", ["-p", "tsconfig.nodenext.json"], { cwd: folder })),
    resultOf("smoke: vite", await run("vite", ["build", "--logLevel", "warn"], { cwd: folder })),
    resultOf("smoke: imports without a DOM", await run("node", ["entries.js"], { cwd: folder })),
  ];
}

/** Every import that a package offers, as its manifest lists them. */
function entriesOf(name: string): string[] {
  const manifest = join(root, "packages", name.replace("@nordleads/", ""), "package.json");
  const { exports } = JSON.parse(readFileSync(manifest, "utf8")) as { exports: object };
  return Object.keys(exports).map((path) => name + path.slice(1));
}

/** What a customer writes. */
const customer = `
import { createConsent, gateContent, type Consent } from "@nordleads/consent";
import { drawBanner } from "@nordleads/consent/banner";
import { drawSettings } from "@nordleads/consent/settings";
import { nbBanner } from "@nordleads/consent/banner-texts";
import { createLogger, type Logger } from "@nordleads/logger";
import { createChat, type Chat } from "@nordleads/widget";
import "@nordleads/widget/element";

const endpoint = "https://chat.example.com/v1/demo";
const consent: Consent = createConsent({
  purposes: ["analytics"],
  notice: { hash: "0".repeat(64), version: "1", lang: "nb" },
  endpoint,
});
const banner = drawBanner(consent, {
  texts: nbBanner,
  policyUrl: "/privacy",
  loadSettings: async () => {
    const { nb } = await import("@nordleads/consent/texts");
    return { drawSettings, texts: nb };
  },
});
gateContent(consent.gate, banner.hold);

const logger: Logger = createLogger({ endpoint, gate: consent.gate, attributes: { "service.version": "1.0.0" } });
logger.page();
logger.track("signup.completed", { "example.plan": "pro" });
logger.on("dropped", ({ count, reason }) => count > 0 && reason === "waiting");
const session: string = logger.sessionId();

const chat: Chat = createChat({ endpoint, gate: consent.gate, name: "Demo", lang: "nb", context: () => ({ session }) });
chat.on("answered", ({ sources }) => logger.track("chat.answer.finished", { "example.sources": sources }));

// @ts-expect-error The types are really there: a number is no endpoint.
createLogger({ endpoint: 1, gate: consent.gate });
`;

if (import.meta.main) {
  const results = await publishCheck();
  for (const { name, ok, output } of results)
    console.log(`${ok ? "ok    " : "FAILED"} ${name}${ok ? "" : `\n${output}`}`);
  process.exitCode = results.every(({ ok }) => ok) ? 0 : 1;
}
