import type { Gate } from "@nordleads/wire/types";

/** The gate as the logger sees it: a purpose that was refused is remembered, so that nothing waits for it any more. */
export interface Permission {
  /** True granted, false refused, undefined not decided yet. */
  of(this: void, purpose: string): boolean | undefined;
  /** Takes the purpose as decided, as another tab has heard. */
  decide(this: void, purpose: string, granted: boolean): void;
  close(this: void): void;
}

/** `decided` is called at each decision, `fromGate` where it is this tab's gate that says so. */
export function permission(
  gate: Gate,
  decided: (purpose: string, granted: boolean, fromGate?: boolean) => void,
): Permission {
  const refused = new Set<string>();
  const watched = new Map<string, () => void>();
  const decide = (purpose: string, granted: boolean, fromGate?: boolean): void => {
    refused[granted ? "delete" : "add"](purpose);
    decided(purpose, granted, fromGate);
  };
  return {
    of: (purpose) => {
      if (!watched.has(purpose))
        watched.set(
          purpose,
          gate.on(purpose, (granted) => decide(purpose, granted, true)),
        );
      return !refused.has(purpose) && !gate.refused?.(purpose) && (gate.granted(purpose) || undefined);
    },
    decide,
    close: () => watched.forEach((end) => end()),
  };
}
