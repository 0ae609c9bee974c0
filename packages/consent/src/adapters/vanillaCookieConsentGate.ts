import type { Gate } from "@nordleads/wire/types";
import { everyName, gateOf, onWindow, type Names } from "./gateOf.ts";

/** The part of the package `vanilla-cookieconsent` 3 (or `window.CookieConsent`) that is asked. */
export interface VanillaCookieConsent {
  validConsent(): boolean;
  acceptedCategory(category: string): boolean;
}

/** Gate over vanilla-cookieconsent 3: `vanillaCookieConsentGate(CookieConsent)`. */
export function vanillaCookieConsentGate(banner: VanillaCookieConsent, names: Names = {}): Gate {
  return gateOf({
    answer: (purpose) =>
      banner.validConsent() ? everyName(names, purpose, (name) => banner.acceptedCategory(name)) : undefined,
    listen: onWindow("cc:onConsent", "cc:onChange"),
  });
}
