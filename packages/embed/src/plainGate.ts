import { guard } from "@nordleads/browser";
import type { Choices, Gate } from "@nordleads/wire/types";

interface PlainConsent {
  readonly gate: Gate;
  set(choices: Choices): void;
  readonly subject?: never;
}

/** A gate for pages with another consent banner: necessary only, until the page says what was chosen. */
export function plainGate(): PlainConsent {
  let granted: Choices = {};
  const listeners = new Set<() => void>();
  const has = (purpose: string): boolean => purpose === "necessary" || granted[purpose] === true;
  return {
    gate: {
      granted: has,
      on: (purpose, fn) => {
        let last = has(purpose);
        const hear = guard(() => {
          if (last !== (last = has(purpose))) fn(last);
        });
        listeners.add(hear);
        return () => listeners.delete(hear);
      },
    },
    set: (choices) => {
      granted = { ...granted, ...choices };
      for (const hear of listeners) hear();
    },
  };
}
