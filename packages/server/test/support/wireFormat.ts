/** A field of a protobuf message as it lies in the bytes: a number, or what has a length. */
type Field = bigint | Uint8Array;
/** Field number → its values in order. */
export type Fields = ReadonlyMap<number, readonly Field[]>;

/**
 * Reads a message of the protobuf wire format, knowing no schema and sharing no line with the server's own codec:
 * varints, fixed 64 and 32 bits, and bytes. Throws on anything else.
 */
export function readFields(bytes: Uint8Array): Fields {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const found = new Map<number, Field[]>();
  let at = 0;
  const varint = (): bigint => {
    for (let value = 0n, shift = 0n; ; shift += 7n) {
      const byte = view.getUint8(at);
      at += 1;
      value |= BigInt(byte & 127) << shift;
      if (byte < 128) return value;
    }
  };
  const taken = (length: number): number => {
    at += length;
    if (at > bytes.length) throw new RangeError("cut off");
    return at - length;
  };
  const readers: Readonly<Record<number, () => Field>> = {
    0: varint,
    1: () => view.getBigUint64(taken(8), true),
    2: () => {
      const length = Number(varint());
      const from = taken(length);
      return bytes.subarray(from, from + length);
    },
    5: () => BigInt(view.getUint32(taken(4), true)),
  };
  while (at < bytes.length) {
    const tag = Number(varint());
    const read = readers[tag & 7];
    if (!read) throw new TypeError(`no wire type ${tag & 7}`);
    found.set(tag >> 3, [...(found.get(tag >> 3) ?? []), read()]);
  }
  return found;
}

export const textAt = (fields: Fields, number: number): string =>
  new TextDecoder().decode((fields.get(number)?.[0] ?? new Uint8Array()) as Uint8Array);

export const numberAt = (fields: Fields, number: number): bigint => (fields.get(number)?.[0] ?? 0n) as bigint;

export const messagesAt = (fields: Fields, number: number): Fields[] =>
  (fields.get(number) ?? []).map((bytes) => readFields(bytes as Uint8Array));
