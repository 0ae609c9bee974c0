import type { ConsentRecord } from "../../packages/wire/src/types.ts";
import { verifyEntries, type VerifiedEntries } from "../../packages/server/src/consent/verifyEntries.ts";
import { verifyReceipt } from "../../packages/server/src/consent/verifyReceipt.ts";
import {
  isTreeHead,
  verifyTreeHead,
  type SignedHead,
} from "../../packages/server/src/consent/verifyTreeHead.ts";
import { checkDocument, receiptInside } from "./checkDocument.ts";
import { readInput } from "./readInput.ts";
import type { ProblemName } from "./words/types.ts";

type Keys = Parameters<typeof verifyReceipt>[1];

/** What came of a check, ready to be said in any language. */
export type Outcome =
  | {
      readonly kind: "problem";
      readonly name: ProblemName;
      readonly values?: Readonly<Record<string, string>>;
    }
  | ReceiptOutcome
  | { readonly kind: "export"; readonly verified: VerifiedEntries; readonly heads: readonly SignedHead[] };

export interface ReceiptOutcome {
  readonly kind: "receipt";
  /** What is wrong, in the check's own words; undefined when nothing is. */
  readonly wrong: string | undefined;
  readonly record: ConsentRecord | undefined;
  readonly hash: string;
  readonly key: string;
  /** Whether it came as JSON-LD. */
  readonly document: boolean;
}

/** Checks a text with public keys, both as they were given. Never rejects for what they hold. */
export async function check(text: string, keysText: string): Promise<Outcome> {
  if (text.trim() === "") return { kind: "problem", name: "nothing" };
  const input = readInput(text);
  if (input.kind === "not_json")
    return { kind: "problem", name: "notJson", values: { line: String(input.line) } };
  if (input.kind === "unknown") return { kind: "problem", name: "unknownFile" };
  const keys = readKeys(keysText);
  if (!keys) return { kind: "problem", name: "badKeys" };
  if (!(await canVerify())) return { kind: "problem", name: "noCrypto" };
  if (input.kind === "receipt") return checkReceipt(input.receipt, keys);
  if (input.kind === "export") return checkEntries(input.entries, keys);
  const receipt = receiptInside(input.document);
  const outcome = await checkReceipt(receipt, keys);
  const wrong = outcome.wrong ?? (outcome.record && checkDocument(input.document, outcome.record));
  return { ...outcome, wrong, document: true };
}

async function checkReceipt(receipt: object, keys: Keys): Promise<ReceiptOutcome> {
  const verified = await verifyReceipt(receipt, keys);
  const { hash, jws } = receipt as { hash?: unknown; jws?: unknown };
  const said = { kind: "receipt", hash: textOf(hash), key: keyOf(textOf(jws)), document: false } as const;
  return "wrong" in verified
    ? { ...said, wrong: verified.wrong, record: undefined }
    : { ...said, wrong: undefined, record: verified.record };
}

async function checkEntries(entries: readonly unknown[], keys: Keys): Promise<Outcome> {
  const verified = await verifyEntries(entries, keys);
  const heads = new Map<string, SignedHead>();
  for (const entry of entries.filter(isTreeHead)) {
    const head = await verifyTreeHead(entry, keys);
    if (head && head.size >= (heads.get(head.site)?.size ?? 0)) heads.set(head.site, head);
  }
  return { kind: "export", verified, heads: [...heads.values()] };
}

const textOf = (value: unknown): string => (typeof value === "string" ? value : "");

/** The key id in a signature's header. */
function keyOf(jws: string): string {
  try {
    const header = JSON.parse(
      atob((jws.split(".")[0] ?? "").replace(/-/g, "+").replace(/_/g, "/")),
    ) as object;
    return "kid" in header ? String(header.kid) : "";
  } catch {
    return "";
  }
}

function readKeys(text: string): Keys | undefined {
  try {
    const { keys } = JSON.parse(text) as { keys?: unknown };
    const usable = Array.isArray(keys) && keys.some((key: unknown) => isKey(key));
    return usable ? { keys: keys.filter(isKey) } : undefined;
  } catch {
    return undefined;
  }
}

function isKey(value: unknown): value is Keys["keys"][number] {
  return typeof value === "object" && value !== null && "kty" in value && "x" in value;
}

/** Without this a good receipt would be told to be forged by an old browser. */
async function canVerify(): Promise<boolean> {
  try {
    await crypto.subtle.generateKey("Ed25519", false, ["sign", "verify"]);
    return true;
  } catch {
    return false;
  }
}
