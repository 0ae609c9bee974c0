import type { Gate } from "@nordleads/wire/types";
import { everyName, gateOf, onWindow, type Names } from "./gateOf.ts";

interface OneTrustGlobals {
  /** The groups that are on, between commas: `,C0001,C0002,`. */
  readonly OnetrustActiveGroups?: string;
  readonly OneTrust?: { IsAlertBoxClosed(): boolean };
}

const standard: Names = { functional: "C0003", analytics: "C0002", marketing: "C0004" };

/** Gate over OneTrust (`window.OnetrustActiveGroups`). Groups that are on before the visitor has answered do not count. */
export function oneTrustGate(names: Names = standard): Gate {
  return gateOf({
    answer: (purpose) => {
      const { OneTrust, OnetrustActiveGroups = "" } = globalThis as OneTrustGlobals;
      const groups = OnetrustActiveGroups.split(",");
      return OneTrust?.IsAlertBoxClosed()
        ? everyName(names, purpose, (name) => groups.includes(name))
        : undefined;
    },
    listen: onWindow("OneTrustGroupsUpdated"),
  });
}
