import { CompactSign, exportJWK, generateKeyPair, type JSONWebKeySet } from "jose";
import { describe, expect, it } from "vitest";
import { canonicalJson } from "./canonicalJson.ts";
import { emptyTree } from "./merkleHash.ts";
import { verifyTreeHead } from "./verifyTreeHead.ts";

const said = { size: 0, root: emptyTree, at: "2026-11-24T12:00:00.000Z" };

/** A head with this type in the header of its signature, and the keys that verify it. */
async function head(typ: string | undefined): Promise<{ head: object; keys: JSONWebKeySet }> {
  const { publicKey, privateKey } = await generateKeyPair("EdDSA");
  const body = canonicalJson({ ...said, site: "demo", type: "tree-head", v: 1 });
  const jws = await new CompactSign(new TextEncoder().encode(body))
    .setProtectedHeader({ alg: "EdDSA", ...(typ !== undefined && { typ }) })
    .sign(privateKey);
  return { head: { ...said, jws }, keys: { keys: [await exportJWK(publicKey)] } };
}

describe("verifyTreeHead", () => {
  it.each(["nordleads-tree-head", "nordleads-receipt"])("C16 takes a head of type %s", async (typ) => {
    const { head: value, keys } = await head(typ);
    expect(await verifyTreeHead(value, keys)).toMatchObject({ ...said, site: "demo" });
    expect(await verifyTreeHead({ ...value, size: 1 }, keys)).toBeUndefined();
    expect(await verifyTreeHead(value, (await head(typ)).keys)).toBeUndefined();
  });

  it.each(["nordleads-export", "JWT", undefined])("C16 takes none of type %s", async (typ) => {
    const { head: value, keys } = await head(typ);
    expect(await verifyTreeHead(value, keys)).toBeUndefined();
  });
});
