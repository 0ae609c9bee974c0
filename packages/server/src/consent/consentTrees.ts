import type { Reader } from "../store/types.ts";
import { merkleTree, type MerkleTree } from "./merkleTree.ts";

/** A site's tree and where each record stands in it. */
export interface ConsentTree {
  readonly tree: MerkleTree;
  /** Index (from 0) of a record by its hash. */
  readonly indexOf: ReadonlyMap<string, number>;
}

const page = 1000;

/**
 * The trees of all sites (C16), kept in memory: records are only ever added, so that the leaf of each is read once,
 * and a question reads what has come since the last. Built from the kept leaf hashes, so that an erased record has
 * its place (C32). Where the chain has a gap, the tree ends: what it holds is still proved, and nothing else is.
 * About 300 bytes for each record.
 */
export function consentTrees(read: Pick<Reader, "consentLeaves">): (site: string) => Promise<ConsentTree> {
  const grown = new Map<string, Promise<Growing>>();
  return (site) => {
    // One after the other for a site: two at once would add the same record twice.
    const before = grown.get(site) ?? Promise.resolve(emptyGrowing());
    const next = before.then((growing) => grow(read, site, growing));
    // A failed read leaves the tree at what it has, and the next question goes on from there.
    grown.set(
      site,
      next.catch(() => before),
    );
    return next;
  };
}

interface Growing extends ConsentTree {
  readonly indexOf: Map<string, number>;
}

function emptyGrowing(): Growing {
  return { tree: merkleTree(), indexOf: new Map() };
}

async function grow(read: Pick<Reader, "consentLeaves">, site: string, growing: Growing): Promise<Growing> {
  const { tree, indexOf } = growing;
  const rows = await read.consentLeaves(site, tree.size(), page);
  for (const row of rows) {
    // Sequence n is leaf n − 1: beyond a gap a proof would be of something else than the record.
    if (row.sequence !== tree.size() + 1) return growing;
    indexOf.set(row.hash, tree.size());
    tree.append(row.leaf);
  }
  return rows.length < page ? growing : grow(read, site, growing);
}
