import type { ConsentRecord, Service } from "@nordleads/wire/types";
import { ref, webRef, type Node } from "./context.ts";
import { partyIds } from "./partyNodes.ts";
import { purposeTerms } from "./purposeTerms.ts";
import type { ReceiptFacts } from "./receiptFacts.ts";
import { controlNode, rightNodes } from "./rightNodes.ts";
import { statusNode } from "./statusNode.ts";
import { serviceStorageNodes, storageNodes } from "./storageNodes.ts";
import { transferNode } from "./transferNode.ts";

/** The processing that a purpose's consent is about (the guide's 8.3), with a process of its own for each service. */
export function processNode(record: ConsentRecord, facts: ReceiptFacts, purpose: string): Node {
  const services = facts.services.filter((service) => service.purpose === purpose);
  const { processing } = purposeTerms(purpose);
  return {
    "@type": "dpv:Process",
    "dpv:hasPurpose": purposeNode(record, facts, purpose),
    "dpv:hasLegalBasis": ref("eu-gdpr:A6-1-a"),
    "dpv:hasPersonalData": dataNodes(purpose),
    "dpv:hasDataController": ref(partyIds.controller(record)),
    "dpv:hasDataProcessor": ref(partyIds.processor(record)),
    "dpv:hasDataSource": { "@type": "dpv:DataSubjectDataSource", "dpv:hasProcessing": ref("dpv:Collect") },
    "dpv:hasProcessing": processing.map(ref),
    "dpv:hasStorageCondition": storageNodes(purpose, facts.storage[purpose]),
    "dpv:hasRecipient": recipients(record, services),
    "dpv:hasJurisdiction": jurisdictions,
    "dpv:hasApplicableLaw": ref("legal-eu:law-GDPR"),
    "dpv:hasAuthority": ref("legal-no:DPA-NO"),
    "dpv:hasConsentControl": controlNode(facts),
    "dpv:hasRight": rightNodes(purpose, facts),
    ...(services.length > 0 && {
      "dpv:hasProcess": services.map((service) => serviceNode(record, facts, service)),
    }),
  };
}

/** Where the law is that the consent is under: Norway, as part of the European Economic Area. */
export const jurisdictions: readonly Node[] = [ref("loc:NO"), ref("loc:EEA")];

const purposeId = ({ site }: ConsentRecord, purpose: string): string =>
  `urn:nordleads:site:${site}:purpose:${purpose}`;

function purposeNode(record: ConsentRecord, { words, lang }: ReceiptFacts, purpose: string): Node {
  const { broader } = purposeTerms(purpose);
  const said = Object.hasOwn(words, purpose) ? words[purpose] : undefined;
  const inWords = (value: string): Node => ({ "@language": lang, "@value": value });
  return {
    "@id": purposeId(record, purpose),
    "@type": "dpv:Purpose",
    "dct:identifier": purpose,
    "dct:title": said ? inWords(said.name) : purpose,
    ...(said?.text !== undefined && { "dct:description": inWords(said.text) }),
    ...(broader !== undefined && { "skos:broader": ref(broader) }),
  };
}

/** Optional, since the service works without it: otherwise nobody would be asked (article 7(4)). */
function dataNodes(purpose: string): Node[] {
  return purposeTerms(purpose).personalData.map((broader) => ({
    "@type": "dpv:PersonalData",
    "skos:broader": ref(broader),
    "dpv:hasNecessity": ref("dpv:Optional"),
  }));
}

function recipients(record: ConsentRecord, services: readonly Service[]): Node[] {
  const third = services.filter(({ recipient }) => recipient !== undefined);
  return [
    ref(partyIds.controller(record)),
    ref(partyIds.processor(record)),
    ...third.map((service) => ref(partyIds.recipient(record, service))),
  ];
}

/** A service under the purpose. Its own answer stands with it where the visitor could choose by service (C24). */
function serviceNode(record: ConsentRecord, { lang }: ReceiptFacts, service: Service): Node {
  const answer = record.services?.[service.id];
  const transfer = transferNode(record, service);
  const text = service.text?.[lang];
  return {
    "@type": "dpv:Process",
    "dpv:hasPurpose": ref(purposeId(record, service.purpose)),
    "dpv:hasService": {
      "@id": `urn:nordleads:site:${record.site}:service:${service.id}`,
      "@type": "dpv:Service",
      "dct:identifier": service.id,
      "dct:title": service.name,
      ...(text !== undefined && { "dct:description": { "@language": lang, "@value": text } }),
      ...(service.url !== undefined && { "schema:url": webRef(service.url) }),
    },
    "dpv:hasStorageCondition": serviceStorageNodes(service.storage),
    ...(transfer && {
      "dpv:hasProcessing": transfer,
      "dpv:hasRecipient": ref(partyIds.recipient(record, service)),
    }),
    ...(answer !== undefined && { "dpv:hasConsentStatus": statusNode(record, service.id, answer) }),
  };
}
