import type { Gate } from "@nordleads/wire/types";

/** A gate that a test opens and closes. `necessary` is always granted. */
export interface TestGate extends Gate {
  set(purpose: string, granted: boolean): void;
  /** How many listen. */
  listeners(): number;
}

export function testGate(...open: string[]): TestGate {
  const granted = new Set(["necessary", ...open]);
  const listeners = new Set<readonly [string, (granted: boolean) => void]>();
  return {
    granted: (purpose) => granted.has(purpose),
    on: (purpose, fn) => {
      const entry = [purpose, fn] as const;
      listeners.add(entry);
      return () => listeners.delete(entry);
    },
    set: (purpose, is) => {
      granted[is ? "add" : "delete"](purpose);
      for (const [of, fn] of listeners) if (of === purpose) fn(is);
    },
    listeners: () => listeners.size,
  };
}
