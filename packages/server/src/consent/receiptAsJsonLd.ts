import type { ConsentReceipt } from "@nordleads/wire/types";
import type { Site } from "../site/types.ts";

const given = (granted: boolean) => (granted ? "dpv:ConsentGiven" : "dpv:ConsentRefused");

/**
 * A receipt as JSON-LD in the words of the Data Privacy Vocabulary 2 and its guide for ISO/IEC TS 27560
 * (https://w3id.org/dpv/guides/consent-27560). The signature stays with it, over our own record.
 */
export function receiptAsJsonLd({ record, hash, jws }: ConsentReceipt, site: Site): object {
  return {
    "@context": {
      dpv: "https://w3id.org/dpv#",
      dct: "http://purl.org/dc/terms/",
      eu: "https://w3id.org/dpv/legal/eu/gdpr#",
      nl: "urn:nordleads:",
    },
    "@id": `urn:nordleads:consent:${record.site}:${record.id}`,
    "@type": "dpv:ConsentReceipt",
    "dct:identifier": record.id,
    "dct:hasVersion": String(record.v),
    "dct:created": record.recordedAt,
    "dpv:hasDataSubject": { "@id": `urn:nordleads:subject:${record.subject}`, "@type": "dpv:DataSubject" },
    "dpv:hasDataController": {
      "@type": "dpv:DataController",
      "dpv:hasName": record.controller,
      "dpv:hasContact": site.controller.contact,
    },
    "dpv:hasDataProcessor": { "@type": "dpv:DataProcessor", "dpv:hasName": record.processor },
    "dpv:hasNotice": {
      "@type": "dpv:ConsentNotice",
      "dct:identifier": record.notice.hash,
      "dct:hasVersion": record.notice.version,
      "dct:language": record.notice.lang,
      "dct:source": site.policyUrl,
    },
    "dpv:hasProcess": Object.entries(record.choices).map(([purpose, granted]) => ({
      "@type": "dpv:Process",
      "dpv:hasPurpose": { "@id": `nl:purpose:${purpose}` },
      "dpv:hasLegalBasis": { "@id": "eu:A6-1-a" },
      "dpv:hasConsentStatus": { "@id": given(granted) },
      "dpv:isIndicatedAtTime": record.decidedAt,
    })),
    "dpv:hasExpectedConsentExpiry": record.expiresAt,
    "nl:action": record.action,
    "nl:sequence": record.sequence,
    "nl:previousHash": record.previousHash,
    "nl:hash": hash,
    "nl:jws": jws,
  };
}
