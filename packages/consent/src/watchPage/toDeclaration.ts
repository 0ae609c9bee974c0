import type { PurposeStorage } from "@nordleads/wire/types";
import { lists } from "./createFindings.ts";
import { foldName } from "./foldName.ts";
import { matches } from "./matches.ts";
import type { Finding, WatchedStorage } from "./types.ts";

const kept = ["cookies", "localStorage", "sessionStorage", "indexedDB"] as const;

/**
 * A storage declaration of what was found: under its purpose by the pattern that declares it, otherwise under
 * `undeclared`, ids folded. Caches and requests have no place in a storage declaration.
 */
export function toDeclaration(
  findings: readonly Finding[],
  storage: Readonly<Record<string, WatchedStorage>>,
): Readonly<Record<string, PurposeStorage>> {
  const names = new Map<string, Map<string, Set<string>>>();
  for (const { kind, name, declared } of findings) {
    const list = lists[kind];
    if (!kept.some((one) => one === list)) continue;
    const pattern =
      declared === undefined
        ? foldName(name)
        : (storage[declared]?.[list]?.find((one) => matches(one, name)) ?? name);
    // A name that is an asterisk would mean everything.
    if (declared === undefined && pattern === "*") continue;
    const purpose = declared ?? "undeclared";
    const found = names.get(purpose) ?? new Map<string, Set<string>>();
    names.set(purpose, found.set(list, (found.get(list) ?? new Set<string>()).add(pattern)));
  }
  return Object.fromEntries(
    [...names].map(([purpose, found]): [string, PurposeStorage] => {
      const days = storage[purpose]?.days;
      const sorted = [...found].map(([list, patterns]) => [list, [...patterns].sort()] as const);
      return [purpose, { ...Object.fromEntries(sorted), ...(days !== undefined && { days }) }];
    }),
  );
}
