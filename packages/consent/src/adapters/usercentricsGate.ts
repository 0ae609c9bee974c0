import type { Gate } from "@nordleads/wire/types";
import { everyName, gateOf, type Names } from "./gateOf.ts";

/** What `__ucCmp.getConsentDetails()` gives and the event `UC_CONSENT` carries. */
interface ConsentDetails {
  readonly consent?: { readonly type?: string };
  readonly categories?: Readonly<Record<string, { readonly state?: string }>>;
}

/** What the banner's program offers (`window.__ucCmp`). */
export interface Usercentrics {
  getConsentDetails(): Promise<unknown>;
}

/**
 * Gate over Usercentrics' Web CMP, version 3. Give `window.__ucCmp` where it has loaded before, so that an earlier
 * answer counts; later ones are heard by the event `UC_CONSENT`. Only a category of which everything is accepted,
 * by the visitor's own action, is granted.
 */
export function usercentricsGate(loaded?: Usercentrics, names: Names = { analytics: "statistics" }): Gate {
  const details = new EventTarget();
  let latest: ConsentDetails | undefined;
  const take = (next: unknown): void => {
    latest = next as ConsentDetails | undefined;
    details.dispatchEvent(new Event("change"));
  };
  addEventListener("UC_CONSENT", (event) => take((event as CustomEvent<unknown>).detail));
  if (loaded) void loaded.getConsentDetails().then(take, () => {});
  return gateOf({
    answer: (purpose) =>
      latest?.consent?.type?.toUpperCase() === "EXPLICIT"
        ? everyName(names, purpose, (name) => latest?.categories?.[name]?.state === "ALL_ACCEPTED")
        : undefined,
    listen: (changed) => {
      details.addEventListener("change", changed);
      return () => details.removeEventListener("change", changed);
    },
  });
}
