/** 128 random bits as digits and dashes. Not `randomUUID`, which is missing on http pages. */
export function randomId(): string {
  return crypto.getRandomValues(new Uint32Array(4)).join("-");
}
