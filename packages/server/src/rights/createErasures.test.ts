import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { createLocalBus } from "../bus/createLocalBus.ts";
import { createVault, type Vault } from "../keys/createVault.ts";
import { unchained } from "../store/consentContract.ts";
import { openKeyFile } from "../store/sqlite/openKeyFile.ts";
import { openSqliteStore } from "../store/sqlite/openSqliteStore.ts";
import { createErasures } from "./createErasures.ts";
import { erasureJob } from "./erasureJob.ts";

/** A conversation of a subject who has just said to be under age; `destroy` stands before the vault's own. */
async function erased(destroy: (own: Vault["destroy"]) => Vault["destroy"]) {
  const folder = mkdtempSync(join(tmpdir(), "nordleads-erasures-"));
  const store = await openSqliteStore({ file: join(folder, "store.sqlite") });
  const keys = await openKeyFile(join(folder, "keys.sqlite"));
  const failures: unknown[] = [];
  const failed = (error: unknown): void => void failures.push(error);
  const bus = createLocalBus(failed);
  onTestFinished(async () => {
    await Promise.all([store.dispose(), keys.dispose(), bus.dispose()]);
    rmSync(folder, { recursive: true, force: true });
  });
  const vault = createVault(new Uint8Array(32).fill(7), keys);
  const begin = async (): Promise<string> => {
    const [event, line] = (await vault.seal("demo", "c1", ["Hei", "Hei"])) as [Uint8Array, Uint8Array];
    const about = { lang: null, page: null, session: null, subject: "p" };
    const place = { site: "demo", conversation: "c1", visitor: "v1", message: "m1", at: 1 };
    return (await store.write({ type: "chat.receive", ...place, ...about, event, line })).outcome;
  };
  await begin();
  const record = unchained("u", { action: "under_age", choices: {} });
  await store.write({ type: "consent.append", record });
  const stop = async (): Promise<boolean> => false;
  const erasures = createErasures({
    ...{ store, bus, failed },
    vault: { destroy: destroy(vault.destroy) },
    answering: { stop },
  });
  const notes = async (): Promise<number> => (await store.read.erasedConversations()).length;
  const hasKey = async (): Promise<boolean> => (await keys.dataKey("demo", "c1")) !== undefined;
  return { erasures, failures, failed, begin, notes, hasKey };
}

it("C27 S5 a key that could not be destroyed is destroyed by the next run, and the conversation begins only then", async () => {
  let tries = 0;
  const { erasures, failures, failed, begin, notes, hasKey } = await erased((own) => async (...args) => {
    tries += 1;
    if (tries <= 2) throw new Error("the file of keys cannot be written");
    return own(...args);
  });
  await erasures.finish("demo", ["c1"]);
  expect([failures.length, await notes(), await hasKey(), await begin()]).toEqual([1, 1, true, "foreign"]);
  const runs: (() => void)[] = [];
  const waits: number[] = [];
  let called = Promise.withResolvers<void>();
  const job = erasureJob(erasures, failed, (fn, ms) => {
    waits.push(ms);
    runs.push(fn);
    called.resolve();
    return () => undefined;
  });
  job.start();
  await called.promise;
  expect([failures.length, await notes(), await hasKey()]).toEqual([2, 1, true]);
  called = Promise.withResolvers<void>();
  runs[0]?.();
  await called.promise;
  expect([failures.length, await notes(), await hasKey(), waits]).toEqual([2, 0, false, [60_000, 60_000]]);
  expect(await begin()).toBe("stored");
  await job.dispose();
});

it("C27 a run beside an erasure does not destroy the key of a conversation that has begun again", async () => {
  const { erasures, begin, notes, hasKey } = await erased((own) => own);
  const first = erasures.finish("demo", ["c1"]);
  const second = erasures.recover();
  await first;
  expect(await begin()).toBe("stored");
  await second;
  expect([await notes(), await hasKey()]).toEqual([0, true]);
});
