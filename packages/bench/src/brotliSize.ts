import { brotliCompressSync, constants } from "node:zlib";

/** Bytes after brotli at its best (11), as a server sends a file. */
export function brotliSize(text: string): number {
  const bytes = Buffer.from(text);
  const { BROTLI_PARAM_QUALITY, BROTLI_PARAM_SIZE_HINT } = constants;
  return brotliCompressSync(bytes, {
    params: { [BROTLI_PARAM_QUALITY]: 11, [BROTLI_PARAM_SIZE_HINT]: bytes.length },
  }).length;
}
