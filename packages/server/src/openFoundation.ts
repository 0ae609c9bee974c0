import { mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Bus } from "./bus/types.ts";
import { createLocalBus } from "./bus/createLocalBus.ts";
import type { Config } from "./config/types.ts";
import { errorFields, type Logger } from "./http/createLogger.ts";
import { createVault, type Vault } from "./keys/createVault.ts";
import { createVisitors, type Visitors } from "./keys/createVisitors.ts";
import { keepMasterKey } from "./keys/masterKey.ts";
import { openSigner, type Signer } from "./keys/openSigner.ts";
import { openKeyFile } from "./store/sqlite/openKeyFile.ts";
import { openSqliteStore } from "./store/sqlite/openSqliteStore.ts";
import type { Store } from "./store/types.ts";

/** What everything else stands on: store, bus and keys. The command line uses it without a server. */
export interface Foundation {
  readonly databaseFile: string;
  readonly master: Uint8Array;
  readonly store: Store;
  readonly bus: Bus;
  readonly vault: Vault;
  readonly signer: Signer;
  readonly visitors: Visitors;
  dispose(): Promise<void>;
}

/** Opens the data folder. Another process may have it open at the same time. `now` in ms since the epoch. */
export async function openFoundation(config: Config, log: Logger, now: () => number): Promise<Foundation> {
  mkdirSync(config.data, { recursive: true, mode: 0o700 });
  mkdirSync(dirname(config.keysFile), { recursive: true, mode: 0o700 });
  const databaseFile = join(config.data, "nordleads.sqlite");
  if (!config.masterKey) {
    const hint = "The master key lies in the data folder. In production set NORDLEADS_MASTER_KEY instead.";
    log.warn({ event: "master_key", hint });
  }
  const master = config.masterKey ?? keepMasterKey(config.data);
  const store = await openSqliteStore({ file: databaseFile });
  const keys = await openKeyFile(config.keysFile);
  const bus = createLocalBus((error) => log.error({ event: "bus", ...errorFields(error) }));
  return {
    databaseFile,
    master,
    store,
    bus,
    vault: createVault(master, keys, now),
    signer: await openSigner(master, keys, now()),
    visitors: createVisitors(master),
    dispose: async () => {
      await bus.dispose();
      await store.dispose();
      await keys.dispose();
    },
  };
}
