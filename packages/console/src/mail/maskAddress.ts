const dots = "•••";

/**
 * An address as a list may show it: the first sign of its two halves and the last part of the domain tell two
 * apart, and name nobody. What is no e-mail address keeps its last two signs.
 */
export function maskAddress(address: string): string {
  const at = address.lastIndexOf("@");
  if (at < 1) return dots + (address.length > 4 ? address.slice(-2) : "");
  const domain = address.slice(at + 1);
  const end = domain.includes(".") ? domain.slice(domain.lastIndexOf(".")) : "";
  return `${first(address)}${dots}@${first(domain)}${dots}${end}`;
}

// By sign, not by UTF-16 unit.
const first = (text: string): string => String.fromCodePoint(text.codePointAt(0) ?? 0x2022);
