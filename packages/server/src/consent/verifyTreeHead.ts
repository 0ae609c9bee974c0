import { compactVerify, createLocalJWKSet, type JSONWebKeySet } from "jose";
import * as z from "zod";
import { canonicalJson } from "./canonicalJson.ts";

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const headSchema = z.object({ size: z.int().nonnegative(), root: hash, at: z.string(), jws: z.string() });
const signedSchema = headSchema.omit({ jws: true }).extend({
  site: z.string(),
  type: z.literal("tree-head"),
  v: z.literal(1),
});

// Heads had the type of receipts at first; what they are stands in the payload too.
const types = new Set<unknown>(["nordleads-tree-head", "nordleads-receipt"]);

/** What the signature of a head says. */
export type SignedHead = z.infer<typeof signedSchema>;

/** Whether a value means to be a tree head rather than a record. */
export function isTreeHead(value: unknown): boolean {
  return headSchema.safeParse(value).success;
}

/** Checks a signed tree head (C16) with nothing but the public keys; undefined when it is not what was signed. */
export async function verifyTreeHead(value: unknown, keys: JSONWebKeySet): Promise<SignedHead | undefined> {
  const head = headSchema.safeParse(value);
  if (!head.success) return undefined;
  try {
    const { jws, ...said } = head.data;
    const { payload, protectedHeader } = await compactVerify(jws, createLocalJWKSet(keys), {
      algorithms: ["EdDSA"],
    });
    if (!types.has(protectedHeader.typ)) return undefined;
    const signed = signedSchema.parse(JSON.parse(new TextDecoder().decode(payload)));
    const { size, root, at } = signed;
    return canonicalJson({ size, root, at }) === canonicalJson(said) ? signed : undefined;
  } catch {
    return undefined;
  }
}
