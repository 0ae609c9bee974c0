import { createHmac } from "node:crypto";
import type { MarketingChannel } from "@nordleads/wire/types";
import { deriveKey } from "../keys/deriveKey.ts";
import { seal, unseal } from "../keys/sealed.ts";

/** Addresses as they may be kept (M4): a keyed hash to find them by, and the address itself sealed. */
export interface Addresses {
  /** HMAC-SHA-256, 64 hex digits. Upper and lower case of an e-mail address are one address. */
  hash(site: string, channel: MarketingChannel, address: string): string;
  seal(site: string, hash: string, address: string): Uint8Array;
  /** Throws when it was sealed for another place. */
  open(site: string, hash: string, sealed: Uint8Array): string;
}

/** Keys of the site, derived from the master key: the same address has nothing in common between two sites. */
export function createAddresses(master: Uint8Array): Addresses {
  const place = (site: string, hash: string): string => `marketing/${site}/${hash}`;
  return {
    hash: (site, channel, address) =>
      createHmac("sha256", deriveKey(master, "marketing-hash", site))
        .update(`${channel}\n${address.toLowerCase()}`)
        .digest("hex"),
    seal: (site, hash, address) =>
      seal(deriveKey(master, "marketing", site), place(site, hash), Buffer.from(address)),
    open: (site, hash, sealed) =>
      unseal(deriveKey(master, "marketing", site), place(site, hash), sealed).toString(),
  };
}
