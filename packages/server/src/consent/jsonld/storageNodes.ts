import { categories, storage as ours } from "@nordleads/wire";
import type { PurposeStorage } from "@nordleads/wire/types";
import { ref, span, untilEvent, type Node } from "./context.ts";
import { purposeTerms } from "./purposeTerms.ts";

/** What ends it: the gate removes what was declared as soon as the consent goes (C7). */
const deletion: Node = {
  "@type": "dpv:StorageDeletion",
  "dpv:hasDuration": untilEvent("Withdrawal of the consent"),
};

/**
 * Where a purpose's data is kept and how long (the guide's 8.3.4.2): on the device, as the site and our own
 * declaration say, on the server by the data map, and deleted at withdrawal.
 */
export function storageNodes(purpose: string, declared: PurposeStorage | undefined): Node[] {
  const { category } = purposeTerms(purpose);
  const spans = ours
    .filter((item) => item.purpose === purpose && item.duration.startsWith("P"))
    .map(({ duration }) => span(duration));
  const server = category && {
    "@type": ["dpv:StorageLocation", "dpv:StorageDuration"],
    "dpv:hasLocation": ref("dpv:RemoteLocation"),
    "dpv:hasDuration": span(categories[category].retention),
  };
  return [onDevice(declared, spans), ...(server ? [server] : []), deletion];
}

/** What a service keeps: the same, without anything of ours. */
export function serviceStorageNodes(declared: PurposeStorage | undefined): Node[] {
  return [onDevice(declared, []), deletion];
}

function onDevice(declared: PurposeStorage | undefined, ours: readonly Node[]): Node {
  const days = declared?.days === undefined ? [] : [span(`P${declared.days}D`)];
  const spans = [...days, ...ours];
  return {
    "@type": ["dpv:StorageLocation", "dpv:StorageDuration"],
    "dpv:hasLocation": ref("dpv:WithinDevice"),
    "dpv:hasDuration": spans.length > 0 ? spans : untilEvent("Withdrawal of the consent"),
  };
}
