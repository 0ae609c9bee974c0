import { isIP } from "node:net";
import type { Attributes, AttributeValue } from "@nordleads/wire/types";

/** Names that would hold what is never kept (L9), in OpenTelemetry's words and plain ones. */
const never =
  /(^|[._])ip([._]|$)|(^|[._])user_agent([._]original)?$|^url\.(query|fragment)$|^(client|server\.socket|net(work)?\.(peer|local|sock\.peer|host)|source|destination|http\.client)[._](address|ip)/;

/**
 * Attributes without addresses and full user agents; URLs lose query, fragment and user (L9), whatever the device sent,
 * also in the middle of a text such as a stack. A value that is an address or a user agent goes with its name,
 * whatever the name.
 */
export function cleanAttributes(attributes: Attributes): Attributes {
  return Object.fromEntries(
    Object.entries(attributes)
      .filter(([name, value]) => !never.test(name) && !isAddress(name, value) && !isUserAgent(value))
      .map(([name, value]) => [name, typeof value === "string" ? cutUrls(value) : value]),
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

function cutUrls(value: string): string {
  const alone = /^(https?:)?\/\//i.test(value) || /^\/\S*$/.test(value);
  return (alone ? (value.split(/[?#]/, 1)[0] ?? "") : value)
    .replace(/(https?:\/\/[^\s?#"<>]*)[?#][^\s"<>]*/gi, "$1")
    .replace(/(https?:\/\/)[^\s/?#"<>]*@/gi, "$1");
}
