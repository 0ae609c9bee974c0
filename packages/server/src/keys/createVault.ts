import { randomBytes } from "node:crypto";
import type { KeyFile } from "../store/keyFile.ts";
import { deriveKey } from "./deriveKey.ts";
import { seal, unseal } from "./sealed.ts";

/** Seals and opens a conversation's text with the conversation's own key (R2). */
export interface Vault {
  /** Makes the conversation's key when it has none; the key is durable before anything is sealed with it. */
  seal(site: string, conversation: string, texts: readonly string[]): Promise<Uint8Array[]>;
  /** The texts; empty strings when the key is destroyed: the text is gone for ever. */
  open(site: string, conversation: string, sealed: readonly Uint8Array[]): Promise<string[]>;
  /** Destroys the keys of these conversations, in memory and in the file: what they sealed is gone for ever. */
  destroy(site: string, conversations: readonly string[]): Promise<void>;
}

const mostKept = 10_000;

/** A vault over a file of keys; unwrapped keys of recent conversations stay in memory. */
export function createVault(master: Uint8Array, keys: KeyFile, now: () => number = Date.now): Vault {
  const kept = new Map<string, Uint8Array>();
  const place = (site: string, conversation: string) => `${site}/${conversation}`;
  const unwrap = (site: string, conversation: string, wrapped: Uint8Array): Uint8Array => {
    const key = unseal(deriveKey(master, "wrap", site), place(site, conversation), wrapped);
    if (kept.size >= mostKept) kept.delete(kept.keys().next().value ?? "");
    kept.set(place(site, conversation), key);
    return key;
  };
  const find = async (site: string, conversation: string): Promise<Uint8Array | undefined> => {
    const known = kept.get(place(site, conversation));
    if (known) return known;
    const wrapped = await keys.dataKey(site, conversation);
    return wrapped && unwrap(site, conversation, wrapped);
  };
  const make = async (site: string, conversation: string): Promise<Uint8Array> => {
    const context = place(site, conversation);
    const wrapped = seal(deriveKey(master, "wrap", site), context, randomBytes(32));
    return unwrap(site, conversation, await keys.putDataKey(site, conversation, wrapped, now()));
  };
  return {
    destroy: async (site, conversations) => {
      await keys.destroyDataKeys(site, conversations);
      for (const conversation of conversations) kept.delete(place(site, conversation));
    },
    seal: async (site, conversation, texts) => {
      const key = (await find(site, conversation)) ?? (await make(site, conversation));
      return texts.map((text) => seal(key, place(site, conversation), Buffer.from(text)));
    },
    open: async (site, conversation, sealed) => {
      const key = await find(site, conversation);
      return sealed.map((body) => (key ? unseal(key, place(site, conversation), body).toString() : ""));
    },
  };
}
