import { createHash } from "node:crypto";

/**
 * What a session is known by once its events are gone: the first 16 bytes of SHA-256. The id is 128 random bits that
 * the device alone knows, so nobody finds it by trying; two sites' hashes of one id differ.
 */
export function sessionHash(site: string, session: string): Uint8Array {
  return createHash("sha256").update(`log/${site}/${session}`).digest().subarray(0, 16);
}
