import { consentReceiptSchema, consentRecordSchema } from "@nordleads/wire";
import type { ConsentRecord } from "@nordleads/wire/types";
import type { JSONWebKeySet } from "jose";
import { canonicalJson } from "./canonicalJson.ts";
import { checkChain } from "./checkChain.ts";
import { exportSections } from "./exportSections.ts";
import { tombstoneSchema } from "./exportSchemas.ts";
import { leafHash } from "./merkleHash.ts";
import { sha256 } from "./sha256.ts";
import { verifyReceipt } from "./verifyReceipt.ts";
import { isTreeHead, verifyTreeHead, type SignedHead } from "./verifyTreeHead.ts";

/** One thing that is wrong. `sequence` is the record's number, the first where `last` ends a range. */
export interface Finding {
  readonly kind: "changed" | "removed" | "reordered" | "repeated" | "unsigned" | "malformed";
  readonly site?: string;
  readonly sequence?: number;
  readonly last?: number;
  /** Which entry of the file, from 1. */
  readonly entry?: number;
  readonly detail: string;
}

/** A place in the chain as the file tells it: a record, or what is left of an erased one. */
export interface Entry {
  readonly entry: number;
  readonly site: string;
  readonly sequence: number;
  readonly hash: string;
  readonly leaf: string;
  /** Undefined where the record was erased: what it said of the one before is gone. */
  readonly previousHash: string | undefined;
  /** What is wrong with its own signature; undefined where it has none. */
  readonly wrong: string | undefined;
  readonly signed: boolean;
  /** Whether the signed last line of an export stands for it. */
  readonly sealed: () => boolean;
}

export interface VerifiedExport {
  readonly records: number;
  /** Records whose personal part was erased (C32): they have their place, their hashes and the time. */
  readonly erased: number;
  readonly heads: number;
  readonly findings: readonly Finding[];
}

/**
 * Checks an export with nothing but the public keys (C17, C34). The entries are receipts, bare records, tombstones,
 * signed tree heads, and the first and last lines of `nordleads consent export`; of one site or more, each site from
 * its first record on. What was cut off at the end shows only by a head, or by the export's first line.
 * A head may also stand outside the export, as an auditor adds one that was kept from before.
 */
export async function verifyExport(
  entries: readonly unknown[],
  keys: JSONWebKeySet,
): Promise<VerifiedExport> {
  const chain: Entry[] = [];
  const heads: SignedHead[] = [];
  const findings: Finding[] = [];
  const sections = exportSections(keys);
  for (const [index, value] of entries.entries()) {
    const entry = index + 1;
    const section = sections.current();
    if (await sections.take(value, entry)) continue;
    if (isTreeHead(value)) {
      const head = await verifyTreeHead(value, keys);
      if (head) heads.push(head);
      else findings.push({ kind: "changed", entry, detail: "the tree head is not what was signed" });
      continue;
    }
    const read = await readEntry(value, keys);
    if (read) chain.push({ ...read, entry, sealed: () => sections.sealed(section) });
    else findings.push({ kind: "malformed", entry, detail: "this is no record, receipt or tree head" });
  }
  findings.push(...sections.findings());
  for (const site of new Set([...chain, ...heads].map((each) => each.site))) {
    const own = chain.filter((each) => each.site === site);
    const ownHeads = heads.filter((head) => head.site === site);
    findings.push(...checkChain(site, own, ownHeads));
  }
  if (findings.length === 0) findings.push(...sections.altered());
  const erased = chain.filter(({ previousHash }) => previousHash === undefined).length;
  return { records: chain.length - erased, erased, heads: heads.length, findings };
}

type Read = Omit<Entry, "entry" | "sealed">;

async function readEntry(value: unknown, keys: JSONWebKeySet): Promise<Read | undefined> {
  const receipt = consentReceiptSchema.safeParse(value);
  if (receipt.success) {
    const verified = await verifyReceipt(value, keys);
    const wrong = "wrong" in verified ? verified.wrong : undefined;
    return { ...placeOf(receipt.data.record), wrong, signed: wrong === undefined };
  }
  const tombstone = tombstoneSchema.safeParse(value);
  if (tombstone.success) {
    const { site, sequence, hash, leaf } = tombstone.data;
    return { site, sequence, hash, leaf, previousHash: undefined, wrong: undefined, signed: false };
  }
  const bare = consentRecordSchema.safeParse(value);
  return bare.success ? { ...placeOf(bare.data), wrong: undefined, signed: false } : undefined;
}

function placeOf(record: ConsentRecord): Omit<Read, "wrong" | "signed"> {
  const body = canonicalJson(record);
  const { site, sequence, previousHash } = record;
  return { site, sequence, previousHash, hash: sha256(body), leaf: leafHash(body) };
}
