import type { Attributes } from "@nordleads/wire/types";

/** Names that would hold what is never kept (L9), in OpenTelemetry's words and plain ones. */
const never =
  /(^|[._])(ip|user_agent)([._]|$)|^(client|net(work)?\.(peer|local)|source|http\.client)[._](address|ip)/;

/** Attributes without addresses and user agents; URLs lose query and fragment (L9), whatever the device sent. */
export function cleanAttributes(attributes: Attributes): Attributes {
  return Object.fromEntries(
    Object.entries(attributes)
      .filter(([name]) => !never.test(name))
      .map(([name, value]) => [name, typeof value === "string" ? cutUrl(value) : value]),
  );
}

function cutUrl(value: string): string {
  return /^(https?:)?\/\//i.test(value) || /^\/[^\s]*$/.test(value)
    ? (value.split(/[?#]/, 1)[0] ?? "")
    : value;
}
