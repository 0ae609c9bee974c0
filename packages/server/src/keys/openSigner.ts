import {
  calculateJwkThumbprint,
  CompactSign,
  exportJWK,
  exportPKCS8,
  generateKeyPair,
  importPKCS8,
  type JSONWebKeySet,
  type JWK,
} from "jose";
import type { KeyFile } from "../store/keyFile.ts";
import { deriveKey } from "./deriveKey.ts";
import { seal, unseal } from "./sealed.ts";

/** What a signature is about, in its header: one kind can never stand for another. */
export type SignedType = "nordleads-receipt" | "nordleads-tree-head" | "nordleads-export";

/** Signs receipts, tree heads and exports, and shows the keys that verify them (C11). */
export interface Signer {
  /** Compact JWS, `EdDSA` (RFC 7515, RFC 8037); `typ` is `nordleads-receipt` unless told. The same text and type have the same signature. */
  sign(text: string, typ?: SignedType): Promise<string>;
  readonly jwks: JSONWebKeySet;
}

const algorithm = "EdDSA";

/** Opens the signing key of the file, which is made when there is none. */
export async function openSigner(master: Uint8Array, keys: KeyFile, now: number): Promise<Signer> {
  const wrapping = deriveKey(master, "signing");
  if ((await keys.signingKeys()).length === 0) await makeKey(wrapping, keys, now);
  const rows = await keys.signingKeys();
  const latest = rows[0];
  if (!latest) throw new Error("the file of keys did not keep the signing key");
  const pkcs8 = unseal(wrapping, `signing/${latest.kid}`, latest.wrapped).toString();
  const key = await importPKCS8(pkcs8, algorithm);
  return {
    sign: (text, typ = "nordleads-receipt") =>
      new CompactSign(new TextEncoder().encode(text))
        .setProtectedHeader({ alg: algorithm, kid: latest.kid, typ })
        .sign(key),
    jwks: { keys: rows.map((row) => JSON.parse(row.publicJwk) as JWK) },
  };
}

async function makeKey(wrapping: Uint8Array, keys: KeyFile, now: number): Promise<void> {
  const pair = await generateKeyPair(algorithm, { extractable: true });
  const jwk = await exportJWK(pair.publicKey);
  const kid = await calculateJwkThumbprint(jwk);
  const secret = Buffer.from(await exportPKCS8(pair.privateKey));
  await keys.putSigningKey({
    kid,
    publicJwk: JSON.stringify({ ...jwk, kid, alg: algorithm, use: "sig" }),
    wrapped: seal(wrapping, `signing/${kid}`, secret),
    madeAt: now,
  });
}
