import type { ConsentRecord } from "@nordleads/wire/types";
import { ref, time, type Node } from "./context.ts";
import { partyIds } from "./partyNodes.ts";

/**
 * What was decided about a purpose or service, when, by whom, how and until when it holds (the guide's 7.2 and
 * 8.5, in the terms of both). The server's time counts, the device's is kept beside it (C12).
 */
export function statusNode(record: ConsentRecord, name: string, granted: boolean): Node {
  const subject = ref(partyIds.subject(record));
  const change = record.changes?.[name];
  return {
    // The guide's own examples name the type of a given consent beside its state.
    "@type": granted ? [stateOf(record, name, true), "dpv:ExpressedConsent"] : stateOf(record, name, false),
    "dct:date": time(record.recordedAt),
    "dpv:isIndicatedAtTime": time(record.recordedAt),
    "dct:valid": time(record.expiresAt),
    "dpv:hasDuration": { "@type": "dpv:UntilTimeDuration", "rdf:value": time(record.expiresAt) },
    "dpv:isIndicatedBy": subject,
    "dpv:isImplementedByEntity": subject,
    "dpv:hasIndicationMethod": methodOf(record),
    "nl:decidedAt": time(record.decidedAt),
    ...(change !== undefined && { "nl:change": change }),
  };
}

/** The state after the decision. What a decision left as it was is in the state that stands. */
export function stateOf(record: ConsentRecord, name: string, granted: boolean): string {
  const change = record.changes?.[name];
  const answered = record.action === "accept_all" || record.action === "save";
  if (granted) return change === "unchanged" && answered ? "dpv:RenewedConsentGiven" : "dpv:ConsentGiven";
  // A report decides nothing: whether the answer before was a refusal or a withdrawal is in that record.
  if (record.action === "report") return "dpv:ConsentStatusInvalidForProcessing";
  // What each name went through is kept since a record has `changes`; before that the action alone tells.
  const withdrawn = record.changes ? change === "withdrawn" : record.action === "withdraw";
  return withdrawn ? "dpv:ConsentWithdrawn" : "dpv:ConsentRefused";
}

const layers = ["the page’s own call", "the banner", "the settings"] as const;
const inputs = { pointer: "a pointer", key: "a key", script: "a script" } as const;

function methodOf({ action, layer, input, gpc }: ConsentRecord): Node {
  const by = input === undefined ? "" : ` by ${inputs[input]}`;
  const signal = gpc ? ", Global Privacy Control on" : "";
  return { "@language": "en", "@value": `${action} in ${layers[layer]}${by}${signal}` };
}
