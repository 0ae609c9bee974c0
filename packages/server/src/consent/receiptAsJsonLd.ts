import type { ConsentReceipt, ConsentRecord } from "@nordleads/wire/types";
import type { Site } from "../site/types.ts";

const context = {
  dpv: "https://w3id.org/dpv#",
  dct: "http://purl.org/dc/terms/",
  "eu-gdpr": "https://w3id.org/dpv/legal/eu/gdpr#",
  rdf: "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
  schema: "https://schema.org/",
  xsd: "http://www.w3.org/2001/XMLSchema#",
  nl: "urn:nordleads:",
};

/**
 * A receipt as JSON-LD in the words of the Data Privacy Vocabulary 2 and its guide for ISO/IEC TS 27560
 * (C18, https://w3id.org/dpv/guides/consent-27560): a receipt around one record for each purpose that was
 * asked for. The signature stays with it, over our own record.
 */
export function receiptAsJsonLd({ record, hash, jws }: ConsentReceipt, site: Site): object {
  return {
    "@context": context,
    "@id": `urn:nordleads:consent:${record.site}:${record.id}`,
    "@type": "dpv:ConsentReceipt",
    "dct:identifier": record.id,
    "dct:hasVersion": String(record.v),
    "dct:created": time(record.recordedAt),
    "dct:publisher": { "@id": controllerId(record) },
    "schema:recipient": { "@id": "dpv:DataSubject" },
    "dpv:hasRecordOfActivity": Object.entries(record.choices).map(([purpose, granted]) =>
      recordOf(record, site, purpose, granted),
    ),
    "nl:action": record.action,
    "nl:sequence": record.sequence,
    "nl:previousHash": record.previousHash,
    "nl:hash": hash,
    "nl:jws": jws,
  };
}

const time = (value: string) => ({ "@type": "xsd:dateTime", "@value": value });
const controllerId = ({ site }: ConsentRecord) => `urn:nordleads:site:${site}:controller`;
const subjectId = ({ subject }: ConsentRecord) => `urn:nordleads:subject:${subject}`;

function recordOf(record: ConsentRecord, site: Site, purpose: string, granted: boolean): object {
  const id = `${record.id}:${purpose}`;
  return {
    "@id": `urn:nordleads:consent:${record.site}:${id}`,
    "@type": "dpv:ConsentRecord",
    "dct:identifier": id,
    "dpv:hasDataSubject": { "@id": subjectId(record), "@type": "dpv:DataSubject" },
    "dpv:hasDataController": {
      "@id": controllerId(record),
      "@type": "dpv:DataController",
      "dpv:hasName": record.controller,
      "dpv:hasContact": site.controller.contact,
    },
    "dpv:hasDataProcessor": { "@type": "dpv:DataProcessor", "dpv:hasName": record.processor },
    "dpv:hasLegalBasis": { "@id": "eu-gdpr:A6-1-a" },
    "dpv:hasProcess": { "@type": "dpv:Process", "dpv:hasPurpose": { "@id": `nl:purpose:${purpose}` } },
    "dpv:hasNotice": {
      "@id": `urn:nordleads:notice:${record.notice.hash}`,
      "@type": "dpv:ConsentNotice",
      "dct:identifier": record.notice.hash,
      "dct:hasVersion": record.notice.version,
      "dct:language": record.notice.lang,
      "dct:source": site.policyUrl,
    },
    "dpv:hasConsentStatus": statusOf(record, granted),
  };
}

/** What was decided, when, by whom, and until when it holds. */
function statusOf(record: ConsentRecord, granted: boolean): object {
  const refused = record.action === "withdraw" ? "dpv:ConsentWithdrawn" : "dpv:ConsentRefused";
  return {
    "@type": granted ? ["dpv:ConsentGiven", "dpv:ExpressedConsent"] : refused,
    "dpv:isIndicatedBy": { "@id": subjectId(record) },
    "dpv:isIndicatedAtTime": time(record.decidedAt),
    "dpv:hasDuration": { "@type": "dpv:UntilTimeDuration", "rdf:value": time(record.expiresAt) },
  };
}
