import type { Gate } from "@nordleads/wire/types";
import { everyName, gateOf, type Names } from "./gateOf.ts";

/** The part of `orejime.manager` that is asked. */
export interface OrejimeManager {
  /** Whether a purpose has not been answered yet. */
  isDirty(): boolean;
  getConsent(purpose: string): boolean;
  on(event: "update" | "clear" | "dirty", fn: () => void): void;
  off(event: "update" | "clear" | "dirty", fn: () => void): void;
}

/** Gate over orejime 3: `orejimeGate(orejime.manager, { analytics: "google-analytics" })`, by the ids of its purposes. */
export function orejimeGate(manager: OrejimeManager, names: Names = {}): Gate {
  return gateOf({
    answer: (purpose) =>
      manager.isDirty() ? undefined : everyName(names, purpose, (name) => manager.getConsent(name)),
    listen: (changed) => {
      for (const event of ["update", "clear", "dirty"] as const) manager.on(event, changed);
      return () => {
        for (const event of ["update", "clear", "dirty"] as const) manager.off(event, changed);
      };
    },
  });
}
