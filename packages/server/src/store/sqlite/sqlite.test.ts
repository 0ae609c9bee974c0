import { fork } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { describe, expect, it, onTestFinished } from "vitest";
import { categories } from "@nordleads/wire";
import { columns } from "../columns.ts";
import type { ReceiveMessage } from "../commands.ts";
import { storeContract } from "../contract.ts";
import { openKeyFile } from "./openKeyFile.ts";
import { openSqliteStore } from "./openSqliteStore.ts";

function temporaryFile(): string {
  const folder = mkdtempSync(join(tmpdir(), "nordleads-store-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return join(folder, "store.sqlite");
}

const message = (id: string, size = 10): ReceiveMessage => ({
  type: "chat.receive",
  site: "demo",
  conversation: "c1",
  visitor: "v1",
  message: id,
  at: 1,
  event: new Uint8Array(size),
  line: new Uint8Array(1),
  lang: null,
  page: null,
  session: null,
  subject: null,
});

storeContract("node:sqlite", () => openSqliteStore({ file: temporaryFile() }));

describe("node:sqlite", () => {
  it("D2 every column of both files is in the map, and nothing else is", async () => {
    const [file, keys] = [temporaryFile(), temporaryFile()];
    await (await openSqliteStore({ file })).dispose();
    await (await openKeyFile(keys)).dispose();
    const found: Record<string, string[]> = {};
    for (const path of [file, keys]) {
      const db = new DatabaseSync(path, { readOnly: true });
      const rows = db
        .prepare(
          `SELECT t.name AS "table", c.name AS "column" FROM sqlite_schema t, pragma_table_info(t.name) c
           WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite_%'`,
        )
        .all() as { table: string; column: string }[];
      for (const { table, column } of rows) (found[table] ??= []).push(column);
      db.close();
    }
    const sorted = (tables: Record<string, readonly string[]>) =>
      Object.fromEntries(Object.entries(tables).map(([table, names]) => [table, names.toSorted()]));
    const mapped = Object.fromEntries(
      Object.entries(columns).map(([table, entries]) => [table, Object.keys(entries)]),
    );
    expect(sorted(mapped)).toEqual(sorted(found));
    const known = new Set([...Object.keys(categories), "protocol", "configuration", "aggregate"]);
    for (const entries of Object.values(columns))
      for (const entry of Object.values(entries)) expect(known).toContain(entry);
  });

  it("S5 a full disk is storage_full: nothing of the refused is kept, and all that was acknowledged is", async () => {
    const store = await openSqliteStore({ file: temporaryFile(), maxPages: 70 });
    onTestFinished(() => store.dispose());
    const results = [];
    for (let index = 0; index < 40; index += 1) {
      const [result] = await Promise.allSettled([store.write(message(`m${index}`, 8000))]);
      results.push(result);
    }
    const kept = results.flatMap((result, index) => (result?.status === "fulfilled" ? [`m${index}`] : []));
    const refused = results.flatMap((result) =>
      result?.status === "rejected" ? [result.reason as { code: string }] : [],
    );
    expect(kept.length).toBeGreaterThan(5);
    expect(refused.length).toBeGreaterThan(5);
    expect(new Set(refused.map(({ code }) => code))).toEqual(new Set(["storage_full"]));
    expect(await store.read.events("demo", "c1", 0)).toHaveLength(kept.length);
    for (const id of kept) expect(await store.read.messageSequence("demo", "c1", id)).toBeGreaterThan(0);
  });

  it("S4 a queue that is full is busy, and takes again when it has emptied", async () => {
    const store = await openSqliteStore({ file: temporaryFile(), maxWaiting: 5 });
    onTestFinished(() => store.dispose());
    const results = await Promise.allSettled(
      Array.from({ length: 8 }, (_, index) => store.write(message(`m${index}`))),
    );
    const reasons = results.flatMap((result) =>
      result.status === "rejected" ? [result.reason as object] : [],
    );
    expect(reasons).toHaveLength(3);
    expect(reasons[0]).toMatchObject({ code: "busy", retryAfter: 1 });
    expect(await store.write(message("m9"))).toMatchObject({ outcome: "stored" });
  });

  it("S6 the reader's connection cannot write", async () => {
    const file = temporaryFile();
    const store = await openSqliteStore({ file });
    onTestFinished(() => store.dispose());
    const connection = new DatabaseSync(file, { readOnly: true });
    expect(() => connection.exec("DELETE FROM sites")).toThrow("readonly");
    connection.close();
    expect(Object.keys(store.read).filter((name) => /write|put|save|delete|append/.test(name))).toEqual([]);
  });

  it("S6 two processes' worth of connections on one file do not lose each other's writes", async () => {
    const file = temporaryFile();
    const [one, two] = [await openSqliteStore({ file }), await openSqliteStore({ file })];
    const writes = Array.from({ length: 100 }, (_, index) =>
      (index % 2 === 0 ? one : two).write(message(`m${index}`)),
    );
    await Promise.all(writes);
    expect(await one.read.events("demo", "c1", 0)).toHaveLength(100);
    await one.dispose();
    await two.dispose();
  });

  it("S5 everything acknowledged is there after kill -9 under load", { timeout: 30_000 }, async () => {
    const file = temporaryFile();
    for (let round = 0; round < 5; round += 1) {
      const acknowledged: string[] = [];
      const child = fork(new URL("load.ts", import.meta.url), [file, String(round)], { execArgv: [] });
      child.on("message", (ids: string[]) => void acknowledged.push(...ids));
      while (acknowledged.length < 300) await once(child, "message");
      child.kill("SIGKILL");
      await once(child, "exit");
      const store = await openSqliteStore({ file });
      for (const id of acknowledged)
        expect(await store.read.messageSequence("demo", "c1", id)).toBeGreaterThan(0);
      const all = (await store.read.events("demo", "c1", 0)).map(({ sequence }) => sequence);
      expect(all).toEqual(all.map((_, index) => index + 1));
      await store.dispose();
    }
  });
});
