import type { ConsentAction } from "@nordleads/wire/types";
import type { Consent, Layer } from "./consent.ts";

/** Makes a choice: what each purpose and service is answered; `undefined` for a service is as its purpose. */
type Decide = (action: ConsentAction, answer: (name: string) => unknown, layer?: Layer) => void;

/** The ways to decide. `now`: the own answer of a name as it stands. */
export function decisions(
  decide: Decide,
  services: Readonly<Record<string, string>>,
  now: (name: string) => boolean | undefined,
): Pick<Consent, "set" | "acceptAll" | "rejectAll" | "withdraw" | "declareUnderAge"> {
  return {
    set: (choices, layer) =>
      // Who answers a purpose answers its services, but for those that are answered too.
      decide(
        "save",
        (name) => choices[name] ?? (choices[services[name]!] === undefined ? now(name) : undefined),
        layer,
      ),
    acceptAll: (layer) => decide("accept_all", () => true, layer),
    rejectAll: (layer) => decide("reject_all", () => false, layer),
    withdraw: (name, layer) =>
      decide(
        "withdraw",
        (other) => (other === name ? false : name && services[other] !== name ? now(other) : undefined),
        layer,
      ),
    declareUnderAge: (layer) => decide("under_age", () => false, layer),
  };
}
