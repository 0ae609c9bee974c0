import { merkleTree, treeHash } from "./merkleTree.ts";
import type { Entry, Finding } from "./verifyExport.ts";
import type { SignedHead } from "./verifyTreeHead.ts";

/** What is wrong with a site's records as they stand in the file, under the tree heads that hold (C17). */
export function checkChain(site: string, entries: readonly Entry[], heads: readonly SignedHead[]): Finding[] {
  const changed = entries.flatMap(({ sequence, entry, wrong }): Finding[] =>
    wrong === undefined ? [] : [{ kind: "changed", site, sequence, entry, detail: wrong }],
  );
  const inOrder = entries.toSorted((a, b) => a.sequence - b.sequence);
  const found = [...changed, ...misplaced(site, entries), ...missing(site, inOrder, heads)];
  found.push(...brokenLinks(site, inOrder));
  if (found.length > 0) return found;
  const wrongHeads = heads.filter(({ size, root }) => rootOf(inOrder, size) !== root);
  if (wrongHeads.length > 0)
    return wrongHeads.map(({ size }) => ({
      kind: "changed",
      site,
      sequence: 1,
      last: size,
      detail: "these records are not those under the signed tree head",
    }));
  return uncovered(site, inOrder, heads);
}

const rootOf = (inOrder: readonly Entry[], size: number): string =>
  treeHash(merkleTree(inOrder.slice(0, size).map(({ leaf }) => leaf)));

/** Records that stand after one with a higher number, or a second time. */
function misplaced(site: string, entries: readonly Entry[]): Finding[] {
  const seen = new Set<number>();
  let highest = 0;
  return entries.flatMap(({ sequence, entry }): Finding[] => {
    const repeated = seen.has(sequence);
    const late = sequence < highest;
    seen.add(sequence);
    highest = Math.max(highest, sequence);
    if (repeated)
      return [{ kind: "repeated", site, sequence, entry, detail: "the number stands here twice" }];
    return late ? [{ kind: "reordered", site, sequence, entry, detail: `it stands after ${highest}` }] : [];
  });
}

/** Ranges of numbers that are not there: from 1 to the last record or what a head says. */
function missing(site: string, inOrder: readonly Entry[], heads: readonly SignedHead[]): Finding[] {
  const end = heads.reduce((most, { size }) => Math.max(most, size), 0);
  const found: Finding[] = [];
  let next = 1;
  for (const sequence of [...inOrder.map(({ sequence }) => sequence), end + 1]) {
    if (sequence > next)
      found.push({
        kind: "removed",
        site,
        sequence: next,
        ...(sequence - 1 > next && { last: sequence - 1 }),
        detail: "not in the file",
      });
    next = Math.max(next, sequence + 1);
  }
  return found;
}

/** Neighbours where the later does not hold the hash of the earlier; one already found changed is not named again. */
function brokenLinks(site: string, inOrder: readonly Entry[]): Finding[] {
  return inOrder.flatMap((each, index): Finding[] => {
    const before = inOrder[index - 1];
    const { sequence, previousHash, wrong, entry } = each;
    if (previousHash === undefined || wrong !== undefined || before?.wrong !== undefined) return [];
    if (sequence !== 1 && before?.sequence !== sequence - 1) return [];
    if (previousHash === (before && sequence !== 1 ? before.hash : "0".repeat(64))) return [];
    // A record that is proved says the truth about the one before it; otherwise either may be the changed one.
    if (before && (each.signed || isLinked(each, inOrder[index + 1])))
      return [
        {
          kind: "changed",
          site,
          sequence: sequence - 1,
          entry: before.entry,
          detail: `record ${sequence} holds another hash of it`,
        },
      ];
    const detail = before
      ? `it or the one before it: it does not hold the hash of ${sequence - 1}`
      : "the first record follows no other";
    return [{ kind: "changed", site, sequence, entry, detail }];
  });
}

/** Whether the next one holds the hash of this. */
const isLinked = ({ sequence, hash }: Entry, next: Entry | undefined): boolean =>
  next?.sequence === sequence + 1 && next.previousHash === hash && next.wrong === undefined;

/** Places without a signature of their own that no head covers, and hashes of erased records that no other holds. */
function uncovered(site: string, inOrder: readonly Entry[], heads: readonly SignedHead[]): Finding[] {
  const covered = heads.reduce((most, { size }) => Math.max(most, size), 0);
  const finding = ({ sequence, entry }: Entry, detail: string): Finding[] => [
    { kind: "unsigned", site, sequence, entry, detail },
  ];
  return inOrder.flatMap((each, index) => {
    if (!each.signed && each.sequence > covered)
      return finding(each, "no signature and no tree head covers it");
    const erased = each.previousHash === undefined;
    return erased && !each.sealed() && !isLinked(each, inOrder[index + 1])
      ? finding(each, "it was erased, and nothing proves the hash that is told of it")
      : [];
  });
}
