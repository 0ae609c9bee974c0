import { storage } from "@nordleads/wire";
import type { DeclaredPurpose, Declaration, StoredItem } from "./types.ts";

const lists = {
  cookie: "cookies",
  localStorage: "localStorage",
  sessionStorage: "sessionStorage",
  indexedDB: "indexedDB",
  cache: "caches",
  serviceWorker: "serviceWorkers",
} as const;

const all = [...Object.values(lists), "httpOnly", "hosts"] as const;

/** The purposes that declare a stored item. */
export function declaring(declaration: Declaration, { kind, name }: StoredItem): string[] {
  return Object.entries(declaration)
    .filter(([, declared]) => {
      const names = declared[lists[kind]] ?? [];
      const more = kind === "cookie" ? (declared.httpOnly ?? []) : [];
      return [...names, ...more].some((pattern) => matches(pattern, name));
    })
    .map(([purpose]) => purpose);
}

/** The purposes that declare a host, `www.stats.example` or `localhost:8787`. */
export function declaringHost(declaration: Declaration, host: string): string[] {
  const [bare = ""] = host.split(":");
  return Object.entries(declaration)
    .filter(([, { hosts = [] }]) =>
      hosts.some((pattern) =>
        pattern.startsWith("*.")
          ? bare === pattern.slice(2) || bare.endsWith(pattern.slice(1))
          : pattern === host || pattern === bare,
      ),
    )
    .map(([purpose]) => purpose);
}

function matches(pattern: string, name: string): boolean {
  return pattern.endsWith("*") ? name.startsWith(pattern.slice(0, -1)) : name === pattern;
}

/** Several declarations as one. */
export function mergeDeclarations(...declarations: readonly Declaration[]): Declaration {
  const merged: Record<string, DeclaredPurpose> = {};
  for (const [purpose, declared] of declarations.flatMap((one) => Object.entries(one)))
    merged[purpose] = Object.fromEntries(
      all.flatMap((list) => {
        const names = [...(merged[purpose]?.[list] ?? []), ...(declared[list] ?? [])];
        return names.length > 0 ? [[list, names]] : [];
      }),
    );
  return merged;
}

/** What our own packages may keep (D4). */
export function ownDeclaration(): Declaration {
  return mergeDeclarations(
    ...storage.map(({ key, kind, purpose }) => ({ [purpose]: { [lists[kind]]: [key] } })),
  );
}
