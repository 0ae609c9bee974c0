import { createAuth } from "./auth/createAuth.ts";
import type { Config } from "./config/types.ts";
import { errorFields, type Logger } from "./http/createLogger.ts";
import { deriveKey } from "./keys/deriveKey.ts";
import { mailSeal } from "./mail/mailSeal.ts";
import { createMarketing } from "./marketing/createMarketing.ts";
import { openFoundation } from "./openFoundation.ts";
import { retentionOf } from "./retention/openRetention.ts";
import { createErasures } from "./rights/createErasures.ts";
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
  const { store, master, signer } = foundation;
  const url = config.publicUrl ?? `http://localhost:${config.port}`;
  const processor = config.processor.name;
  const marketing = createMarketing({ store, master, seal: mailSeal(master), now, url, processor });
  const erasures = createErasures({
    ...foundation,
    // Nothing is answered here; a server on the same folder finds the conversation gone.
    answering: { stop: async () => false },
    failed: (error) => log.error({ event: "erasure", ...errorFields(error) }),
  });
  const retention = retentionOf({ store, erasures, now });
  return {
    ...createServices({ store, auth, signer, marketing, retention, config, now }),
    dispose: async () => {
      await auth.dispose();
      await foundation.dispose();
    },
  };
}
