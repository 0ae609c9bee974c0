import type { Gate } from "@nordleads/wire/types";
import { everyName, gateOf, type Names } from "./gateOf.ts";

/** The part of c15t's store (`createConsentManagerStore`, or `window.c15tStore`) that is asked. */
export interface C15tStore {
  getState(): { hasConsented(): boolean; has(category: never): boolean };
  subscribe(changed: () => void): () => void;
}

const standard: Names = { functional: "functionality", analytics: "measurement" };

/** Gate over c15t 2: `c15tGate(store)`. */
export function c15tGate(store: C15tStore, names: Names = standard): Gate {
  return gateOf({
    answer: (purpose) => {
      const state = store.getState();
      return state.hasConsented() ? everyName(names, purpose, (name) => state.has(name as never)) : undefined;
    },
    listen: (changed) => store.subscribe(changed),
  });
}
