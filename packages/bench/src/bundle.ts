import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { rolldown, type OutputChunk } from "rolldown";
import { brotliSize } from "./brotliSize.ts";

const folder: string = fileURLToPath(new URL("..", import.meta.url));
const packages = join(folder, "..");
const ENTRY = join(folder, "customer.js");

/** What a customer writes: the entry, and modules of its own that it imports by name, such as `./later.js`. */
export type CustomerCode = string | ({ readonly entry: string } & Readonly<Record<string, string>>);

/**
 * Bundles what a customer writes, for production, minified. Our packages come from their source, through the
 * entries of their manifests.
 */
export async function buildCustomer(code: CustomerCode): Promise<readonly OutputChunk[]> {
  const modules = typeof code === "string" ? { entry: code } : code;
  const own = (id: string): string | undefined => (modules as Record<string, string>)[id];
  const build = await rolldown({
    input: ENTRY,
    cwd: folder,
    platform: "browser",
    logLevel: "silent",
    // As in an app, whose entry nobody imports: what a later file needs too stays in it.
    preserveEntrySignatures: "allow-extension",
    resolve: { conditionNames: ["@nordleads/source", "browser", "import"] },
    transform: { target: "es2022", define: { "process.env.NODE_ENV": '"production"' } },
    plugins: [
      {
        name: "customer",
        resolveId: (id) => (id === ENTRY ? id : own(id) ? join(folder, id) : ourEntry(id)),
        load: (id) => (id === ENTRY ? modules.entry : (own(`./${id.slice(folder.length)}`) ?? null)),
      },
    ],
  });
  const { output } = await build.generate({ format: "es", minify: true, comments: false });
  await build.close();
  return output.filter((file) => file.type === "chunk");
}

/**
 * Weighs what a customer writes: the bytes, each file compressed alone, that the page fetches at once, then for
 * each further step: a step names modules (by the end of their path) that are fetched then, and has the bytes of
 * their files and of what these import, as far as they are not there yet.
 */
export async function bundle(code: string, ...steps: readonly (readonly string[])[]): Promise<number[]> {
  const chunks = await buildCustomer(code);
  const there = new Set<OutputChunk>();
  const isFirst = (chunk: OutputChunk): boolean => chunk.isEntry;
  const has = (ends: readonly string[]) => (chunk: OutputChunk) =>
    chunk.moduleIds.some((id) => ends.some((end) => id.endsWith(end)));
  return [isFirst, ...steps.map(has)].map((passes) => {
    const fresh = closure(chunks, passes).filter((chunk) => !there.has(chunk));
    fresh.forEach((chunk) => there.add(chunk));
    return fresh.reduce((sum, { code }) => sum + brotliSize(code), 0);
  });
}

/** The chunks that pass, with everything that they import statically. */
function closure(
  chunks: readonly OutputChunk[],
  passes: (chunk: OutputChunk) => boolean,
): readonly OutputChunk[] {
  const found = new Set(chunks.filter(passes));
  for (const chunk of found)
    for (const name of chunk.imports) {
      const imported = chunks.find(({ fileName }) => fileName === name);
      if (imported) found.add(imported);
    }
  return [...found];
}

/** `@nordleads/consent/banner` → its source file. Null for what is not ours. */
function ourEntry(id: string): string | null {
  const [, name, path] = /^@nordleads\/(consent|logger|widget)(\/.*)?$/.exec(id) ?? [];
  if (!name) return null;
  const manifest = JSON.parse(readFileSync(join(packages, name, "package.json"), "utf8")) as {
    exports: Record<string, { "@nordleads/source": string } | undefined>;
  };
  const entry = manifest.exports[`.${path ?? ""}`];
  return entry ? join(packages, name, entry["@nordleads/source"]) : null;
}
