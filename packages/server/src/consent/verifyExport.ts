import { consentReceiptSchema, consentRecordSchema } from "@nordleads/wire";
import type { ConsentRecord } from "@nordleads/wire/types";
import type { JSONWebKeySet } from "jose";
import { canonicalJson } from "./canonicalJson.ts";
import { checkChain } from "./checkChain.ts";
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

/** A record of the file: its canonical bytes, and whether its own signature holds. */
export interface Entry {
  readonly entry: number;
  readonly record: ConsentRecord;
  readonly body: string;
  /** Undefined where the file has the record without a signature. */
  readonly wrong: string | undefined;
  readonly signed: boolean;
}

export interface VerifiedExport {
  readonly records: number;
  readonly heads: number;
  readonly findings: readonly Finding[];
}

/**
 * Checks an export with nothing but the public keys (C17). The entries are receipts, bare records and signed tree
 * heads, of one site or more, each site from its first record on. What was cut off at the end shows only by a head.
 */
export async function verifyExport(
  entries: readonly unknown[],
  keys: JSONWebKeySet,
): Promise<VerifiedExport> {
  const records: Entry[] = [];
  const heads: SignedHead[] = [];
  const findings: Finding[] = [];
  for (const [index, value] of entries.entries()) {
    const entry = index + 1;
    if (isTreeHead(value)) {
      const head = await verifyTreeHead(value, keys);
      if (head) heads.push(head);
      else findings.push({ kind: "changed", entry, detail: "the tree head is not what was signed" });
      continue;
    }
    const read = await readEntry(value, entry, keys);
    if (read) records.push(read);
    else findings.push({ kind: "malformed", entry, detail: "this is no record, receipt or tree head" });
  }
  const sites = new Set([...records.map(({ record }) => record.site), ...heads.map(({ site }) => site)]);
  for (const site of sites) {
    const own = records.filter(({ record }) => record.site === site);
    findings.push(
      ...checkChain(
        site,
        own,
        heads.filter((head) => head.site === site),
      ),
    );
  }
  return { records: records.length, heads: heads.length, findings };
}

async function readEntry(value: unknown, entry: number, keys: JSONWebKeySet): Promise<Entry | undefined> {
  const receipt = consentReceiptSchema.safeParse(value);
  if (receipt.success) {
    const { record } = receipt.data;
    const verified = await verifyReceipt(value, keys);
    const wrong = "wrong" in verified ? verified.wrong : undefined;
    return { entry, record, body: canonicalJson(record), wrong, signed: wrong === undefined };
  }
  const bare = consentRecordSchema.safeParse(value);
  if (!bare.success) return undefined;
  return { entry, record: bare.data, body: canonicalJson(bare.data), wrong: undefined, signed: false };
}
