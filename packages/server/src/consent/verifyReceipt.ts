import { consentReceiptSchema } from "@nordleads/wire";
import type { ConsentRecord } from "@nordleads/wire/types";
import { compactVerify, createLocalJWKSet, type JSONWebKeySet } from "jose";
import { canonicalJson } from "./canonicalJson.ts";
import { sha256 } from "./sha256.ts";

/** What was found: the record that the signature covers, or the first thing that is wrong. */
export type Verified = { readonly record: ConsentRecord } | { readonly wrong: string };

/** Checks a receipt with nothing but the public keys (C11): shape, hash, signature, and that it covers the record. */
export async function verifyReceipt(receipt: unknown, keys: JSONWebKeySet): Promise<Verified> {
  const parsed = consentReceiptSchema.safeParse(receipt);
  if (!parsed.success) return { wrong: "this is not a receipt" };
  const { record, hash, jws } = parsed.data;
  // As it came: what our shape does not know is a change too.
  const body = canonicalJson((receipt as { record: object }).record);
  if (sha256(body) !== hash) return { wrong: "the hash is not that of the record" };
  try {
    const { payload, protectedHeader } = await compactVerify(jws, createLocalJWKSet(keys), {
      algorithms: ["EdDSA"],
    });
    if (protectedHeader.typ !== "nordleads-receipt") return { wrong: "what was signed is no receipt" };
    if (new TextDecoder().decode(payload) !== body) return { wrong: "the signature covers another record" };
  } catch {
    return { wrong: "the signature is not one of these keys" };
  }
  return { record };
}
