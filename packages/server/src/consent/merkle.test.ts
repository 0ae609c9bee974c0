import fc from "fast-check";
import { expect, test } from "vitest";
import { consistencyProof, verifyConsistency } from "./consistencyProof.ts";
import { inclusionProof, verifyInclusion } from "./inclusionProof.ts";
import { emptyTree, leafHash, nodeHash } from "./merkleHash.ts";
import { merkleTree, treeHash } from "./merkleTree.ts";

const texts = fc.array(fc.string(), { minLength: 1, maxLength: 200 });
const treeOf = (list: readonly string[]) => merkleTree(list.map(leafHash));
const pick = (share: number, length: number) => Math.floor(share * length);
const share = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
/** Another hex digit at one place. */
const spoil = (hash: string, at: number) =>
  hash.slice(0, at) + ((Number.parseInt(hash.charAt(at), 16) + 1) % 16).toString(16) + hash.slice(at + 1);
const digit = fc.nat(63);

/** The definition of RFC 6962 §2.1, word for word. */
function defined(leaves: readonly string[]): string {
  if (leaves.length === 0) return emptyTree;
  if (leaves.length === 1) return leaves[0] ?? "";
  let k = 1;
  while (k * 2 < leaves.length) k *= 2;
  return nodeHash(defined(leaves.slice(0, k)), defined(leaves.slice(k)));
}

test("C16: the empty tree and the empty leaf have the hashes that are published for them", () => {
  expect(treeHash(merkleTree())).toBe(emptyTree);
  expect(leafHash("")).toBe("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");
});

test("C16: the head of every size from 1 to 200 is that of the definition", () => {
  const leaves = Array.from({ length: 200 }, (_, i) => leafHash(String(i)));
  const tree = merkleTree(leaves);
  for (let size = 0; size <= 200; size++) expect(treeHash(tree, size)).toBe(defined(leaves.slice(0, size)));
});

test("C16: every leaf is proved, and no changed byte passes", () => {
  fc.assert(
    fc.property(texts, share, share, digit, (list, where, which, at) => {
      const tree = treeOf(list);
      const index = pick(where, list.length);
      const claim = {
        leaf: leafHash(list[index] ?? ""),
        index,
        size: list.length,
        proof: inclusionProof(tree, index, list.length),
        root: treeHash(tree),
      };
      expect(verifyInclusion(claim)).toBe(true);
      expect(verifyInclusion({ ...claim, leaf: spoil(claim.leaf, at) })).toBe(false);
      expect(verifyInclusion({ ...claim, root: spoil(claim.root, at) })).toBe(false);
      expect(verifyInclusion({ ...claim, proof: [...claim.proof, claim.root] })).toBe(false);
      expect(verifyInclusion({ ...claim, index: list.length })).toBe(false);
      if (claim.proof.length === 0) return;
      const spoilt = pick(which, claim.proof.length);
      const proof = claim.proof.map((hash, i) => (i === spoilt ? spoil(hash, at) : hash));
      expect(verifyInclusion({ ...claim, proof })).toBe(false);
      expect(verifyInclusion({ ...claim, proof: claim.proof.slice(1) })).toBe(false);
    }),
  );
});

test("C16: every beginning is proved, and no changed byte passes", () => {
  fc.assert(
    fc.property(texts, share, share, digit, (list, where, which, at) => {
      const tree = treeOf(list);
      const first = 1 + pick(where, list.length);
      const claim = {
        first,
        firstRoot: treeHash(tree, first),
        second: list.length,
        secondRoot: treeHash(tree),
        proof: consistencyProof(tree, first, list.length),
      };
      expect(verifyConsistency(claim)).toBe(true);
      expect(verifyConsistency({ ...claim, firstRoot: spoil(claim.firstRoot, at) })).toBe(false);
      expect(verifyConsistency({ ...claim, secondRoot: spoil(claim.secondRoot, at) })).toBe(false);
      expect(verifyConsistency({ ...claim, proof: [...claim.proof, claim.firstRoot] })).toBe(false);
      if (claim.proof.length === 0) return;
      const spoilt = pick(which, claim.proof.length);
      const proof = claim.proof.map((hash, i) => (i === spoilt ? spoil(hash, at) : hash));
      expect(verifyConsistency({ ...claim, proof })).toBe(false);
    }),
  );
});

test("C16: a changed, removed or swapped leaf gives another head, and no proof leads to it from the old one", () => {
  const distinct = fc.uniqueArray(fc.string(), { minLength: 2, maxLength: 200 });
  fc.assert(
    fc.property(distinct, share, (list, where) => {
      const i = pick(where, list.length - 1);
      const changed = list.with(i, `${list[i]}!`);
      const removed = list.toSpliced(i, 1);
      const swapped = list.with(i, list[i + 1] ?? "").with(i + 1, list[i] ?? "");
      const before = treeHash(treeOf(list));
      for (const other of [changed, removed, swapped]) {
        const tree = treeOf([...other, "one more", "and another"]);
        expect(treeHash(tree, other.length)).not.toBe(before);
        const proof = consistencyProof(tree, list.length, tree.size());
        const claim = { first: list.length, firstRoot: before, second: tree.size() };
        expect(verifyConsistency({ ...claim, secondRoot: treeHash(tree), proof })).toBe(false);
      }
    }),
  );
});
