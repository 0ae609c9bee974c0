import { hash } from "node:crypto";

/** Hash of a leaf (RFC 6962 §2.1): SHA-256 of a zero byte and the UTF-8 text, 64 hex digits. */
export function leafHash(text: string): string {
  return hash("sha256", Buffer.concat([Buffer.from([0]), Buffer.from(text)]), "hex");
}

/** Hash of an inner node (RFC 6962 §2.1): SHA-256 of a one byte and both children. Hex in, hex out. */
export function nodeHash(left: string, right: string): string {
  return hash("sha256", Buffer.from(`01${left}${right}`, "hex"), "hex");
}

/** Head of the tree without leaves: SHA-256 of nothing. */
export const emptyTree = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
