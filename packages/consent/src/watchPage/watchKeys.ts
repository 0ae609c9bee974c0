import type { Note, Seen } from "./types.ts";

const kinds = ["cookie", "localStorage", "sessionStorage"] as const;

/**
 * Finds cookies and keys that came without a call: from a response, or by writing a property. Those that are there
 * at the first look count too. Returns the function that looks.
 */
export function watchKeys(note: Note): (granted?: Seen["granted"]) => void {
  const known = new Map<string, ReadonlySet<string>>();
  return (granted) => {
    for (const kind of kinds) {
      const names = namesOf(kind);
      for (const name of names) if (!known.get(kind)?.has(name)) note(kind, name, granted ? { granted } : {});
      known.set(kind, names);
    }
  };
}

function namesOf(kind: (typeof kinds)[number]): ReadonlySet<string> {
  try {
    if (kind !== "cookie") return new Set(Object.keys(globalThis[kind]));
    // One without a name shows its value alone.
    const pairs = document.cookie.split("; ").filter((pair) => pair.includes("="));
    return new Set(pairs.map((pair) => pair.slice(0, pair.indexOf("="))).filter((name) => name !== ""));
  } catch {
    // Blocked by the browser: nothing can be kept there.
    return new Set();
  }
}
