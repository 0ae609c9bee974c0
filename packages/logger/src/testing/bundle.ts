/// <reference types="node" />
// oxlint-disable no-restricted-imports -- tests bundle the package as a customer does
import { fileURLToPath } from "node:url";
import { brotliCompressSync } from "node:zlib";
import { rolldown } from "rolldown";

/** Bundles `code`, written as a file of `src`, minified, for a browser. Returns the files: the entry first, then what it loads later. */
export async function bundleFiles(
  code: string,
): Promise<readonly { readonly name: string; readonly code: string }[]> {
  const entry = fileURLToPath(new URL("../__entry.ts", import.meta.url));
  const build = await rolldown({
    input: entry,
    platform: "browser",
    resolve: { conditionNames: ["@nordleads/source", "browser", "import"] },
    plugins: [
      {
        name: "entry",
        resolveId: (id) => (id === entry ? id : null),
        load: (id) => (id === entry ? code : null),
      },
    ],
  });
  const { output } = await build.generate({ format: "es", minify: true, comments: false });
  await build.close();
  return output
    .filter((file) => file.type === "chunk")
    .map(({ fileName, code }) => ({ name: fileName, code }));
}

/** The entry's file. */
export async function bundle(code: string): Promise<string> {
  return (await bundleFiles(code))[0]!.code;
}

/** Bytes after brotli 11. */
export function brotliSize(text: string): number {
  return brotliCompressSync(text).length;
}
