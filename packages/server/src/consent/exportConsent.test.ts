import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openSigner, type Signer } from "../keys/openSigner.ts";
import { unchained } from "../store/consentContract.ts";
import { openKeyFile } from "../store/sqlite/openKeyFile.ts";
import { openSqliteStore } from "../store/sqlite/openSqliteStore.ts";
import type { Store } from "../store/types.ts";
import { canonicalJson } from "./canonicalJson.ts";
import { exportConsent } from "./exportConsent.ts";
import { verifyExport, type Finding } from "./verifyExport.ts";

const now = (): number => Date.UTC(2026, 10, 24, 12);
const folder = mkdtempSync(join(tmpdir(), "nordleads-export-"));
let store: Store;
let signer: Signer;
let lines: readonly string[];

async function write(site: string): Promise<string[]> {
  const all: string[] = [];
  for await (const line of exportConsent({ read: store.read, signer, now }, site)) all.push(line);
  return all;
}

/** Thirteen records; those of `p` (2, 3, 9, 13) are erased, two of them side by side, one of them the last. */
beforeAll(async () => {
  store = await openSqliteStore({ file: join(folder, "store.sqlite") });
  const keys = await openKeyFile(join(folder, "keys.sqlite"));
  signer = await openSigner(new Uint8Array(32), keys, 0);
  await keys.dispose();
  for (let sequence = 1; sequence <= 13; sequence++) {
    const subject = [2, 3, 9, 13].includes(sequence) ? "p" : `subject-${sequence % 3}`;
    const more = { subject, choices: { analytics: sequence % 2 === 0 }, gpc: sequence === 5 };
    await store.write({ type: "consent.append", record: unchained(`decision-${sequence}`, more) });
  }
  await store.write({ type: "consent.erase", site: "demo", subject: "p", at: now() });
  lines = await write("demo");
});
afterAll(async () => {
  await store.dispose();
  rmSync(folder, { recursive: true, force: true });
});

/** What a file's lines say; undefined where a line is not JSON, which `nordleads verify` names (exit 2). */
function read(text: string): unknown[] | undefined {
  try {
    return text
      .split("\n")
      .filter((line) => line.trim() !== "")
      .map((line) => JSON.parse(line) as unknown);
  } catch {
    return undefined;
  }
}
const check = (values: readonly unknown[]) => verifyExport(values, signer.jwks);
const find = async (values: readonly unknown[]): Promise<readonly Finding[]> =>
  (await check(values)).findings;
const parsed = (): Record<string, unknown>[] => read(lines.join("\n")) as Record<string, unknown>[];
/** Place in the file of the record with this number. */
const at = (sequence: number): number => sequence;
const changed = (index: number, more: object): unknown[] =>
  parsed().map((value, place) => (place === index ? { ...value, ...more } : value));

/** A head that stands before or after an export is one more that is checked, as an auditor adds an earlier one. */
function withoutHeadsAround(values: readonly unknown[]): readonly unknown[] {
  const isOther = (value: unknown): boolean => !("root" in (value as object));
  return values.slice(values.findIndex(isOther), values.findLastIndex(isOther) + 1);
}

describe("the export", () => {
  it("C34 has a first line that says what it is, records and tombstones in order, a signed head and a signed end", async () => {
    const values = parsed();
    expect(values[0]).toEqual({ type: "export", format: "nordleads-consent", v: 1, site: "demo" });
    expect(values.slice(1, 14).map(({ sequence }) => sequence)).toEqual(
      Array.from({ length: 13 }, (_, index) => index + 1),
    );
    expect(values[at(2)]).toEqual({
      type: "tombstone",
      site: "demo",
      sequence: 2,
      hash: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
      leaf: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
      erasedAt: "2026-11-24T12:00:00.000Z",
    });
    expect(values.slice(14)).toMatchObject([{ size: 13 }, { type: "export-end", lines: 15 }]);
    expect(await check(values)).toEqual({ records: 9, erased: 4, heads: 1, findings: [] });
  });

  it("C34 of a site without records is valid too, and two exports in one file are", async () => {
    const empty = read((await write("empty")).join("\n")) as unknown[];
    expect(await check(empty)).toEqual({ records: 0, erased: 0, heads: 1, findings: [] });
    expect(await find([...empty, ...parsed()])).toEqual([]);
  });

  it("C32 a record that was erased after the export is the same leaf: earlier heads hold", async () => {
    const more = { site: "later", subject: "q" };
    for (const id of ["a", "b"])
      await store.write({ type: "consent.append", record: unchained(`later-${id}`, more) });
    const [, , , head] = read((await write("later")).join("\n")) as unknown[];
    await store.write({ type: "consent.erase", site: "later", subject: "q", at: 1 });
    const after = read((await write("later")).join("\n")) as unknown[];
    expect(await find([...after, head])).toEqual([]);
  });

  it("C17 names a record that was changed, removed, reordered or repeated beside erased ones", async () => {
    const values = parsed();
    const cases: [unknown[], object][] = [
      [changed(at(5), { gpc: false }), { kind: "changed", sequence: 5 }],
      [values.toSpliced(at(5), 1), { kind: "removed", sequence: 5 }],
      [values.toSpliced(at(3), 1), { kind: "removed", sequence: 3 }],
      [values.with(5, values[6] ?? {}).with(6, values[5] ?? {}), { kind: "reordered", sequence: 5 }],
      [values.toSpliced(at(7), 0, values[at(7)] ?? {}), { kind: "repeated", sequence: 7 }],
      [values.slice(0, -1), { kind: "removed", detail: "the export's last line is not in the file" }],
      [values.slice(0, -4), { kind: "removed" }],
      [values.slice(1), { kind: "changed", detail: "the lines before are not those that were exported" }],
    ];
    for (const [entries, finding] of cases) expect((await find(entries))[0]).toMatchObject(finding);
  });

  it("C32 a tombstone in the place of a record, or with another hash, leaf or time, is found", async () => {
    const values = parsed();
    const [, , two] = values;
    const forged = { ...two, sequence: 5 };
    const own = JSON.parse(lines[at(5)] ?? "") as object;
    const cases: [unknown[], object][] = [
      [values.with(at(5), forged), { kind: "changed", sequence: 5 }],
      [changed(at(9), { hash: "a".repeat(64) }), { kind: "changed", sequence: 9 }],
      [changed(at(9), { leaf: "a".repeat(64) }), { kind: "changed", sequence: 1, last: 13 }],
      [changed(at(2), { hash: "a".repeat(64) }), { kind: "changed", entry: 16 }],
      [changed(at(9), { erasedAt: "2026-11-24T13:00:00.000Z" }), { kind: "changed", entry: 16 }],
      // Without the export's own lines nothing proves the hash of the first of two, and of the last.
      [values.slice(1, -1), { kind: "unsigned", sequence: 2 }],
      // Another site's record cannot stand here.
      [values.with(at(5), { ...own, site: "other" }), { kind: "removed", sequence: 5 }],
    ];
    for (const [entries, finding] of cases) expect((await find(entries))[0]).toMatchObject(finding);
  });

  it("C34 any changed, added or removed byte is found, or means the same", { timeout: 60_000 }, async () => {
    const text = lines.join("\n");
    const bytes = Buffer.from(text);
    const meaning = canonicalJson(read(text));
    const byte = fc.nat(255);
    const place = fc.nat(bytes.length - 1);
    const edit = fc.oneof(
      fc.record({ place, put: fc.tuple(byte) }),
      fc.record({ place, put: fc.constant([]) }),
      place.chain((index) =>
        fc.record({ place: fc.constant(index), put: byte.map((one) => [one, bytes[index] ?? 0]) }),
      ),
      // Digits for digits and letters for letters: what stays JSON.
      fc.record({
        place,
        put: fc.constantFrom(...Buffer.from("0123456789abcdefAQgwz")).map((digit) => [digit]),
      }),
    );
    const property = fc.asyncProperty(edit, async ({ place: index, put }) => {
      const changedText = Buffer.concat([
        bytes.subarray(0, index),
        Buffer.from(put),
        bytes.subarray(index + 1),
      ]).toString();
      const values = read(changedText);
      const found = values === undefined || (await find(values)).length > 0;
      expect(found).toBe(values === undefined || canonicalJson(values) !== meaning);
    });
    await fc.assert(property, { numRuns: 400 });
  });

  it("C34 lines that were removed, repeated, moved or cut off are found", { timeout: 60_000 }, async () => {
    const values = parsed();
    const line = fc.nat(values.length - 1);
    const edit = fc.oneof(
      line.map((index) => values.toSpliced(index, 1)),
      fc.tuple(line, line).map(([from, to]) => values.toSpliced(to, 0, values[from] ?? {})),
      fc.tuple(line, line).map(([from, to]) => {
        const moved = values[from] ?? {};
        return values.toSpliced(from, 1).toSpliced(to, 0, moved);
      }),
      line.filter((index) => index > 0).map((index) => values.slice(0, index)),
    );
    const property = fc.asyncProperty(edit, async (edited) => {
      fc.pre(canonicalJson(withoutHeadsAround(edited)) !== canonicalJson(values));
      expect((await find(edited)).length).toBeGreaterThan(0);
    });
    await fc.assert(property, { numRuns: 400 });
  });
});
