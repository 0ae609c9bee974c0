import { emptyTree, nodeHash } from "./merkleHash.ts";

/** The head of a tree that grows leaf by leaf and is never asked for a proof: memory for log₂ of its size. */
export interface GrowingRoot {
  append(leaf: string): void;
  root(): string;
  size(): number;
}

/** Makes one without leaves (RFC 6962 §2.1). Hex in, hex out. */
export function growingRoot(): GrowingRoot {
  // Whole subtrees from the left, each smaller than the one before; their sizes are the bits of `size`.
  const peaks: string[] = [];
  let size = 0;
  return {
    size: () => size,
    append: (leaf) => {
      let node = leaf;
      for (let rest = size; rest % 2 === 1; rest = Math.floor(rest / 2))
        node = nodeHash(peaks.pop() ?? "", node);
      peaks.push(node);
      size += 1;
    },
    root: () => (size === 0 ? emptyTree : peaks.reduceRight((right, left) => nodeHash(left, right))),
  };
}
