import type { ConsentReceipt, ConsentRecord } from "@nordleads/wire/types";
import type { Site } from "../site/types.ts";
import { context, ref, time, webRef, type Node } from "./jsonld/context.ts";
import { authorityId, partyIds, partyNodes } from "./jsonld/partyNodes.ts";
import { jurisdictions, processNode } from "./jsonld/processNode.ts";
import { receiptFacts, type ReceiptFacts } from "./jsonld/receiptFacts.ts";
import { statusNode } from "./jsonld/statusNode.ts";

/**
 * A receipt as JSON-LD in the words of the Data Privacy Vocabulary 2.3, in the profile of ISO/IEC TS 27560 with
 * what the GDPR asks for (C18, https://w3id.org/dpv/guides/consent-27560): a receipt around one record for each
 * purpose that was asked for, the parties named once. `notice` is the body of the notice that the record points to.
 * Hash and signature stay with it; they are over our own record, which is the signature's payload.
 */
export function receiptAsJsonLd(receipt: ConsentReceipt, site: Site, notice?: string): Node {
  const { record, hash, jws } = receipt;
  const facts = receiptFacts(receipt, site, notice);
  return {
    "@context": context,
    "@id": `urn:nordleads:consent:${record.site}:${record.id}`,
    "@type": "dpv:ConsentReceipt",
    "dct:conformsTo": [ref("dpv-27560:receipt"), ref("dpv-27560:receipt-eu-gdpr")],
    ...identifiers(record.id),
    ...provenance(record),
    "dct:audience": ref(partyIds.subject(record)),
    "schema:recipient": ref("dpv:DataSubject"),
    "dpv:hasEntity": partyNodes(record, facts),
    "dpv:hasRecordOfActivity": Object.entries(record.choices).map(([purpose, granted]) =>
      recordNode(record, facts, purpose, granted),
    ),
    "nl:v": record.v,
    "nl:action": record.action,
    "nl:sequence": record.sequence,
    "nl:previousHash": record.previousHash,
    "nl:hash": hash,
    "nl:jws": jws,
    ...reported(record),
  };
}

/** Of a report: the decision that it is about, and what could not be removed (C25). */
function reported({ site, of, left }: ConsentRecord): Node {
  return {
    ...(of !== undefined && { "dct:relation": ref(`urn:nordleads:consent:${site}:${of}`) }),
    ...(left && {
      "nl:left": left.map(({ kind, name, why }) => ({ "nl:kind": kind, "nl:name": name, "nl:why": why })),
    }),
  };
}

const identifiers = (id: string): Node => ({ "dct:identifier": id, "dpv:hasIdentifier": id });

/** Made by the processor on behalf of the controller: the case that the guide names for `dct:creator`. */
const provenance = (record: ConsentRecord): Node => ({
  "dct:created": time(record.recordedAt),
  "dct:creator": ref(partyIds.processor(record)),
  "dct:publisher": ref(partyIds.controller(record)),
});

function recordNode(record: ConsentRecord, facts: ReceiptFacts, purpose: string, granted: boolean): Node {
  const id = `${record.id}:${purpose}`;
  return {
    "@id": `urn:nordleads:consent:${record.site}:${id}`,
    "@type": "dpv:ConsentRecord",
    "dct:conformsTo": [ref("dpv-27560:record"), ref("dpv-27560:record-eu-gdpr")],
    ...identifiers(id),
    ...provenance(record),
    "dpv:hasDataSubject": ref(partyIds.subject(record)),
    "dpv:hasDataController": ref(partyIds.controller(record)),
    "dpv:hasDataProcessor": ref(partyIds.processor(record)),
    "dpv:hasAuthority": ref(authorityId),
    "dpv:hasJurisdiction": jurisdictions,
    "dpv:hasApplicableLaw": ref("legal-eu:law-GDPR"),
    "dct:language": record.notice.lang,
    "dpv:hasNotice": [consentNotice(record, facts), privacyNotice(facts)],
    "dpv:hasLegalBasis": [ref("eu-gdpr:A6-1-a"), ref("dpv:ExpressedConsent")],
    "dpv:hasProcess": processNode(record, facts, purpose),
    "dpv:hasConsentStatus": statusNode(record, purpose, granted),
  };
}

/** The words that were shown: whoever has them can hash them and compare (C15). */
const consentNotice = ({ notice }: ConsentRecord, { policyUrl }: ReceiptFacts): Node => ({
  "@id": `urn:nordleads:notice:${notice.hash}`,
  "@type": "dpv:ConsentNotice",
  "dct:identifier": notice.hash,
  "dct:hasVersion": notice.version,
  "dct:language": notice.lang,
  "dct:references": webRef(policyUrl),
});

const privacyNotice = ({ policyUrl, policyUpdated, lang }: ReceiptFacts): Node => ({
  ...webRef(policyUrl),
  "@type": "dpv:PrivacyNotice",
  "dct:language": lang,
  ...(policyUpdated !== undefined && { "dct:modified": { "@type": "xsd:date", "@value": policyUpdated } }),
});
