import { brotliCompressSync, constants } from "node:zlib";
import { rolldown } from "rolldown";

const source = new URL("../src/", import.meta.url).pathname;

/** Builds `code`, written as a file of `src`, minified, from source: one script, or the module without what it loads later. */
export async function bundle(code: string, format: "es" | "iife" = "es"): Promise<string> {
  const entry = `${source}__entry.ts`;
  const build = await rolldown({
    input: entry,
    platform: "browser",
    logLevel: "silent",
    // As in an app, whose entry nobody imports: what a later file needs too stays in it.
    preserveEntrySignatures: "allow-extension",
    resolve: { conditionNames: ["@nordleads/source", "import"] },
    plugins: [
      {
        name: "entry",
        resolveId: (id) => (id === entry ? id : null),
        load: (id) => (id === entry ? code : null),
      },
    ],
  });
  const { output } = await build.generate({
    format,
    minify: true,
    comments: false,
    codeSplitting: format === "es",
  });
  await build.close();
  if (output[0].imports.length > 0) throw new Error(`it needs ${output[0].imports.join(", ")} at once`);
  return output[0].code;
}

/** Bytes after brotli 11, as a server sends it. */
export function brotliSize(text: string): number {
  const bytes = Buffer.from(text);
  return brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 11,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  }).length;
}
