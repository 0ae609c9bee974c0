import { isIP } from "node:net";
import { cleaner } from "@nordleads/logger/clean";
import { redact } from "@nordleads/logger/redact";
import type { Attributes, AttributeValue } from "@nordleads/wire/types";

/** Names that would hold what is never kept (L9), in OpenTelemetry's words and plain ones. */
const never =
  /(^|[._])ip([._]|$)|(^|[._])user_agent([._]original)?$|^url\.(query|fragment)$|^(client|server\.socket|net(work)?\.(peer|local|sock\.peer|host)|source|destination|http\.client)[._](address|ip)/;

/** Numbers that mean nobody: what they look like is not asked. */
const innocent = /(^|[._])(version|id|uid)$/;

/**
 * Attributes without addresses and full user agents; URLs lose query (but for the parameters listed in `keep`),
 * fragment and user (L9), whatever the device sent, also in the middle of a text such as a stack. A value that is an
 * address or a user agent goes with its name, whatever the name; what a text tells of a person is redacted (L25).
 */
export function cleanAttributes(attributes: Attributes, keep: readonly string[] = []): Attributes {
  const address = cleaner({ keep });
  const text = (name: string, value: string): string => {
    const cut = cutUrls(value, address);
    return innocent.test(name) ? cut : redact(cut).text;
  };
  return Object.fromEntries(
    Object.entries(attributes)
      .filter(([name, value]) => !never.test(name) && !isAddress(name, value) && !isUserAgent(value))
      .map(([name, value]) => [name, typeof value === "string" ? text(name, value) : value]),
  );
}

function isAddress(name: string, value: AttributeValue): boolean {
  // A browser's version looks like one: 131.0.0.0.
  if (typeof value !== "string" || name.endsWith("version")) return false;
  // With a port, in brackets, with a length of its prefix: still an address.
  const bare = value.trim().replace(/\/\d+$/, "");
  return isIP(bare.replace(/^\[(.*)\](:\d+)?$/, "$1")) !== 0 || isIP(bare.replace(/:\d+$/, "")) === 4;
}

/** All browsers' begin so, for old times' sake. */
function isUserAgent(value: AttributeValue): boolean {
  return typeof value === "string" && /^\s*Mozilla\/\d/.test(value);
}

function cutUrls(value: string, address: (text: string) => string): string {
  if (/^https?:\/\/\S*$/i.test(value)) return withoutUser(address(value));
  const alone = value.startsWith("//") || /^\/\S*$/.test(value);
  const text = alone ? (value.split(/[?#]/, 1)[0] ?? "") : value;
  return withoutUser(text.replace(/(https?:\/\/[^\s?#"<>]*)[?#][^\s"<>]*/gi, "$1"));
}

function withoutUser(text: string): string {
  return text.replace(/(https?:\/\/)[^\s/?#"<>]*@/gi, "$1");
}
