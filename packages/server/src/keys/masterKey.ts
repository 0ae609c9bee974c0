import { randomBytes } from "node:crypto";
import { chmodSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** 32 bytes written as base64, base64url or 64 hex digits; undefined when it is none of them. */
export function parseMasterKey(text: string): Uint8Array | undefined {
  const trimmed = text.trim();
  const bytes = /^[0-9a-f]{64}$/i.test(trimmed)
    ? Buffer.from(trimmed, "hex")
    : Buffer.from(trimmed, "base64");
  return bytes.length === 32 ? new Uint8Array(bytes) : undefined;
}

/**
 * The master key of a data folder: read, or made at the first start with mode 600. Good for a try; in
 * production it belongs elsewhere, apart from what it opens.
 */
export function keepMasterKey(folder: string): Uint8Array {
  const file = join(folder, "master.key");
  try {
    writeFileSync(file, randomBytes(32).toString("base64"), { mode: 0o600, flag: "wx" });
    chmodSync(file, 0o600);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
  const key = parseMasterKey(readFileSync(file, "utf8"));
  if (!key) throw new Error(`${file} does not hold 32 bytes in base64 or hex`);
  return key;
}
