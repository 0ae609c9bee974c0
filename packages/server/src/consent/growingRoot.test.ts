import { expect, test } from "vitest";
import { growingRoot } from "./growingRoot.ts";
import { leafHash } from "./merkleHash.ts";
import { merkleTree, treeHash } from "./merkleTree.ts";

test("C16: the head of a tree that only grows is that of the tree with all its leaves, at every size", () => {
  const [tree, growing] = [merkleTree(), growingRoot()];
  for (let size = 0; size <= 300; size++) {
    expect([growing.size(), growing.root()]).toEqual([size, treeHash(tree)]);
    tree.append(leafHash(String(size)));
    growing.append(leafHash(String(size)));
  }
});
