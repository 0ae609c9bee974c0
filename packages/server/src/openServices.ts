import { createAuth } from "./auth/createAuth.ts";
import type { Config } from "./config/types.ts";
import type { Logger } from "./http/createLogger.ts";
import { deriveKey } from "./keys/deriveKey.ts";
import { openFoundation } from "./openFoundation.ts";
import { createServices, type Services } from "./services.ts";

/** The operator's services on a data folder without a server; a server may run on the same folder. */
export interface OpenServices extends Services {
  dispose(): Promise<void>;
}

/** Opens the data folder of a configuration. */
export async function openServices(
  config: Config,
  log: Logger,
  now: () => number = Date.now,
): Promise<OpenServices> {
  const foundation = await openFoundation(config, log, now);
  const auth = await createAuth({
    databaseFile: foundation.databaseFile,
    baseUrl: config.publicUrl ?? `http://localhost:${config.port}`,
    secret: Buffer.from(deriveKey(foundation.master, "sign-in")).toString("base64"),
    now,
  });
  return {
    ...createServices(foundation.store, auth, config, now),
    dispose: async () => {
      await auth.dispose();
      await foundation.dispose();
    },
  };
}
