import { hkdfSync } from "node:crypto";

/** A 32-byte key for one use, from the master key (HKDF-SHA256, RFC 5869). Different uses, unrelated keys. */
export function deriveKey(
  master: Uint8Array,
  use: "wrap" | "visitor" | "sign-in" | "signing" | "mail" | "marketing" | "marketing-hash" | "unsubscribe",
  site = "",
): Uint8Array {
  return new Uint8Array(hkdfSync("sha256", master, new Uint8Array(0), `nordleads/${use}/${site}`, 32));
}
