import { compactVerify, createLocalJWKSet, type JSONWebKeySet } from "jose";
import { canonicalJson } from "./canonicalJson.ts";
import type { ExportEnd } from "./exportLines.ts";

/** Whether the end of an export is what was signed, with nothing but the public keys (C34). */
export async function verifyExportEnd(end: ExportEnd, keys: JSONWebKeySet): Promise<boolean> {
  const { jws, ...said } = end;
  try {
    const { payload, protectedHeader } = await compactVerify(jws, createLocalJWKSet(keys), {
      algorithms: ["EdDSA"],
    });
    if (protectedHeader.typ !== "nordleads-export") return false;
    return new TextDecoder().decode(payload) === canonicalJson(said);
  } catch {
    return false;
  }
}
