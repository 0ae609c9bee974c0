import type { Leftover, PurposeStorage } from "@nordleads/wire/types";
import { matches } from "../core/matches.ts";

/** Where things are kept: how the declaration calls it, how to list it, how to remove one of it. */
interface Place {
  readonly kind: Exclude<Leftover["kind"], "host">;
  readonly declared:
    | "cookies"
    | "localStorage"
    | "sessionStorage"
    | "indexedDB"
    | "caches"
    | "serviceWorkers";
  readonly list: () => readonly string[] | Promise<readonly string[]>;
  /** Absent where `sweep` has done it. */
  readonly remove?: (name: string) => unknown;
}

const pathOf = ({ scope }: ServiceWorkerRegistration): string => new URL(scope).pathname;

const places: readonly Place[] = [
  { kind: "cookie", declared: "cookies", list: () => document.cookie.split(/=[^;]*;? ?/) },
  { kind: "localStorage", declared: "localStorage", list: () => Object.keys(localStorage) },
  { kind: "sessionStorage", declared: "sessionStorage", list: () => Object.keys(sessionStorage) },
  {
    kind: "indexedDB",
    declared: "indexedDB",
    list: async () => (await indexedDB.databases()).flatMap(({ name }) => name ?? []),
    remove: (name) =>
      new Promise((done) => {
        const request = indexedDB.deleteDatabase(name);
        // Where somebody holds it open it goes when that ends.
        request.onsuccess = request.onerror = request.onblocked = done;
        // Behind one that is blocked nothing is heard.
        setTimeout(done, 500);
      }),
  },
  { kind: "cache", declared: "caches", list: () => caches.keys(), remove: (name) => caches.delete(name) },
  {
    kind: "serviceWorker",
    declared: "serviceWorkers",
    list: async () => (await navigator.serviceWorker.getRegistrations()).map(pathOf),
    remove: async (path) => {
      for (const worker of await navigator.serviceWorker.getRegistrations())
        if (pathOf(worker) === path) await worker.unregister();
    },
  },
];

/** Removes what is declared and takes its time (C7; `sweep` has done the rest); gives what is still there (C25). */
export async function forget(stored: readonly PurposeStorage[]): Promise<Leftover[]> {
  const left: Leftover[] = [];
  for (const { kind, declared, list, remove } of places) {
    const named = matches(stored.flatMap((one) => one[declared] ?? []));
    try {
      if (remove) await Promise.all((await list()).filter(named).map(remove));
      for (const name of (await list()).filter(named)) left.push({ kind, name, why: "still_there" });
    } catch {
      // The browser does not let us look; nor has it let anybody write.
    }
  }
  return left;
}
