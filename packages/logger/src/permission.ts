import { guard } from "@nordleads/browser";
import type { Gate } from "@nordleads/wire/types";

/** The gate as the logger sees it. */
export interface Permission {
  /** True granted, false refused, undefined not decided yet. */
  of(this: void, purpose: string): boolean | undefined;
  /** Takes a purpose as decided: `heard` from another tab, not from this tab's gate. */
  decide(this: void, purpose: string, granted: boolean, heard?: boolean): void;
}

/** `decided` is called at each change. A refusal is remembered, so that nothing waits for the purpose any more. */
export function permission(
  gate: Gate,
  ended: AbortSignal,
  decided: (purpose: string, granted: boolean, heard?: boolean) => void,
): Permission {
  const known = new Map<string, boolean | undefined>();
  const decide: Permission["decide"] = (purpose, granted, heard) => {
    if (known.get(purpose) === granted) return;
    known.set(purpose, granted);
    decided(purpose, granted, heard);
  };
  return {
    decide,
    of: (purpose) => {
      if (!known.has(purpose)) {
        known.set(purpose, gate.granted(purpose) || (gate.refused?.(purpose) ? false : undefined));
        ended.addEventListener(
          "abort",
          gate.on(
            purpose,
            guard((is) => decide(purpose, is)),
          ),
        );
      }
      return known.get(purpose);
    },
  };
}
