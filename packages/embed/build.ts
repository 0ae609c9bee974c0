import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { join } from "node:path";
import { rolldown, type OutputChunk as Chunk } from "rolldown";

const folder = fileURLToPath(new URL(".", import.meta.url));
const dist = join(folder, "dist");

/** Minified for the browsers that a site may expect (ES2022); every file's name holds its hash. */
async function bundle(
  name: string,
  entry: string,
  format: "iife" | "es",
  define: Record<string, string> = {},
): Promise<Chunk[]> {
  const bundled = await rolldown({
    cwd: folder,
    input: { [name]: join(folder, entry) },
    platform: "browser",
    resolve: { conditionNames: ["@nordleads/source", "import"] },
    // What waits for its time shares the entry's file, not one of its own.
    preserveEntrySignatures: "allow-extension",
    transform: {
      target: "es2022",
      define: { "process.env.NODE_ENV": '"production"', ...define },
    },
  });
  const { output } = await bundled.generate({
    format,
    minify: true,
    comments: false,
    entryFileNames: "[name].[hash].js",
    chunkFileNames: `${name}-[name].[hash].js`,
  });
  return output.filter((file) => file.type === "chunk");
}

/** Writes the files; returns the entry's name. */
function write(chunks: readonly Chunk[]): string {
  for (const { fileName, code } of chunks) writeFileSync(join(dist, fileName), code);
  return entryOf(chunks).fileName;
}

function entryOf(chunks: readonly Chunk[]): Chunk {
  const entry = chunks.find((chunk) => chunk.isEntry);
  if (!entry) throw new Error("no entry was built");
  return entry;
}

/** The loader is one file and holds the place of the site's settings exactly once; the server puts them there. */
function withPlaceholder(chunks: Chunk[]): Chunk[] {
  const entry = entryOf(chunks);
  const places = entry.code.split("__NORDLEADS_SETTINGS__").length - 1;
  if (places !== 1 || chunks.length !== 1)
    throw new Error(
      `the loader has ${places} places for the settings in ${chunks.length} files, not one in one`,
    );
  return [{ ...entry, code: entry.code.replace("__NORDLEADS_SETTINGS__", '"__NORDLEADS_SETTINGS__"') }];
}

/** The words that go inside the script, read from the built module as the browser would. */
async function textsOf(chunks: readonly Chunk[]): Promise<unknown> {
  const code = Buffer.from(entryOf(chunks).code).toString("base64");
  const module = (await import(`data:text/javascript;base64,${code}`)) as { texts: unknown };
  return module.texts;
}

/** Builds the script tag's files into `dist`, with `manifest.json` (their names) and `texts.json`. */
export async function buildEmbed(): Promise<void> {
  const [withBanner, withoutBanner, early, chat, log, settings, delivery, texts] = await Promise.all([
    bundle("loader", "src/main.ts", "iife", { __BANNER__: "true", __EARLY__: "false" }),
    bundle("loader-plain", "src/main.ts", "iife", { __BANNER__: "false", __EARLY__: "false" }),
    bundle("loader-early", "src/main.ts", "iife", { __BANNER__: "true", __EARLY__: "true" }),
    bundle("chat", "src/chat.ts", "es"),
    bundle("log", "src/log.ts", "es"),
    bundle("settings", "src/settings.ts", "es"),
    bundle("delivery", "src/delivery.ts", "es"),
    bundle("texts", "src/texts.ts", "es"),
  ]);
  rmSync(dist, { recursive: true, force: true });
  mkdirSync(dist, { recursive: true });
  const manifest = {
    loader: write(withPlaceholder(withBanner)),
    loaderWithoutBanner: write(withPlaceholder(withoutBanner)),
    loaderEarly: write(withPlaceholder(early)),
    chat: write(chat),
    log: write(log),
    settings: write(settings),
    delivery: write(delivery),
  };
  writeFileSync(join(dist, "manifest.json"), `${JSON.stringify(manifest, null, 2)}\n`);
  writeFileSync(join(dist, "texts.json"), JSON.stringify(await textsOf(texts)));
}

if (import.meta.main) await buildEmbed();
