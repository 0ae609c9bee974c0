import { emptyTree, nodeHash } from "./merkleHash.ts";

/** A tree that only grows. Whole subtrees are hashed once, so that a head or proof costs O(log² n) at most. */
export interface MerkleTree {
  readonly size: () => number;
  /** Adds the hash of a leaf. */
  readonly append: (leaf: string) => void;
  /** Hash over the leaves `from` (inclusive) to `to` (exclusive), a range that RFC 6962 §2.1 splits off. */
  readonly hash: (from: number, to: number) => string;
}

/** Makes a tree over leaf hashes (hex), in order. */
export function merkleTree(leaves: Iterable<string> = []): MerkleTree {
  // levels[k][i] is the hash of the whole subtree over leaves i·2^k to (i + 1)·2^k.
  const levels: string[][] = [[]];
  const tree: MerkleTree = {
    size: () => levels[0]?.length ?? 0,
    append: (leaf) => push(levels, leaf),
    hash: (from, to) => rangeHash(levels, from, to),
  };
  for (const leaf of leaves) tree.append(leaf);
  return tree;
}

function push(levels: string[][], leaf: string): void {
  let node = leaf;
  for (let k = 0; ; k++) {
    const level = (levels[k] ??= []);
    level.push(node);
    const left = level.at(-2);
    if (level.length % 2 === 1 || left === undefined) return;
    node = nodeHash(left, node);
  }
}

function rangeHash(levels: string[][], from: number, to: number): string {
  if (to <= from) return emptyTree;
  const size = to - from;
  const known = Number.isInteger(Math.log2(size)) ? levels[Math.log2(size)]?.[from / size] : undefined;
  if (known !== undefined) return known;
  if (size === 1) throw new RangeError(`The tree has no leaf ${from}`);
  const middle = from + splitOf(size);
  return nodeHash(rangeHash(levels, from, middle), rangeHash(levels, middle, to));
}

/** The largest power of two below `size` (which is 2 or more): how many leaves the left side holds. */
export function splitOf(size: number): number {
  return 2 ** Math.floor(Math.log2(size - 1));
}

/** Head over the first `size` leaves. */
export function treeHash(tree: MerkleTree, size: number = tree.size()): string {
  return tree.hash(0, size);
}
