import { createHash } from "node:crypto";
import { readFile, stat } from "node:fs/promises";
import { extname, join, normalize, sep } from "node:path";
import { compress, sendCompressed, type Compressed } from "../http/compress.ts";

const types: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
};

interface StaticFile {
  readonly body: Compressed;
  readonly headers: Readonly<Record<string, string>>;
  readonly changed: number;
}

async function load(full: string, path: string, changed: number): Promise<StaticFile> {
  const plain = await readFile(full);
  const headers = {
    "content-type": types[extname(path)] ?? "application/octet-stream",
    etag: `"${createHash("sha256").update(plain).digest("base64url").slice(0, 22)}"`,
    // Names below assets/ hold their hash.
    "cache-control": path.startsWith("assets/") ? "public, max-age=31536000, immutable" : "no-cache",
  };
  return { body: await compress(plain), headers, changed };
}

/**
 * Serves the files of a folder from memory, compressed once. The answer is undefined where there is no
 * such file; a path can never leave the folder.
 */
export function staticFiles(
  folder: string,
): (path: string, request: Request) => Promise<Response | undefined> {
  const files = new Map<string, StaticFile>();
  return async (path, request) => {
    const full = normalize(join(folder, path));
    if (!full.startsWith(normalize(folder) + sep) || path.includes("\0")) return undefined;
    const found = await stat(full).catch(() => undefined);
    if (!found?.isFile()) return undefined;
    let file = files.get(path);
    if (file?.changed !== found.mtimeMs) {
      file = await load(full, path, found.mtimeMs);
      files.set(path, file);
    }
    return sendCompressed(request, file.body, file.headers);
  };
}
