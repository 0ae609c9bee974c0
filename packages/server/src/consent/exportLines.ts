import { canonicalJson } from "./canonicalJson.ts";
import { sha256 } from "./sha256.ts";

/** The first line of an export (C34): what it is, and of which site. */
export interface ExportStart {
  readonly type: "export";
  readonly format: "nordleads-consent";
  readonly v: 1;
  readonly site: string;
}

/** What is left of an erased record (C32). `hash` is the record's, `leaf` its leaf in the tree, `erasedAt` ISO 8601. */
export interface Tombstone {
  readonly type: "tombstone";
  readonly site: string;
  readonly sequence: number;
  readonly hash: string;
  readonly leaf: string;
  readonly erasedAt: string;
}

/**
 * The last line of an export: how many lines stand before it, and their digest, signed (EdDSA, `nordleads-export`,
 * over the canonical JSON of all but the signature).
 */
export interface ExportEnd {
  readonly type: "export-end";
  readonly v: 1;
  readonly site: string;
  readonly lines: number;
  readonly digest: string;
  readonly at: string;
  readonly jws: string;
}

/**
 * The digest of an export after one more line: SHA-256 of the digest before (nothing for the first line) and the
 * line's canonical JSON, so that white space and the order of names do not count, and nothing else can change.
 */
export function digestLine(before: string, line: unknown): string {
  return digestText(before, canonicalJson(line));
}

/** The same for a line that is canonical JSON already. */
export function digestText(before: string, line: string): string {
  return sha256(`${before}\n${line}`);
}
