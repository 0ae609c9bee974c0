import type { Signer } from "../keys/openSigner.ts";
import { canonicalJson } from "./canonicalJson.ts";

/** A tree's head with its signature (C16). `at` is ISO 8601 in UTC. */
export interface TreeHead {
  readonly size: number;
  readonly root: string;
  readonly at: string;
  readonly jws: string;
}

/** Signs a site's head. Its kind and site are signed too: it can stand neither for a receipt nor for another site. */
export async function signTreeHead(
  signer: Pick<Signer, "sign">,
  site: string,
  { size, root }: Pick<TreeHead, "size" | "root">,
  now: number,
): Promise<TreeHead> {
  const head = { size, root, at: new Date(now).toISOString() };
  const said = canonicalJson({ ...head, site, type: "tree-head", v: 1 });
  return { ...head, jws: await signer.sign(said, "nordleads-tree-head") };
}
