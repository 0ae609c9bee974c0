import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";

const version = 1;
const ivLength = 12;
const tagLength = 16;

/**
 * Encrypts with AES-256-GCM. Layout: version (1 byte), nonce (12), tag (16), text. `context` is
 * authenticated with it, so that what was sealed for one place does not open in another.
 */
export function seal(key: Uint8Array, context: string, plain: Uint8Array): Uint8Array {
  const iv = randomBytes(ivLength);
  const cipher = createCipheriv("aes-256-gcm", key, iv);
  cipher.setAAD(Buffer.from(context));
  const body = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([Buffer.of(version), iv, cipher.getAuthTag(), body]);
}

/** Opens what `seal` made; throws when the key, the context or a single bit is another. */
export function unseal(key: Uint8Array, context: string, sealed: Uint8Array): Buffer {
  if (sealed[0] !== version) throw new Error("sealed in an unknown way");
  const iv = sealed.subarray(1, 1 + ivLength);
  const tag = sealed.subarray(1 + ivLength, 1 + ivLength + tagLength);
  const decipher = createDecipheriv("aes-256-gcm", key, iv, { authTagLength: tagLength });
  decipher.setAAD(Buffer.from(context));
  decipher.setAuthTag(tag);
  return Buffer.concat([decipher.update(sealed.subarray(1 + ivLength + tagLength)), decipher.final()]);
}
