const uuid = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/** Surely an id: a number of three digits or more, hex of four or more with a digit, or capitals and digits. */
const id = /(?<=[^0-9A-Za-z])(?:\d{3,}|(?=[A-Fa-f]*\d)[0-9A-Fa-f]{4,}|(?=[A-Z]*\d)[0-9A-Z]{6,})$/;
const glued = /\d{5,}$/;
/** A short number before an id belongs to it: `_pk_id.1.1fff`. */
const between = /(?<=[^0-9a-z])\d+[^0-9a-z]$/i;

/**
 * A name that ends in an id, as a pattern: `_hjSession_123456` → `_hjSession_*`. Any other name as it is, also one
 * that is nothing but an id: `*` alone would mean everything.
 */
export function foldName(name: string): string {
  const tail = [uuid, id, glued].find((one) => one.test(name));
  if (!tail) return name;
  let start = name.replace(tail, "");
  for (let shorter; (shorter = start.replace(id, "").replace(between, "")) !== start;) start = shorter;
  return /[0-9a-z]/i.test(start) ? `${start}*` : name;
}
