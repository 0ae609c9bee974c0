import { isHash } from "./inclusionProof.ts";
import { nodeHash } from "./merkleHash.ts";
import { splitOf, type MerkleTree } from "./merkleTree.ts";

/** Proof that the tree of `first` leaves is the beginning of that of `second` (RFC 6962 §2.1.2), lowest first. */
export function consistencyProof(tree: MerkleTree, first: number, second: number): string[] {
  if (first < 1 || first > second || second > tree.size()) throw new RangeError("No such trees");
  return subproof(tree, { first, from: 0, to: second, whole: true });
}

interface Part {
  readonly first: number;
  readonly from: number;
  readonly to: number;
  /** Whether this part is the old tree itself, whose head the verifier has. */
  readonly whole: boolean;
}

function subproof(tree: MerkleTree, { first, from, to, whole }: Part): string[] {
  if (first === to) return whole ? [] : [tree.hash(from, to)];
  const middle = from + splitOf(to - from);
  return first <= middle
    ? [...subproof(tree, { first, from, to: middle, whole }), tree.hash(middle, to)]
    : [...subproof(tree, { first, from: middle, to, whole: false }), tree.hash(from, middle)];
}

export interface Consistency {
  readonly first: number;
  readonly firstRoot: string;
  readonly second: number;
  readonly secondRoot: string;
  readonly proof: readonly string[];
}

/** Whether the second head only adds leaves to the first. Needs nothing but the arguments. */
export function verifyConsistency({ first, firstRoot, second, secondRoot, proof }: Consistency): boolean {
  if (!Number.isSafeInteger(first) || !Number.isSafeInteger(second)) return false;
  if (first < 1 || first > second || ![firstRoot, secondRoot, ...proof].every(isHash)) return false;
  const rest = [...proof];
  const roots = climb(first, second, rest, firstRoot);
  return roots?.[0] === firstRoot && roots[1] === secondRoot && rest.length === 0;
}

/** Heads of the old and the new tree over one part; `known` is the old head while the part begins at leaf 0. */
function climb(first: number, size: number, rest: string[], known?: string): [string, string] | undefined {
  if (first === size) {
    const root = known ?? rest.pop();
    return root === undefined ? undefined : [root, root];
  }
  const sibling = rest.pop();
  if (sibling === undefined) return undefined;
  const left = splitOf(size);
  if (first <= left) {
    const below = climb(first, left, rest, known);
    return below && [below[0], nodeHash(below[1], sibling)];
  }
  const below = climb(first - left, size - left, rest);
  return below && [nodeHash(sibling, below[0]), nodeHash(sibling, below[1])];
}
