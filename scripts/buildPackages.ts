import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { rolldown, type InputOptions, type Plugin } from "rolldown";
import { dts } from "rolldown-plugin-dts";
import { root, run } from "./run.ts";

/** The packages that are published. */
export const publicPackages = ["consent", "logger", "widget"] as const;

/** What the workspace keeps private and the published packages carry inside. */
const privatePackages = ["browser", "wire"] as const;

type Entries = Readonly<Record<string, { readonly "@nordleads/source": string }>>;

interface Manifest {
  readonly exports: Entries;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
}

/**
 * Builds every public package into its `dist`: ES modules that a reader can read and the customer's bundler
 * minifies, and their types. What the workspace keeps private (`@nordleads/browser`, the types of
 * `@nordleads/wire`) is built in; what is on npm stays an import. Throws with the bundler's words.
 */
export async function buildPackages(): Promise<void> {
  for (const name of publicPackages) await buildPackage(name);
}

async function buildPackage(name: string): Promise<void> {
  const folder = join(root, "packages", name);
  const dist = join(folder, "dist");
  const manifest = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as Manifest;
  const dependencies = Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies });
  const options: InputOptions = {
    cwd: folder,
    platform: "browser",
    external: (id) => dependencies.some((name) => id === name || id.startsWith(`${name}/`)),
    // No comments with the paths of this workspace.
    experimental: { attachDebugInfo: "none" },
    resolve: { conditionNames: ["@nordleads/source", "import"] },
    onLog: (level, log) => {
      if (level === "warn") throw new Error(`${name}: ${log.message}`);
    },
  };
  rmSync(dist, { recursive: true, force: true });
  await write(
    { ...options, input: inputOf(manifest.exports, folder, ""), transform: { target: "es2022" } },
    dist,
  );
  const types = await declarations(name);
  try {
    const input = inputOf(manifest.exports, join(types, "packages", name), ".d.ts");
    const plugins = [amongDeclarations(types), dts({ dtsInput: true, emitDtsOnly: true, tsconfig: false })];
    await write({ ...options, input, plugins }, dist);
  } finally {
    rmSync(types, { recursive: true });
  }
  const leaks = globSync("**/*.{js,d.ts}", { cwd: dist }).filter((file) =>
    new RegExp(`["']@nordleads/(${privatePackages.join("|")})`).test(readFileSync(join(dist, file), "utf8")),
  );
  if (leaks.length > 0) throw new Error(`${name}: a private package leaks into ${leaks.join(", ")}`);
}

/** The bundler's inputs: `index`, `banner` … to the source file, or to its declaration with another ending. */
function inputOf(entries: Entries, folder: string, ending: string): Record<string, string> {
  return Object.fromEntries(
    Object.entries(entries).map(([path, { "@nordleads/source": source }]) => [
      path === "." ? "index" : path.slice(2),
      join(folder, ending ? source.replace(/\.tsx?$/, ending) : source),
    ]),
  );
}

/**
 * Writes the declarations of a package and of the private ones into a new folder, laid out as the workspace,
 * and returns it. (TypeScript 7 has no JavaScript API, so its compiler runs, as a program.) The project that
 * says so lies in that folder and names it as the only place for output: whoever runs it, and however, nothing
 * is written beside the sources.
 */
async function declarations(name: string): Promise<string> {
  const out = mkdtempSync(join(tmpdir(), "nordleads-types-"));
  const config = join(out, "tsconfig.json");
  const sources = [name, ...privatePackages].map((each) => join(root, "packages", each, "src"));
  writeFileSync(
    config,
    JSON.stringify({
      extends: join(root, "packages", name, "tsconfig.json"),
      compilerOptions: {
        noEmit: false,
        noCheck: true,
        declaration: true,
        emitDeclarationOnly: true,
        isolatedDeclarations: false,
        rootDir: root,
        outDir: out,
        // They would be looked for from this folder on, and what they declare is not looked at.
        types: [],
      },
      // The compiler writes none for what it only finds through node_modules.
      include: sources,
      exclude: sources.flatMap((each) => [join(each, "**/*.test.ts"), join(each, "**/*.test.tsx")]),
    }),
  );
  const { code, output } = await run("tsc", ["-p", config]);
  const astray = globSync("packages/*/src/**/*.d.ts", { cwd: root });
  if (code === 0 && astray.length === 0) return out;
  rmSync(out, { recursive: true });
  throw new Error(`${name}: ${code === 0 ? `declarations among sources: ${astray.join(", ")}` : output}`);
}

/** Resolves imports between declarations, and of our private packages, to declarations. */
function amongDeclarations(types: string): Plugin {
  const packages: Readonly<Record<string, string>> = {
    "@nordleads/browser": join(types, "packages/browser/src/index.d.ts"),
    "@nordleads/wire/types": join(types, "packages/wire/src/types.d.ts"),
  };
  return {
    name: "among-declarations",
    resolveId: (id, importer) =>
      id.startsWith(".") && importer
        ? resolve(dirname(importer), id.replace(/(?<!\.d)\.tsx?$/, ".d.ts"))
        : packages[id],
  };
}

async function write(options: InputOptions, dir: string): Promise<void> {
  const bundle = await rolldown(options);
  await bundle.write({
    dir,
    format: "es",
    minify: false,
    entryFileNames: "[name].js",
    chunkFileNames: "shared/[name]-[hash].js",
  });
  await bundle.close();
}

if (import.meta.main) await buildPackages();
