import type { Gate } from "@nordleads/wire/types";
import { everyName, gateOf, onWindow, type Names } from "./gateOf.ts";

interface Cookiebot {
  readonly hasResponse: boolean;
  readonly consent: Readonly<Record<string, unknown>>;
}

/** Gate over Cookiebot (`window.Cookiebot`). Start it at any time; it answers once Cookiebot has loaded. */
export function cookiebotGate(names: Names = { functional: "preferences", analytics: "statistics" }): Gate {
  return gateOf({
    answer: (purpose) => {
      const { Cookiebot: bot } = globalThis as { Cookiebot?: Cookiebot };
      return bot?.hasResponse ? everyName(names, purpose, (name) => bot.consent[name] === true) : undefined;
    },
    listen: onWindow("CookiebotOnConsentReady", "CookiebotOnAccept", "CookiebotOnDecline"),
  });
}
