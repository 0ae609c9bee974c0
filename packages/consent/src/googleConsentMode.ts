import { guard } from "@nordleads/browser";
import type { Gate } from "@nordleads/wire/types";

/** The seven signals of Google's consent mode v2 → the purpose that each follows. */
const signals: Readonly<Record<string, string>> = {
  ad_storage: "marketing",
  ad_user_data: "marketing",
  ad_personalization: "marketing",
  analytics_storage: "analytics",
  functionality_storage: "functional",
  personalization_storage: "functional",
  security_storage: "necessary",
};

export interface GoogleConsentModeOptions {
  /** Signal → purpose, where it differs: `{ personalization_storage: "marketing" }`. */
  readonly purposes?: Readonly<Record<string, string>>;
  /** How long Google's tags wait for an answer, ms. */
  readonly waitForUpdate?: number;
}

/**
 * Tells Google's tags what the gate says (C20): a `default` with all seven signals of consent mode v2 at once, so
 * call it before any tag, and an `update` at each change. Sends nothing itself: it only writes to the page's own
 * `dataLayer`. Returns a function that ends it.
 */
export function googleConsentMode(gate: Gate, options: GoogleConsentModeOptions = {}): () => void {
  const map = { ...signals, ...options.purposes };
  const state = (): Record<string, string> =>
    Object.fromEntries(
      Object.entries(map).map(([signal, purpose]) => [signal, gate.granted(purpose) ? "granted" : "denied"]),
    );
  tell("default", { ...state(), wait_for_update: options.waitForUpdate ?? 500 });
  let told = JSON.stringify(state());
  let soon = false;
  // A choice changes several purposes in one task: one update tells them all.
  const update = (): void => {
    if (soon) return;
    soon = true;
    queueMicrotask(
      guard(() => {
        soon = false;
        const now = state();
        if (told === (told = JSON.stringify(now))) return;
        tell("update", now);
      }),
    );
  };
  const ends = [...new Set(Object.values(map))].map((purpose) => gate.on(purpose, update));
  return () => {
    for (const end of ends) end();
  };
}

/** Google's tags take nothing but an `arguments` object as a command. */
function tell(...command: readonly ["default" | "update", object]): void {
  const page = globalThis as { dataLayer?: unknown[] };
  (
    function () {
      // oxlint-disable-next-line prefer-rest-params -- see above
      (page.dataLayer ??= []).push(arguments);
    } as (...args: readonly unknown[]) => void
  )("consent", ...command);
}
