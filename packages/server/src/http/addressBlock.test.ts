import fc from "fast-check";
import { expect, it } from "vitest";
import { addressBlock } from "./addressBlock.ts";

it.each([
  ["198.51.100.7", "198.51.100.0/24"],
  ["::ffff:198.51.100.9", "198.51.100.0/24"],
  ["2001:DB8:0:1:aaaa::1", "2001:db8:0:1::/64"],
  ["2001:db8::1", "2001:db8:0:0::/64"],
  ["64:ff9b::198.51.100.9", "64:ff9b:0:0::/64"],
  ["fe80::1%eth0", "fe80:0:0:0::/64"],
  ["::", "0:0:0:0::/64"],
  ["", ""],
  ["unknown", "unknown"],
])("S4 %s lies in %s", (address, block) => {
  expect(addressBlock(address)).toBe(block);
});

it("S4 addresses lie in one block when they share 24 bits, or 64, however they are written", () => {
  fc.assert(
    fc.property(fc.ipV6(), (address) => {
      const canonical = new URL(`http://[${address}]`).hostname.slice(1, -1);
      fc.pre(!canonical.startsWith("::ffff:"));
      expect(addressBlock(address)).toBe(addressBlock(canonical));
    }),
  );
  fc.assert(
    fc.property(fc.ipV4(), (address) => {
      const [a, b, c] = address.split(".");
      expect(addressBlock(address)).toBe(`${a}.${b}.${c}.0/24`);
    }),
  );
});
