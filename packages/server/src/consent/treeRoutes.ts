import { Hono } from "hono";
import type { Env } from "../http/env.ts";
import { problem } from "../http/problem.ts";
import type { Signer } from "../keys/openSigner.ts";
import type { Store } from "../store/types.ts";
import { consentTrees } from "./consentTrees.ts";
import { consistencyProof } from "./consistencyProof.ts";
import { inclusionProof, isHash } from "./inclusionProof.ts";
import { treeHash } from "./merkleTree.ts";
import { signTreeHead } from "./signTreeHead.ts";

export interface TreeRoutesOptions {
  readonly store: Pick<Store, "read">;
  readonly signer: Signer;
  readonly now: () => number;
}

/**
 * The tree of a site's records (C16, RFC 6962), below `/v1`: its signed head, the proof that a record is in it,
 * and the proof that an earlier head is its beginning. Hashes alone, nothing personal. Problems: `shape_invalid` (hash or size), `not_found` (no such record).
 */
export function treeRoutes({ store, signer, now }: TreeRoutesOptions): Hono<Env> {
  const treeOf = consentTrees(store.read);
  const fresh = { "cache-control": "no-store" };
  return new Hono<Env>()
    .get("/:site/consent/tree-head", async (c) => {
      const site = c.get("site").key;
      const { tree } = await treeOf(site);
      const head = await signTreeHead(signer, site, { size: tree.size(), root: treeHash(tree) }, now());
      return c.json(head, 200, fresh);
    })
    .get("/:site/consent/proof/:hash", async (c) => {
      const hash = c.req.param("hash");
      if (!isHash(hash))
        throw problem("shape_invalid", "Send the hash of a record, 64 small hex digits.", { path: "hash" });
      const { tree, indexOf } = await treeOf(c.get("site").key);
      const size = sizeOf(c.req.query("size"), tree.size());
      const index = indexOf.get(hash);
      if (index === undefined || index >= size)
        throw problem("not_found", "No record with this hash is in the tree of this size.");
      const proof = inclusionProof(tree, index, size);
      return c.json(
        { size, index, leaf: tree.hash(index, index + 1), root: treeHash(tree, size), proof },
        200,
        fresh,
      );
    })
    .get("/:site/consent/consistency", async (c) => {
      const { tree } = await treeOf(c.get("site").key);
      const second = sizeOf(c.req.query("second"), tree.size());
      const first = sizeOf(c.req.query("first") ?? "", second);
      const [firstRoot, secondRoot] = [treeHash(tree, first), treeHash(tree, second)];
      const proof = consistencyProof(tree, first, second);
      return c.json({ first, firstRoot, second, secondRoot, proof }, 200, fresh);
    });
}

/** Without a size the tree of now is meant. */
function sizeOf(asked: string | undefined, most: number): number {
  if (asked === undefined) return most;
  const size = /^[1-9]\d{0,14}$/.test(asked) ? Number(asked) : 0;
  if (size < 1 || size > most)
    throw problem("shape_invalid", `Send a size from 1 to ${most}.`, { path: "size" });
  return size;
}
