import { nodeHash } from "./merkleHash.ts";
import { splitOf, type MerkleTree } from "./merkleTree.ts";

/** Audit path of the leaf `index` (from 0) in the tree of the first `size` leaves (RFC 6962 §2.1.1), lowest first. */
export function inclusionProof(tree: MerkleTree, index: number, size: number): string[] {
  if (index < 0 || index >= size || size > tree.size()) throw new RangeError("No such leaf in the tree");
  return path(tree, index, 0, size);
}

function path(tree: MerkleTree, index: number, from: number, to: number): string[] {
  if (to - from === 1) return [];
  const middle = from + splitOf(to - from);
  return index < middle
    ? [...path(tree, index, from, middle), tree.hash(middle, to)]
    : [...path(tree, index, middle, to), tree.hash(from, middle)];
}

export interface Inclusion {
  readonly leaf: string;
  readonly index: number;
  readonly size: number;
  readonly proof: readonly string[];
  readonly root: string;
}

/** Whether the leaf stands at `index` in the tree with this head. Needs nothing but the arguments. */
export function verifyInclusion({ leaf, index, size, proof, root }: Inclusion): boolean {
  if (!Number.isSafeInteger(index) || !Number.isSafeInteger(size)) return false;
  if (index < 0 || index >= size || ![leaf, root, ...proof].every(isHash)) return false;
  const rest = [...proof];
  return climb(leaf, index, size, rest) === root && rest.length === 0;
}

function climb(leaf: string, index: number, size: number, rest: string[]): string | undefined {
  if (size === 1) return leaf;
  const sibling = rest.pop();
  if (sibling === undefined) return undefined;
  const left = splitOf(size);
  const below = index < left ? climb(leaf, index, left, rest) : climb(leaf, index - left, size - left, rest);
  if (below === undefined) return undefined;
  return index < left ? nodeHash(below, sibling) : nodeHash(sibling, below);
}

/** 64 small hex digits: anything else could be read in two ways. */
export function isHash(text: string): boolean {
  return /^[0-9a-f]{64}$/.test(text);
}
