import type { ConsentRecord, Service } from "@nordleads/wire/types";
import { ref, webRef, type Node } from "./context.ts";
import { placeNode } from "./placeNode.ts";
import type { Party, ReceiptFacts } from "./receiptFacts.ts";

/** IRIs of those who have a part. They are the same for every receipt of the site. */
export const partyIds = {
  controller: ({ site }: ConsentRecord): string => `urn:nordleads:site:${site}:controller`,
  processor: ({ site }: ConsentRecord): string => `urn:nordleads:site:${site}:processor`,
  subject: ({ subject }: ConsentRecord): string => `urn:nordleads:subject:${subject}`,
  recipient: ({ site }: ConsentRecord, service: Service): string =>
    `urn:nordleads:site:${site}:recipient:${service.id}`,
};

/** Whom the processing answers to: its supervisory authority. */
export const authorityId = "legal-no:DPA-NO";

/** All parties of a receipt, each with id, role, name, contact and address (the guide's 8.4). */
export function partyNodes(record: ConsentRecord, facts: ReceiptFacts): Node[] {
  return [
    {
      ...partyNode(partyIds.controller(record), "dpv:DataController", facts.controller),
      "schema:url": webRef(facts.policyUrl),
    },
    partyNode(partyIds.processor(record), "dpv:DataProcessor", facts.processor),
    {
      ...partyNode(authorityId, "dpv:DataProtectionAuthority", authority),
      "schema:url": ref("https://www.datatilsynet.no"),
      "dpv:hasJurisdiction": ref("loc:NO"),
    },
    subjectNode(record),
    ...facts.services.flatMap((service) => recipientNode(record, service, facts)),
  ];
}

const authority: Party = {
  name: "Datatilsynet",
  contact: "postkasse@datatilsynet.no",
  address: "Postboks 458 Sentrum, 0105 Oslo, Norway",
};

/** The pseudonym alone; a child where the visitor has said so (C27). Contact and address are not asked for. */
function subjectNode(record: ConsentRecord): Node {
  return {
    "@id": partyIds.subject(record),
    "@type": record.action === "under_age" ? ["dpv:DataSubject", "dpv:Child"] : "dpv:DataSubject",
    "dct:identifier": record.subject,
    "dpv:hasIdentifier": record.subject,
  };
}

/** Where a site has named no postal address, the address that it can be reached at stands in its place. */
function partyNode(id: string, role: string, { name, contact, address = contact }: Party): Node {
  return {
    "@id": id,
    "@type": [role, "dpv:LegalEntity"],
    "dct:identifier": id,
    "dpv:hasIdentifier": id,
    "dpv:hasName": name,
    "dpv:hasContact": contact,
    "dpv:hasAddress": address,
    "schema:contactPoint": [
      { "@type": "schema:ContactPoint", ...waysTo(contact) },
      { "@type": "schema:PostalAddress", "schema:streetAddress": address },
    ],
  };
}

function waysTo(contact: string): Node {
  if (/^https?:\/\/\S+$/.test(contact)) return { "schema:url": webRef(contact) };
  return /^\S+@\S+$/.test(contact) ? { "schema:email": contact } : { "schema:description": contact };
}

/** A third party is reached by its own page or, where the site names none, through the controller. */
function recipientNode(record: ConsentRecord, service: Service, facts: ReceiptFacts): Node[] {
  const { recipient, url = facts.controller.contact } = service;
  if (!recipient) return [];
  const { name, place } = recipient;
  const party = partyNode(partyIds.recipient(record, service), "dpv:ThirdParty", {
    name,
    contact: url,
    address: place,
  });
  return [{ ...party, "dpv:hasLocation": placeNode(place) }];
}
