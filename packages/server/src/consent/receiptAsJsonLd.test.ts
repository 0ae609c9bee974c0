import { readFileSync } from "node:fs";
import fc from "fast-check";
import jsonld from "jsonld";
import { DataFactory, Parser, Store } from "n3";
import SHACLValidator from "rdf-validate-shacl";
import { describe, expect, it } from "vitest";
import { consentReceiptSchema } from "@nordleads/wire";
import type { ConsentAction, ConsentChange, ConsentReceipt, Service } from "@nordleads/wire/types";
import type { Site } from "../site/types.ts";
import { canonicalJson } from "./canonicalJson.ts";
import { receiptAsJsonLd } from "./receiptAsJsonLd.ts";
import { sha256 } from "./sha256.ts";

const shapes = new Store(
  new Parser().parse(readFileSync(new URL("jsonld/shapes.ttl", import.meta.url), "utf8")),
);
const validator = new SHACLValidator(shapes);

/** The document as RDF, by a JSON-LD processor that may fetch nothing. */
async function toRdf(document: object): Promise<Store> {
  const documentLoader = (): never => {
    throw new Error("the document asks for something from the network");
  };
  const quads = await jsonld.toRDF(document, {
    format: "application/n-quads",
    documentLoader,
    safe: true,
  } as object);
  return new Store(new Parser({ format: "N-Quads" }).parse(quads as string));
}

/** What the shapes find wrong, as path and message; a document without a receipt is wrong too. */
async function wrong(document: object): Promise<string[]> {
  const data = await toRdf(document);
  const type = DataFactory.namedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type");
  const receipts = data.countQuads(
    null,
    type,
    DataFactory.namedNode("https://w3id.org/dpv#ConsentReceipt"),
    null,
  );
  const { results } = await validator.validate(data);
  return [
    ...(receipts === 1 ? [] : [`${receipts} receipts`]),
    ...results.map(({ path, focusNode }) => `${path?.value} of ${focusNode?.value}`),
  ];
}

const services: readonly Service[] = [
  {
    id: "video",
    purpose: "functional",
    name: "Video",
    text: { nb: "Viser film." },
    recipient: { name: "Video Inc.", place: "USA", transfer: "EU–US DPF" },
    url: "https://video.example/privacy",
    storage: { cookies: ["vid*"], days: 30 },
  },
  { id: "stat", purpose: "analytics", name: "Stat", recipient: { name: "Stat AB", place: "Sverige" } },
  { id: "ours", purpose: "analytics", name: "Vår egen" },
];

const site: Site = {
  key: "demo",
  name: "Demo",
  origins: ["https://www.example.no"],
  langs: ["nb"],
  purposes: ["functional", "analytics", "marketing", "research"],
  storage: { analytics: { cookies: ["_stat*"], days: 90 } },
  policyUrl: "https://www.example.no/personvern",
  controller: { name: "Eksempel AS", contact: "personvern@example.no" },
  subProcessors: [],
  consent: true,
};

const notice = canonicalJson({
  consent: {
    purposes: { analytics: "Statistikk", marketing: { name: "Markedsføring", text: "Viser annonser." } },
    about: { analytics: "Teller besøk." },
  },
  purposes: site.purposes,
  services,
  storage: site.storage,
  controller: { ...site.controller, address: "Storgata 1, 0155 Oslo" },
  processor: { name: "NordLeads AS", contact: "hei@nordleads.example" },
  policyUrl: site.policyUrl,
  policyUpdated: "2026-04-01",
});

function receiptOf(more: Partial<ConsentReceipt["record"]> = {}): ConsentReceipt {
  const record: ConsentReceipt["record"] = {
    v: 1,
    id: "decision-1",
    site: "demo",
    subject: "subject-1",
    recordedAt: "2026-11-24T12:00:00.000Z",
    decidedAt: "2026-11-24T11:59:58.000Z",
    expiresAt: "2027-11-24T12:00:00.000Z",
    action: "save",
    layer: 2,
    choices: { functional: true, analytics: false, marketing: false, research: true },
    notice: { hash: "ab".repeat(32), version: "abababab", lang: "nb" },
    gpc: false,
    controller: "Eksempel AS",
    processor: "NordLeads AS",
    sequence: 7,
    previousHash: "0".repeat(64),
    ...more,
  };
  return { record, hash: sha256(canonicalJson(record)), jws: "e30.e30.AA" };
}

const actions: ConsentAction[] = ["accept_all", "reject_all", "save", "withdraw", "under_age", "report"];

describe("the receipt as DPV JSON-LD", () => {
  it.each(actions)("C18 of %s is read by a JSON-LD processor and accepted by the shapes", async (action) => {
    const granted = action === "accept_all";
    const receipt = receiptOf({
      action,
      choices: { functional: granted, analytics: granted, marketing: granted, research: granted },
      services: { video: granted, stat: granted, ours: granted },
      gpc: !granted,
      input: "pointer",
      ...(action === "report" && {
        of: "decision-0",
        left: [{ kind: "cookie" as const, name: "_stat", why: "http_only" as const }],
      }),
    });
    for (const body of [notice, undefined, "rubbish"])
      expect(await wrong(receiptAsJsonLd(receipt, site, body))).toEqual([]);
  });

  it("C18 has one record for each purpose, in the state that the decision left it in", async () => {
    const changes: Record<string, ConsentChange> = {
      functional: "unchanged",
      analytics: "withdrawn",
      marketing: "refused",
      research: "given",
    };
    const states = async (action: ConsentAction): Promise<string[]> => {
      const data = await toRdf(receiptAsJsonLd(receiptOf({ action, changes }), site, notice));
      return site.purposes.map((purpose) => {
        const record = DataFactory.namedNode(`urn:nordleads:consent:demo:decision-1:${purpose}`);
        const [status] = data.getObjects(record, "https://w3id.org/dpv#hasConsentStatus", null);
        const states = data
          .getObjects(status ?? null, "http://www.w3.org/1999/02/22-rdf-syntax-ns#type", null)
          .map(({ value }) => value.split("#")[1] ?? "");
        return states.find((state) => state !== "ExpressedConsent") ?? "";
      });
    };
    expect(await states("save")).toEqual([
      "RenewedConsentGiven",
      "ConsentWithdrawn",
      "ConsentRefused",
      "ConsentGiven",
    ]);
    expect(await states("withdraw")).toEqual([
      "ConsentGiven",
      "ConsentWithdrawn",
      "ConsentRefused",
      "ConsentGiven",
    ]);
    const invalid = "ConsentStatusInvalidForProcessing";
    expect(await states("report")).toEqual(["ConsentGiven", invalid, invalid, "ConsentGiven"]);
  });

  it("C18 a child is named as one, and a record from before the changes were kept has its state by the action", async () => {
    const child = receiptAsJsonLd(receiptOf({ action: "under_age" }), site);
    expect(JSON.stringify(child)).toContain('["dpv:DataSubject","dpv:Child"]');
    const withdrawn = JSON.stringify(receiptAsJsonLd(receiptOf({ action: "withdraw" }), site));
    expect(withdrawn).toContain("dpv:ConsentWithdrawn");
    expect(withdrawn).not.toContain("dpv:ConsentRefused");
  });

  it("C18 C24 tells each service's recipient, its place and what makes the transfer lawful", () => {
    const text = JSON.stringify(receiptAsJsonLd(receiptOf(), site, notice));
    for (const term of [
      "loc:US",
      "loc:SE",
      "eu-gdpr:A45-3",
      "EU–US DPF",
      "P30D",
      "P90D",
      "P13M",
      "Viser film.",
    ])
      expect(text).toContain(term);
    for (const told of [
      "Storgata 1, 0155 Oslo",
      "hei@nordleads.example",
      "2026-04-01",
      "Teller besøk.",
      "Viser annonser.",
    ])
      expect(text).toContain(told);
  });

  it("C18 the shapes refuse a receipt that lacks any mandatory field", async () => {
    const receipt = receiptOf({ services: { video: true, stat: false, ours: false } });
    const document = receiptAsJsonLd(receipt, site, notice);
    expect(await wrong(document)).toEqual([]);
    const accepted: string[] = [];
    for (const [type, property] of mandatory)
      if ((await wrong(without(document, type, property))).length === 0) accepted.push(`${type} ${property}`);
    expect(accepted).toEqual([]);
  }, 60_000);

  it("C18 any record that may be stored gives RDF that the shapes accept, with its hash and signature in it", async () => {
    await fc.assert(
      fc.asyncProperty(anyReceipt, anyNotice, async (receipt, notice) => {
        expect(consentReceiptSchema.parse(receipt)).toEqual(receipt);
        const document = receiptAsJsonLd(receipt, site, notice);
        expect(await wrong(document)).toEqual([]);
        const [expanded] = await jsonld.expand(JSON.parse(JSON.stringify(document)));
        const value = (name: string): unknown =>
          (expanded?.[`urn:nordleads:${name}`] as { "@value": unknown }[] | undefined)?.[0]?.["@value"];
        expect([value("hash"), value("jws")]).toEqual([receipt.hash, receipt.jws]);
      }),
      { numRuns: 40 },
    );
  }, 60_000);
});

const mandatory: readonly (readonly [type: string, property: string])[] = [
  ...[
    "dct:conformsTo",
    "dct:identifier",
    "dpv:hasIdentifier",
    "dct:created",
    "dct:creator",
    "dct:publisher",
  ].map((name) => ["dpv:ConsentReceipt", name] as const),
  ["dpv:ConsentReceipt", "dpv:hasRecordOfActivity"],
  ["dpv:ConsentReceipt", "dpv:hasEntity"],
  ...[
    ...[
      "dct:conformsTo",
      "dct:identifier",
      "dpv:hasIdentifier",
      "dpv:hasDataSubject",
      "dpv:hasDataController",
    ],
    ...["dpv:hasDataProcessor", "dpv:hasAuthority", "dpv:hasJurisdiction", "dpv:hasApplicableLaw"],
    ...["dct:language", "dpv:hasNotice", "dpv:hasLegalBasis", "dpv:hasProcess", "dpv:hasConsentStatus"],
  ].map((name) => ["dpv:ConsentRecord", name] as const),
  ...["dct:identifier", "dct:hasVersion", "dct:language"].map((name) => ["dpv:ConsentNotice", name] as const),
  ...[
    ...[
      "dpv:hasPurpose",
      "dpv:hasLegalBasis",
      "dpv:hasPersonalData",
      "dpv:hasDataController",
      "dpv:hasDataSource",
    ],
    ...["dpv:hasProcessing", "dpv:hasStorageCondition", "dpv:hasRecipient", "dpv:hasJurisdiction"],
    ...["dpv:hasAuthority", "dpv:hasConsentControl", "dpv:hasRight"],
  ].map((name) => ["dpv:Process", name] as const),
  ["dpv:Process", "dpv:hasService"],
  ["dpv:Purpose", "dct:identifier"],
  ["dpv:PersonalData", "skos:broader"],
  ["dpv:StorageLocation", "dpv:hasLocation"],
  ["dpv:StorageDuration", "dpv:hasDuration"],
  ["dpv:StorageDeletion", "dpv:hasDuration"],
  ["dpv:TemporalDuration", "rdf:value"],
  ["dpv:WithdrawConsent", "dpv:isExercisedAt"],
  ["dpv:DataSubjectRight", "dpv:isExercisedAt"],
  ["dpv:DataSubject", "dct:identifier"],
  ...["dpv:DataController", "dpv:DataProcessor", "dpv:ThirdParty", "dpv:DataProtectionAuthority"].flatMap(
    (role) =>
      [
        ...["dct:identifier", "dpv:hasIdentifier", "dpv:hasName", "dpv:hasContact", "dpv:hasAddress"],
        ...["schema:contactPoint", "@type"],
      ].map((name) => [role, name] as const),
  ),
  ["dpv:ThirdParty", "dpv:hasLocation"],
  ["dpv:Processing", "dpv:hasLocation"],
  ["dpv:Processing", "dpv:hasRecipient"],
  ["dpv:DataTransferLegalBasis", "dct:title"],
  ...[
    ...["@type", "dct:date", "dpv:isIndicatedAtTime", "dct:valid", "dpv:hasDuration", "dpv:isIndicatedBy"],
    ...["dpv:isImplementedByEntity", "dpv:hasIndicationMethod"],
  ].map((name) => ["dpv:ConsentRefused", name] as const),
];

/** The document without a property on all nodes of a type. */
function without(document: object, type: string, property: string): object {
  const text = JSON.stringify(document, (_key, value: unknown) => {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
    const types = [(value as { "@type"?: unknown })["@type"]].flat();
    if (!types.includes(type)) return value;
    return Object.fromEntries(Object.entries(value).filter(([name]) => name !== property));
  });
  if (text === JSON.stringify(document)) throw new Error(`no ${type} has ${property}`);
  return JSON.parse(text) as object;
}

const name = fc.stringMatching(/^[a-z][a-z0-9_-]{0,15}$/);
const id = fc.stringMatching(/^[\w-]{8,64}$/);
const hex = fc.stringMatching(/^[0-9a-f]{64}$/);
const instant = fc
  .date({ min: new Date("1970-01-01T00:00:00Z"), max: new Date("2999-01-01T00:00:00Z"), noInvalidDate: true })
  .map((date) => date.toISOString());
const change = fc.constantFrom<ConsentChange>("given", "refused", "withdrawn", "unchanged");
const choices = fc.dictionary(name, fc.boolean(), { minKeys: 1, maxKeys: 4, noNullPrototype: true });

const anyReceipt: fc.Arbitrary<ConsentReceipt> = fc
  .record(
    {
      id,
      subject: id,
      recordedAt: instant,
      decidedAt: instant,
      expiresAt: instant,
      action: fc.constantFrom(...actions),
      layer: fc.constantFrom(0 as const, 1 as const, 2 as const),
      choices,
      services: choices,
      changes: fc.dictionary(fc.constantFrom(...site.purposes, "video"), change, { noNullPrototype: true }),
      gpc: fc.boolean(),
      input: fc.constantFrom("pointer" as const, "key" as const, "script" as const),
      of: id,
      controller: fc.string({ minLength: 1, unit: "grapheme" }),
      processor: fc.string({ minLength: 1, unit: "grapheme" }),
      sequence: fc.integer({ min: 1 }),
      previousHash: hex,
    },
    { requiredKeys: ["choices"] },
  )
  .map((more) => receiptOf(more));

const words = fc.string({ unit: "grapheme", minLength: 1, maxLength: 40 });
const url = fc.webUrl({ withQueryParameters: true, withFragments: true });
const anyService: fc.Arbitrary<Service> = fc.record(
  {
    id: name,
    purpose: fc.constantFrom(...site.purposes),
    name: words,
    text: fc.dictionary(fc.constantFrom("nb", "en"), words, { noNullPrototype: true }),
    recipient: fc.record({ name: words, place: words, transfer: words }, { requiredKeys: ["name", "place"] }),
    url,
    storage: fc.record({ days: fc.integer({ min: 1, max: 3650 }) }, { requiredKeys: [] }),
  },
  { requiredKeys: ["id", "purpose", "name"] },
);
const party = fc.record(
  { name: words, contact: fc.oneof(words, url, fc.emailAddress()), address: words },
  { requiredKeys: ["name", "contact"] },
);

/** The body of any notice that may be kept: with or without any of its facts. */
const anyNotice = fc
  .record(
    {
      consent: fc.record({ purposes: fc.dictionary(name, words, { noNullPrototype: true }) }),
      services: fc.uniqueArray(anyService, { maxLength: 3, selector: ({ id }) => id }),
      controller: party,
      processor: party,
      policyUrl: url,
      policyUpdated: fc.constant("2026-04-01"),
    },
    { requiredKeys: [] },
  )
  .map(canonicalJson);
