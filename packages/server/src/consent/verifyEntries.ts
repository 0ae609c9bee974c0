import { consentReceiptSchema } from "@nordleads/wire";
import type { JSONWebKeySet } from "jose";
import { canonicalJson } from "./canonicalJson.ts";
import { verifyConsistency } from "./consistencyProof.ts";
import { verifyInclusion, type Inclusion } from "./inclusionProof.ts";
import { leafHash } from "./merkleHash.ts";
import { consistencySchema, inclusionSchema } from "./proofSchemas.ts";
import { verifyExport, type Finding, type VerifiedExport } from "./verifyExport.ts";
import { verifyReceipt } from "./verifyReceipt.ts";
import { isTreeHead, verifyTreeHead, type SignedHead } from "./verifyTreeHead.ts";

export interface VerifiedEntries extends VerifiedExport {
  /** Proofs of inclusion and of consistency. */
  readonly proofs: number;
}

/** A value with its place in the file, from 1. */
interface Placed {
  readonly entry: number;
  readonly value: unknown;
}

/**
 * Checks what `verifyExport` takes, and proofs as the routes of the tree give them (C16, C17). A proof counts only with
 * the signed heads that it is about: anybody can make a tree. A receipt with a proof that it is in a signed tree needs
 * no records around it; where one receipt has none, the others must be a whole chain.
 */
export async function verifyEntries(
  entries: readonly unknown[],
  keys: JSONWebKeySet,
): Promise<VerifiedEntries> {
  const placed = entries.map((value, index): Placed => ({ entry: index + 1, value }));
  const proofs = placed.filter(({ value }) => isProof(value));
  if (proofs.length === 0) return { ...(await verifyExport(entries, keys)), proofs: 0 };
  const rest = placed.filter(({ value }) => !isProof(value));
  const heads = await signedHeads(rest, keys);
  const included = proofs.flatMap(({ value }) => inclusionSchema.safeParse(value).data ?? []);
  const others = rest.filter(({ value }) => !isTreeHead(value));
  const proven = others.every(({ value }) => isProven(value, included, heads));
  const verified = proven ? await verifyAlone(rest, keys) : await verifyWhole(rest, keys);
  const findings = proofs.flatMap((proof) => checkProof(proof, heads));
  return { ...verified, proofs: proofs.length, findings: [...verified.findings, ...findings] };
}

/** Whether a value means to be a proof of the tree. */
function isProof(value: unknown): boolean {
  return inclusionSchema.safeParse(value).success || consistencySchema.safeParse(value).success;
}

async function signedHeads(placed: readonly Placed[], keys: JSONWebKeySet): Promise<SignedHead[]> {
  const heads = await Promise.all(placed.map(async ({ value }) => verifyTreeHead(value, keys)));
  return heads.filter((head) => head !== undefined);
}

/** Whether a receipt stands in the tree of a signed head of its site, at its own number. */
function isProven(value: unknown, included: readonly Inclusion[], heads: readonly SignedHead[]): boolean {
  if (!consentReceiptSchema.safeParse(value).success) return false;
  // As it came: what our shape does not know is a change too.
  const { record } = value as { record: { site: string; sequence: number } };
  const leaf = leafHash(canonicalJson(record));
  return included.some(
    (proof) =>
      proof.leaf === leaf &&
      proof.index === record.sequence - 1 &&
      heads.some(
        ({ site, size, root }) => site === record.site && size === proof.size && root === proof.root,
      ),
  );
}

async function verifyAlone(rest: readonly Placed[], keys: JSONWebKeySet): Promise<VerifiedExport> {
  const findings: Finding[] = [];
  let heads = 0;
  for (const { entry, value } of rest) {
    if (isTreeHead(value)) {
      heads += 1;
      if (!(await verifyTreeHead(value, keys)))
        findings.push({ kind: "changed", entry, detail: "the tree head is not what was signed" });
      continue;
    }
    const verified = await verifyReceipt(value, keys);
    if ("wrong" in verified) findings.push({ kind: "changed", entry, detail: verified.wrong });
  }
  return { records: rest.length - heads, erased: 0, heads, findings };
}

/** As a whole; what is found there is told by its place in the file. */
async function verifyWhole(rest: readonly Placed[], keys: JSONWebKeySet): Promise<VerifiedExport> {
  const values = rest.map(({ value }) => value);
  const { findings, ...counts } = await verifyExport(values, keys);
  const placed = findings.map((finding) => {
    const entry = finding.entry === undefined ? undefined : rest[finding.entry - 1]?.entry;
    return entry === undefined ? finding : { ...finding, entry };
  });
  return { ...counts, findings: placed };
}

function checkProof({ entry, value }: Placed, heads: readonly SignedHead[]): Finding[] {
  const inclusion = inclusionSchema.safeParse(value).data;
  const consistency = consistencySchema.safeParse(value).data;
  const holds = inclusion ? verifyInclusion(inclusion) : consistency && verifyConsistency(consistency);
  if (!holds) return [{ kind: "changed", entry, detail: "the proof does not lead to its tree head" }];
  const about = inclusion
    ? [{ size: inclusion.size, root: inclusion.root }]
    : consistency
      ? [
          { size: consistency.first, root: consistency.firstRoot },
          { size: consistency.second, root: consistency.secondRoot },
        ]
      : [];
  const sites = about.map((head) =>
    heads.filter(({ size, root }) => size === head.size && root === head.root).map(({ site }) => site),
  );
  // Both heads of one site: two sites' trees have nothing to do with each other.
  if (sites[0]?.some((site) => sites.every((each) => each.includes(site)))) return [];
  return [{ kind: "unsigned", entry, detail: "the signed tree head that the proof is about is not here" }];
}
