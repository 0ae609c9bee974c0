import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Choices, ConsentRecord } from "@nordleads/wire/types";
import fc from "fast-check";
import { expect, it } from "vitest";
import { countedCells } from "../../consent/countedCells.ts";
import { consentTrees } from "../../consent/consentTrees.ts";
import { consistencyProof, verifyConsistency } from "../../consent/consistencyProof.ts";
import { leafHash } from "../../consent/merkleHash.ts";
import { treeHash } from "../../consent/merkleTree.ts";
import { sha256 } from "../../consent/sha256.ts";
import { unchained } from "../consentContract.ts";
import type { Store } from "../types.ts";
import { openSqliteStore } from "./openSqliteStore.ts";

type Step =
  | { readonly do: "decide"; readonly who: number; readonly choices: Choices; readonly again: boolean }
  | { readonly do: "report" | "erase" | "under_age"; readonly who: number }
  | { readonly do: "restart" };

const who = fc.nat(2);
const choices = fc.record({ analytics: fc.boolean(), marketing: fc.boolean() }, { requiredKeys: [] });
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({ do: fc.constant("decide" as const), who, choices, again: fc.boolean() }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constantFrom("report", "erase", "under_age"), who }) },
  { weight: 1, arbitrary: fc.constant({ do: "restart" as const }) },
);

/** What must be so, kept beside the store: last choices by subject, all leaves, all cells ever counted. */
interface Model {
  readonly last: Map<string, Choices>;
  readonly ids: Map<string, "there" | "erased">;
  readonly heads: { readonly size: number; readonly root: string }[];
  readonly cells: Map<string, number>;
  next: number;
}

/** What an action answered, and what it should have. */
type Answered = readonly [got: unknown, wanted: unknown];

const zeros = "0".repeat(64);

function forget(model: Model, subject: string): number {
  const there = [...model.ids].filter(([id, state]) => state === "there" && id.endsWith(subject));
  for (const [id] of there) model.ids.set(id, "erased");
  model.last.delete(subject);
  return there.length;
}

async function act(store: Store, model: Model, one: Exclude<Step, { do: "restart" }>): Promise<Answered> {
  const subject = `subject-${one.who}`;
  if (one.do === "erase") {
    const erased = forget(model, subject);
    return [await store.write({ type: "consent.erase", site: "demo", subject, at: 1 }), { erased }];
  }
  const known = [...model.ids].find(([id]) => id.endsWith(subject));
  const again = one.do === "decide" && one.again ? known : undefined;
  const id = again?.[0] ?? `${(model.next += 1)}-${subject}`;
  const now = one.do === "decide" ? one.choices : { analytics: false };
  const record = unchained(id, { subject, action: one.do === "decide" ? "save" : one.do, choices: now });
  const done = await store.write({ type: "consent.append", record });
  if (again) return [done.outcome, again[1] === "there" ? "known" : "gone"];
  if (done.outcome !== "created") return [done.outcome, "created"];
  const { changes = {} } = JSON.parse(done.row.body) as ConsentRecord;
  const before = model.last.get(subject) ?? {};
  const decided = Object.entries(one.do === "report" ? {} : now);
  for (const cell of countedCells({ ...record, changes }))
    model.cells.set(cell, (model.cells.get(cell) ?? 0) + 1);
  if (one.do === "under_age") forget(model, subject);
  model.ids.set(id, "there");
  if (one.do !== "report") model.last.set(subject, now);
  return [
    Object.entries(changes).map(([name, change]) => [name, change === "unchanged"]),
    decided
      .map(([name, granted]) => [name, before[name] === granted] as const)
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  ];
}

/** Whether every record holds the hash of the one before it, and its own hashes are those of its bytes. */
async function isChain(store: Store, { ids }: Model): Promise<boolean> {
  const rows = await store.read.consentEntries("demo", 0, 1000);
  const there = [...ids.values()].filter((state) => state === "there").length;
  if (rows.length !== ids.size || rows.filter(({ body }) => body !== null).length !== there) return false;
  return rows.every(({ sequence, hash, leaf, body }, index) => {
    if (sequence !== index + 1) return false;
    if (body === null) return true;
    const record = JSON.parse(body) as ConsentRecord;
    const before = rows[index - 1]?.hash ?? zeros;
    return record.previousHash === before && sha256(body) === hash && leafHash(body) === leaf;
  });
}

/** Whether every head that was ever seen is the beginning of the present one, which is remembered. */
async function isGrown(store: Store, { heads }: Model): Promise<boolean> {
  const { tree } = await consentTrees(store.read)("demo");
  const [second, secondRoot] = [tree.size(), treeHash(tree)];
  const grown = heads.every(({ size: first, root: firstRoot }) => {
    if (first === 0) return true;
    const proof = consistencyProof(tree, first, second);
    return verifyConsistency({ first, firstRoot, second, secondRoot, proof });
  });
  heads.push({ size: second, root: secondRoot });
  return grown;
}

const counted = async (store: Store): Promise<Record<string, number>> =>
  Object.fromEntries(
    (await store.read.consentCounts("demo", "2026-11-24", "2026-11-24")).map(({ cell, count }) => [
      cell,
      count,
    ]),
  );

it(
  "C11 C16 C32 C33 decisions, reports, erasures and restarts in any order: chain, tree and counts hold at each step",
  { timeout: 60_000 },
  async () => {
    const property = fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 25 }), async (steps) => {
      const folder = mkdtempSync(join(tmpdir(), "nordleads-model-"));
      const file = join(folder, "store.sqlite");
      let store = await openSqliteStore({ file });
      try {
        const model: Model = { last: new Map(), ids: new Map(), heads: [], cells: new Map(), next: 0 };
        for (const one of steps) {
          let answered: Answered = [true, true];
          if (one.do === "restart") {
            await store.dispose();
            store = await openSqliteStore({ file });
          } else answered = await act(store, model, one);
          expect(answered[0]).toEqual(answered[1]);
          expect([await isChain(store, model), await isGrown(store, model)]).toEqual([true, true]);
          expect(await counted(store)).toEqual(Object.fromEntries(model.cells));
        }
      } finally {
        await store.dispose();
        rmSync(folder, { recursive: true, force: true });
      }
    });
    await fc.assert(property, { numRuns: 15 });
    expect.hasAssertions();
  },
);
