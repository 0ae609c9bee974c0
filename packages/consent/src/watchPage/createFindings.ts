import { matches } from "./matches.ts";
import type { Finding, FindingKind, Note, WatchedStorage, WatchOptions } from "./types.ts";

/** Under which list of a declaration a kind is found. */
export const lists: Readonly<Record<FindingKind, Exclude<keyof WatchedStorage, "days">>> = {
  cookie: "cookies",
  localStorage: "localStorage",
  sessionStorage: "sessionStorage",
  indexedDB: "indexedDB",
  cache: "caches",
  request: "requests",
  script: "requests",
  frame: "requests",
  image: "requests",
};

export interface Findings {
  readonly all: Finding[];
  readonly note: Note;
  /** True when it has been found, allowed or not. */
  knows(kind: FindingKind, name: string): boolean;
}

/** Judges what is seen, once for each kind, name and judgement. */
export function createFindings(isGranted: (purpose: string) => boolean, options: WatchOptions): Findings {
  const all: Finding[] = [];
  const met = new Set<string>();
  const purposes = ["necessary", ...options.purposes];
  // eslint-disable-next-line no-console -- a development tool; its default is the console
  const warn = options.warn ?? ((message: string) => console.warn(message));
  return {
    all,
    knows: (kind, name) => met.has(`${kind} ${name}`),
    note: (kind, name, { by, purpose, granted = isGranted } = {}) => {
      // What is kept under `nl_` is ours.
      if (name.startsWith("nl_")) return;
      const declaring = purposes.filter(
        (one) =>
          one === purpose || options.storage[one]?.[lists[kind]]?.some((pattern) => matches(pattern, name)),
      );
      const declared = declaring.find((one) => granted(one)) ?? declaring[0];
      const allowed = declared !== undefined && granted(declared);
      const key = `${kind} ${name}`;
      if (met.has(key + allowed)) return;
      met.add(key).add(key + allowed);
      const finding = { kind, name, ...(by !== undefined && { by }), declared, allowed, at: Date.now() };
      all.push(finding);
      if (!allowed) quietly(() => warn(inWords(finding)));
      quietly(() => options.onFinding?.(finding));
    },
  };
}

function quietly(tell: () => void): void {
  try {
    tell();
  } catch {
    // What hears the findings must not break the page that is watched.
  }
}

function inWords({ kind, name, by, declared }: Finding): string {
  const why = declared === undefined ? "nothing declares it" : `"${declared}" is not granted`;
  return `NordLeads: ${kind} "${name}"${by === undefined ? "" : ` by ${by}`}: ${why}`;
}
