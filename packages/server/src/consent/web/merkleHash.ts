import { sha256 as digest } from "@noble/hashes/sha2.js";
import { bytesToHex, concatBytes, hexToBytes, utf8ToBytes } from "@noble/hashes/utils.js";

/** What `../merkleHash.ts` does, in a browser: the hash of a leaf (RFC 6962 §2.1), 64 hex digits. */
export function leafHash(text: string): string {
  return bytesToHex(digest(concatBytes(Uint8Array.of(0), utf8ToBytes(text))));
}

/** Hash of an inner node (RFC 6962 §2.1). Hex in, hex out. */
export function nodeHash(left: string, right: string): string {
  return bytesToHex(digest(hexToBytes(`01${left}${right}`)));
}

/** Head of the tree without leaves: SHA-256 of nothing. */
export const emptyTree = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
