import type { Gate } from "@nordleads/wire/types";
import { everyName, gateOf, type Names } from "./gateOf.ts";

/** The part of `klaro.getManager()` that is asked. */
export interface KlaroManager {
  readonly confirmed: boolean;
  readonly savedConsents: Readonly<Record<string, boolean>>;
  watch(watcher: { update(): void }): void;
  unwatch(watcher: { update(): void }): void;
}

/**
 * Gate over Klaro 0.7: `klaroGate(klaro.getManager(), { analytics: ["matomo"] })`. Klaro asks by service: name
 * those of each purpose. A switch that is not saved does not count.
 */
export function klaroGate(manager: KlaroManager, services: Names): Gate {
  return gateOf({
    answer: (purpose) =>
      manager.confirmed
        ? everyName(services, purpose, (name) => manager.savedConsents[name] === true)
        : undefined,
    listen: (changed) => {
      const watcher = { update: changed };
      manager.watch(watcher);
      return () => manager.unwatch(watcher);
    },
  });
}
