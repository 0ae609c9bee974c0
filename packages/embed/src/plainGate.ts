import type { Choices, Gate } from "@nordleads/wire/types";

/** A gate for pages with another consent banner: necessary only, until the page says what was chosen. */
export function plainGate(): Gate & { set(choices: Choices): void } {
  const granted: Record<string, boolean> = { necessary: true };
  const listeners = new Set<readonly [purpose: string, fn: (granted: boolean) => void]>();
  return {
    granted: (purpose) => granted[purpose] === true,
    on: (purpose, fn) => {
      const entry = [purpose, fn] as const;
      listeners.add(entry);
      return () => listeners.delete(entry);
    },
    set: (choices) => {
      for (const [purpose, value] of Object.entries(choices)) {
        if (purpose === "necessary" || (granted[purpose] ?? false) === value) continue;
        granted[purpose] = value;
        for (const [wanted, fn] of listeners) if (wanted === purpose) fn(value);
      }
    },
  };
}
