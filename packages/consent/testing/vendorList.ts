import type { TcfVendorList } from "../src/tcf.ts";

const named = (kind: string, count: number): Readonly<Record<string, object>> =>
  Object.fromEntries(
    Array.from({ length: count }, (_, at) => [
      at + 1,
      { id: at + 1, name: `${kind} ${at + 1}`, description: "…", illustrations: [] },
    ]),
  );

interface Declared {
  readonly purposes?: readonly number[];
  readonly legIntPurposes?: readonly number[];
  readonly specialPurposes?: readonly number[];
  readonly specialFeatures?: readonly number[];
  readonly deletedDate?: string;
}

function vendor(id: number, declared: Declared): TcfVendorList["vendors"][string] {
  const all = {
    id,
    name: `Vendor ${id}`,
    purposes: [],
    legIntPurposes: [],
    flexiblePurposes: [],
    specialPurposes: [],
    features: [],
    specialFeatures: [],
    dataRetention: { stdRetention: 30, purposes: {}, specialPurposes: {} },
    dataDeclaration: [1],
    urls: [{ langId: "en", privacy: `https://vendor${id}.example/privacy` }],
    usesCookies: true,
    cookieMaxAgeSeconds: 86_400,
    cookieRefresh: false,
    usesNonCookieAccess: false,
    deviceStorageDisclosureUrl: `https://vendor${id}.example/storage.json`,
    ...declared,
  };
  return all;
}

/** An invented list after the schema of the Global Vendor List, specification version 3. */
export const vendorList: TcfVendorList = {
  gvlSpecificationVersion: 3,
  vendorListVersion: 142,
  tcfPolicyVersion: 5,
  lastUpdated: "2026-11-19T16:00:00Z",
  purposes: named("Purpose", 11),
  specialPurposes: named("Special purpose", 3),
  features: named("Feature", 3),
  specialFeatures: named("Special feature", 2),
  stacks: {
    1: { id: 1, name: "Stack 1", description: "…", purposes: [2, 3], specialFeatures: [1] },
  },
  dataCategories: { 1: { id: 1, name: "Data category 1", description: "…" } },
  vendors: {
    // Advertising.
    2: vendor(2, { purposes: [1, 2, 3, 4], specialPurposes: [1, 2], specialFeatures: [1] }),
    // Measurement, partly on a legitimate interest.
    7: vendor(7, { purposes: [1, 8], legIntPurposes: [7, 9] }),
    // Security alone.
    12: vendor(12, { specialPurposes: [1] }),
    40: vendor(40, { purposes: [1, 7], deletedDate: "2026-01-31T00:00:00Z" }),
    // Both, by consent.
    755: vendor(755, { purposes: [1, 7, 8], legIntPurposes: [10] }),
  },
} as TcfVendorList;
