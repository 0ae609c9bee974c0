// @vitest-environment node
/// <reference types="node" />
// oxlint-disable no-restricted-imports -- the test builds the console as it is published
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build, type Rolldown } from "vite";
import { afterAll, beforeAll, expect, it, vi } from "vitest";

const folder = fileURLToPath(new URL("..", import.meta.url));
/** What a fresh build for production writes, by its name. */
let files: ReadonlyMap<string, string | Uint8Array>;

beforeAll(async () => {
  vi.stubEnv("NODE_ENV", "production");
  const built = await build({
    root: folder,
    mode: "production",
    logLevel: "silent",
    build: { write: false },
  });
  const { output } = built as Rolldown.RolldownOutput;
  files = new Map(output.map((file) => [file.fileName, file.type === "chunk" ? file.code : file.source]));
}, 120_000);
afterAll(() => {
  vi.unstubAllEnvs();
});

/** Bytes after gzip, as a server sends it. Throws for a file that was not built. */
function sizeOf(file: string): number {
  const content = files.get(file);
  if (content === undefined) throw new Error(`the console's build has no ${file}`);
  return gzipSync(content).length;
}

/** The files that the page itself names, preloaded ones too: what the first screen waits for. */
function first(ending: string): string[] {
  const page = files.get("index.html");
  const named = String(page).matchAll(/(?:src|href)="\/console\/([^"]+)"/g);
  const found = [...named].flatMap(([, file]) => (file?.endsWith(ending) ? [file] : []));
  if (found.length === 0) throw new Error(`the console's page names no ${ending}: ${String(page)}`);
  return found;
}

const sum = (names: readonly string[]): number => names.map(sizeOf).reduce((a, b) => a + b, 0);

it("the first screen waits for at most 45 kB of script, after gzip", () => {
  expect(sum(first(".js"))).toBeLessThanOrEqual(45_000);
});
it("the first screen waits for at most 8 kB of style, after gzip", () => {
  expect(sum(first(".css"))).toBeLessThanOrEqual(8000);
});
it("what draws long lists is not in the first screen", () => {
  const later = [...files.keys()].filter((file) => file.includes("VirtualRows"));
  expect(later).toHaveLength(1);
  expect(first(".js")).not.toContain(later[0]);
});
