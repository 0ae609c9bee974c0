import type { ConsentRecord, Service } from "@nordleads/wire/types";
import { ref, type Node } from "./context.ts";
import { partyIds } from "./partyNodes.ts";
import { placeNode } from "./placeNode.ts";

const mechanisms: readonly (readonly [pattern: RegExp, term: string])[] = [
  [/\bscc|standard contract|standardkontrakt|standardavtal/i, "eu-gdpr:A46-2-c"],
  [/\bdpf\b|privacy framework|adequa|tilstrekkelig|adekvat/i, "eu-gdpr:A45-3"],
  [/\bbcr\b|binding corporate|bindende/i, "eu-gdpr:A46-2-b"],
];

/** What is sent to a service's recipient: to whom, where, and what makes it lawful (the guide's 8.3.7). */
export function transferNode(record: ConsentRecord, service: Service): Node | undefined {
  const { recipient } = service;
  if (!recipient) return undefined;
  const { place, transfer } = recipient;
  return {
    "@type": "dpv:Processing",
    "skos:broader": ref("dpv:Transfer"),
    "dpv:hasRecipient": ref(partyIds.recipient(record, service)),
    "dpv:hasLocation": placeNode(place),
    ...(transfer !== undefined && { "dpv:hasLegalBasis": basisOf(transfer) }),
  };
}

/** The mechanism in the site's words, with the paragraphs of the regulation that those words name. */
function basisOf(transfer: string): Node {
  const found = mechanisms.filter(([pattern]) => pattern.test(transfer)).map(([, term]) => term);
  return {
    "@type": "dpv:DataTransferLegalBasis",
    "dct:title": transfer,
    ...(found.length > 0 && { "skos:broader": found.map(ref) }),
  };
}
