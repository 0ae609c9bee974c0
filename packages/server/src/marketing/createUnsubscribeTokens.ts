import { createHmac, timingSafeEqual } from "node:crypto";
import { deriveKey } from "../keys/deriveKey.ts";

/** Tokens of the withdrawal link: the same for an address for ever, so that any message can carry it (M3). */
export interface UnsubscribeTokens {
  make(site: string, address: string): string;
  /** The address' hash; undefined when the token was not made here for this site. */
  read(site: string, token: string): string | undefined;
}

/** 86 characters of base64url: the address' keyed hash and an HMAC-SHA-256 over it. Nothing is stored. */
export function createUnsubscribeTokens(master: Uint8Array): UnsubscribeTokens {
  const mac = (site: string, address: Uint8Array): Buffer =>
    createHmac("sha256", deriveKey(master, "unsubscribe", site))
      .update(address)
      .digest();
  return {
    make: (site, address) => {
      const bytes = Buffer.from(address, "hex");
      return Buffer.concat([bytes, mac(site, bytes)]).toString("base64url");
    },
    read: (site, token) => {
      const bytes = Buffer.from(token, "base64url");
      // The same bytes can be written in more than one way: only one of them is the token.
      if (bytes.length !== 64 || bytes.toString("base64url") !== token) return undefined;
      const address = bytes.subarray(0, 32);
      return timingSafeEqual(bytes.subarray(32), mac(site, address)) ? address.toString("hex") : undefined;
    },
  };
}
