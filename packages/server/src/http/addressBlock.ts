import { isIPv4, isIPv6 } from "node:net";

/**
 * The block that an address lies in: /24 of IPv4, /64 of IPv6, which is what one customer of a provider has for
 * themselves. An IPv4 address inside an IPv6 one counts as IPv4; what is no address is its own block.
 */
export function addressBlock(address: string): string {
  const plain = address.replace(/%.*$/, "").replace(/^::ffff:(?=\d+\.)/i, "");
  if (isIPv4(plain)) return `${plain.slice(0, plain.lastIndexOf("."))}.0/24`;
  if (!isIPv6(plain)) return plain;
  // The last 32 bits may be written as IPv4; they are not in the block.
  const [head = "", tail] = plain.replace(/[\d.]+\.\d+$/, "0:0").split("::");
  const groups = (text: string): string[] => text.split(":").filter((group) => group !== "");
  const [before, after] = [groups(head), groups(tail ?? "")];
  const zeros = Array.from({ length: 8 - before.length - after.length }, () => "0");
  const all = [...before, ...zeros, ...after].slice(0, 4);
  return `${all.map((group) => Number.parseInt(group, 16).toString(16)).join(":")}::/64`;
}
