import { DatabaseSync } from "node:sqlite";
import type { KeyCommand, KeyFile, SigningKeyRow } from "../keyFile.ts";
import { startWriter } from "./startWriter.ts";
import { createStatements } from "./statements.ts";

/** The embedded file of keys: its own SQLite file with its own writer. */
export async function openKeyFile(file: string): Promise<KeyFile> {
  const writer = await startWriter({
    file,
    migrations: new URL("keyMigrations/", import.meta.url).href,
    module: new URL("executeKeys.ts", import.meta.url).href,
  });
  const connection = new DatabaseSync(file, { readOnly: true, timeout: 5000 });
  const db = createStatements(connection);
  const send = (command: KeyCommand): Promise<unknown> => writer.send(command);
  return {
    dataKey: async (site, conversation) =>
      db.get<{ wrapped: Uint8Array }>(
        "SELECT wrapped FROM data_keys WHERE site = ? AND conversation = ?",
        site,
        conversation,
      )?.wrapped,
    putDataKey: async (site, conversation, wrapped, at) =>
      (await send({ type: "key.put", site, conversation, wrapped, at })) as Uint8Array,
    destroyDataKeys: async (site, conversations) =>
      void (await send({ type: "key.destroy", site, conversations })),
    signingKeys: async () =>
      db.all<SigningKeyRow>(
        `SELECT kid, public_jwk AS "publicJwk", wrapped, made_at AS "madeAt" FROM signing_keys
         ORDER BY made_at DESC`,
      ),
    putSigningKey: async (key) => void (await send({ type: "signing.put", key })),
    dispose: async () => {
      connection.close();
      await writer.close();
    },
  };
}
