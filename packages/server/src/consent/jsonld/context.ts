/** A node, or a tree of nodes, of a JSON-LD document. */
export interface Node {
  readonly [key: string]: unknown;
}

/** The document's own context: nothing has to be fetched to read it. */
export const context: Node = {
  dpv: "https://w3id.org/dpv#",
  "dpv-27560": "https://w3id.org/dpv/schema/dpv-27560#",
  "eu-gdpr": "https://w3id.org/dpv/legal/eu/gdpr#",
  "legal-eu": "https://w3id.org/dpv/legal/eu#",
  "legal-no": "https://w3id.org/dpv/legal/no#",
  loc: "https://w3id.org/dpv/loc#",
  pd: "https://w3id.org/dpv/pd#",
  dct: "http://purl.org/dc/terms/",
  rdf: "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
  schema: "https://schema.org/",
  skos: "http://www.w3.org/2004/02/skos/core#",
  xsd: "http://www.w3.org/2001/XMLSchema#",
  nl: "urn:nordleads:",
};

/** A reference to a node by its IRI or a term such as `dpv:Marketing`. */
export const ref = (id: string): Node => ({ "@id": id });

/** A reference to a web address, with what an IRI may not hold escaped. */
export const webRef = (url: string): Node => ref(URL.canParse(url) ? new URL(url).href : url);

/** A time as `xsd:dateTime`; ISO 8601 in UTC. */
export const time = (value: string): Node => ({ "@type": "xsd:dateTime", "@value": value });

/** A span that begins when what it stands beside begins; ISO 8601, such as `P13M`. */
export const span = (duration: string): Node => ({
  "@type": "dpv:TemporalDuration",
  "rdf:value": { "@type": "xsd:duration", "@value": duration },
});

/** Until something happens, in English words. */
export const untilEvent = (event: string): Node => ({
  "@type": "dpv:UntilEventDuration",
  "rdf:value": { "@language": "en", "@value": event },
});
