import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import type { ConsentRecord } from "@nordleads/wire/types";
import { describe, expect, it, onTestFinished } from "vitest";
import { consentTrees } from "../../consent/consentTrees.ts";
import { leafHash } from "../../consent/merkleHash.ts";
import { sha256 } from "../../consent/sha256.ts";
import { unchained } from "../consentContract.ts";
import { openSqliteStore } from "./openSqliteStore.ts";

function temporaryFile(): { readonly folder: string; readonly file: string } {
  const folder = mkdtempSync(join(tmpdir(), "nordleads-consent-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return { folder, file: join(folder, "store.sqlite") };
}

const record = (sequence: number, previousHash: string): ConsentRecord => ({
  ...unchained(`decision-${sequence}`, { choices: { analytics: sequence !== 2, functional: false } }),
  sequence,
  previousHash,
});

/** A file as the version before made it: three records of one subject, without leaves and counts. */
function oldFile(file: string): ConsentRecord[] {
  const db = new DatabaseSync(file);
  db.exec(readFileSync(new URL("migrations/0001_main.sql", import.meta.url), "utf8"));
  db.exec("PRAGMA user_version = 1");
  const records: ConsentRecord[] = [];
  let hash = "0".repeat(64);
  for (let sequence = 1; sequence <= 3; sequence++) {
    const one = record(sequence, hash);
    const body = JSON.stringify(one);
    hash = sha256(body);
    db.prepare("INSERT INTO consent_records VALUES (?, ?, ?, ?, ?, ?)").run(
      "demo",
      sequence,
      one.id,
      one.subject,
      body,
      hash,
    );
    records.push(one);
  }
  db.close();
  return records;
}

describe("consent in SQLite", () => {
  it("C16 C33 records of the version before get their leaves and counts, and keep their bytes", async () => {
    const { file } = temporaryFile();
    const records = oldFile(file);
    const store = await openSqliteStore({ file });
    onTestFinished(() => store.dispose());
    const rows = await store.read.consentEntries("demo", 0, 10);
    expect(rows.map(({ body }) => JSON.parse(body ?? "") as unknown)).toEqual(records);
    for (const { leaf, body, hash } of rows)
      expect([leaf, hash]).toEqual([leafHash(body ?? ""), sha256(body ?? "")]);
    const counts = await store.read.consentCounts("demo", "2026-11-24", "2026-11-24");
    expect(counts.map(({ cell, count }) => [cell, count])).toEqual([
      ["action/save/2", 3],
      ["name/analytics/given", 2],
      ["name/analytics/withdrawn", 1],
      ["name/functional/refused", 1],
    ]);
    const next = await store.write({ type: "consent.append", record: unchained("decision-4") });
    expect(next).toMatchObject({ outcome: "created", row: { sequence: 4 } });
  });

  it("C10 C32 nothing but the erasure of the whole personal part gets past the file itself", async () => {
    const { file } = temporaryFile();
    const store = await openSqliteStore({ file });
    for (const id of ["decision-1", "decision-2"])
      await store.write({ type: "consent.append", record: unchained(id, { subject: id }) });
    await store.write({ type: "consent.erase", site: "demo", subject: "decision-1", at: 1 });
    await store.dispose();
    const db = new DatabaseSync(file);
    const erasing = "id = NULL, subject = NULL, body = NULL, erased_at = 1, erased_id = 'x'";
    for (const sql of [
      "UPDATE consent_records SET body = '{}' WHERE sequence = 2",
      "UPDATE consent_records SET leaf = 'x' WHERE sequence = 1",
      "UPDATE consent_records SET erased_at = 9 WHERE sequence = 1",
      "UPDATE consent_records SET erased_at = NULL, body = '{}' WHERE sequence = 1",
      `UPDATE consent_records SET ${erasing}, hash = 'x' WHERE sequence = 2`,
      `UPDATE consent_records SET ${erasing}, leaf = 'x' WHERE sequence = 2`,
      `UPDATE consent_records SET ${erasing}, sequence = 9 WHERE sequence = 2`,
      "DELETE FROM consent_records",
      "INSERT OR REPLACE INTO consent_records SELECT * FROM consent_records WHERE sequence = 2",
      `INSERT INTO consent_records VALUES ('demo', 4, 'd', 's', 'decision', '{}', 'h', 'l', NULL, NULL)`,
    ])
      expect(() => db.exec(sql)).toThrow("append-only");
    for (const sql of [
      "UPDATE consent_records SET erased_at = 1, erased_id = 'x' WHERE sequence = 2",
      "UPDATE consent_records SET body = NULL, erased_at = 1, erased_id = 'x' WHERE sequence = 2",
    ])
      expect(() => db.exec(sql)).toThrow("CHECK");
    db.close();
  });

  it("C32 what was erased is in no file of the folder, also while the store is open", async () => {
    const { file, folder } = temporaryFile();
    const store = await openSqliteStore({ file });
    onTestFinished(() => store.dispose());
    const marks = ["marked-decision", "marked-subject"];
    const more = { subject: "marked-subject" };
    await store.write({ type: "consent.append", record: unchained("marked-decision", more) });
    const holding = (): string[] =>
      readdirSync(folder).filter((name) => {
        const bytes = readFileSync(join(folder, name));
        return marks.some((mark) => bytes.includes(mark));
      });
    expect(holding()).not.toEqual([]);
    await store.write({ type: "consent.erase", site: "demo", subject: "marked-subject", at: 1 });
    // The log is folded right after the answer, before the next command.
    await store.write({ type: "ping" });
    expect(holding()).toEqual([]);
  });

  it("C16 a gap ends the tree before it: what stands there is proved, and nothing fails", async () => {
    const leaf = (sequence: number) => ({
      sequence,
      hash: sha256(`h${sequence}`),
      leaf: sha256(`${sequence}`),
    });
    const rows = [1, 2, 4, 5].map(leaf);
    const treeOf = consentTrees({
      consentLeaves: async (_, after) => rows.filter(({ sequence }) => sequence > after),
    });
    for (let time = 0; time < 2; time++) {
      const { tree, indexOf } = await treeOf("demo");
      expect([tree.size(), indexOf.has(leaf(2).hash), indexOf.has(leaf(4).hash)]).toEqual([2, true, false]);
    }
  });
});
