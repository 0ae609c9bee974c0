import { TCString } from "@iabtechlabtcf/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { vendorList } from "../../testing/vendorList.ts";
import { encodeSignals } from "./encodeSignals.ts";
import { signalsOf } from "./signalsOf.ts";
import type { TcfOptions } from "./types.ts";

const options: TcfOptions = {
  cmpId: 300,
  cmpVersion: 4,
  vendorList,
  publisherCountryCode: "NO",
  purposes: {
    analytics: { purposes: [1, 8], legitimateInterests: [7, 9, 10] },
    marketing: { purposes: [1, 2, 3, 4, 7], specialFeatures: [1] },
    video: { vendors: [755] },
  },
};
const names = Object.keys(options.purposes);

const gateOf = (yes: readonly string[], no: readonly string[] = []) => ({
  granted: (name: string) => yes.includes(name),
  refused: (name: string) => no.includes(name),
});
const all = [2, 7, 12, 755];

describe("C29 what the gate's answers mean in the TCF", () => {
  it("before a choice nothing is consented to; disclosed vendors and legitimate interests are told", () => {
    expect(signalsOf(vendorList, options, gateOf([]))).toEqual({
      purposes: [],
      legitimateInterests: [7, 9, 10],
      specialFeatures: [],
      vendors: [],
      vendorLegitimateInterests: [7, 12, 755],
      disclosed: all,
    });
  });
  it("a refusal is an objection too; a vendor of special purposes alone keeps its bit", () => {
    const signals = signalsOf(vendorList, options, gateOf([], names));
    expect(signals).toMatchObject({ purposes: [], legitimateInterests: [], vendorLegitimateInterests: [12] });
  });
  it("a vendor is allowed when all that it asks consent for is, or by the name that lists it", () => {
    expect(signalsOf(vendorList, options, gateOf(["analytics"])).vendors).toEqual([7]);
    expect(signalsOf(vendorList, options, gateOf(["marketing"])).vendors).toEqual([2]);
    expect(signalsOf(vendorList, options, gateOf(["analytics", "marketing"])).vendors).toEqual([2, 7]);
    expect(signalsOf(vendorList, options, gateOf(["video"])).vendors).toEqual([755]);
  });
  it("a vendor that is not disclosed, or was deleted, gets nothing", () => {
    const signals = signalsOf(vendorList, { ...options, vendors: [2, 40, 999] }, gateOf(names));
    expect(signals).toMatchObject({ disclosed: [2], vendors: [2], vendorLegitimateInterests: [] });
  });
  it("1 and 3 to 6 never rest on a legitimate interest; what the list does not know is left out", () => {
    const odd = {
      a: { purposes: [1, 24], legitimateInterests: [1, 2, 3, 4, 5, 6, 99], specialFeatures: [9] },
    };
    expect(signalsOf(vendorList, { purposes: odd }, gateOf(["a"]))).toMatchObject({
      purposes: [1],
      legitimateInterests: [2],
      specialFeatures: [],
    });
  });
  it("the string holds exactly what is told beside it, for any choice", () => {
    const day = 86_400_000;
    fc.assert(
      fc.property(
        fc.subarray(names),
        fc.subarray([2, 7, 12, 40, 755]),
        fc.integer({ min: Date.UTC(2026, 0), max: Date.UTC(2036, 0) }),
        (yes, vendors, at) => {
          const get = () => ({ decided: true, choices: {}, at });
          const gate = {
            ...gateOf(
              yes,
              names.filter((name) => !yes.includes(name)),
            ),
            on: () => () => undefined,
          };
          const told = encodeSignals(vendorList, { ...options, vendors }, { gate, get }, "nb-NO");
          expect(told.tcString.split(".")).toHaveLength(3);
          const model = TCString.decode(told.tcString);
          const on = (flags: Readonly<Record<string, boolean>>): number[] =>
            Object.keys(flags)
              .map(Number)
              .filter((id) => flags[id]);
          const held = (vector: Iterable<[number, boolean]>): number[] =>
            [...vector].filter(([, value]) => value).map(([id]) => id);
          expect(on(told.purpose.consents)).toEqual(held(model.purposeConsents));
          expect(on(told.purpose.legitimateInterests)).toEqual(held(model.purposeLegitimateInterests));
          expect(on(told.vendor.consents)).toEqual(held(model.vendorConsents));
          expect(on(told.vendor.legitimateInterests)).toEqual(held(model.vendorLegitimateInterests));
          expect(on(told.vendor.disclosedVendors)).toEqual(held(model.vendorsDisclosed));
          expect(on(told.specialFeatureOptins)).toEqual(held(model.specialFeatureOptins));
          expect(on(told.publisher.consents)).toEqual(held(model.publisherConsents));
          expect(held(model.vendorsDisclosed)).toEqual(vendors.filter((id) => id !== 40));
          expect(model).toMatchObject({
            cmpId: 300,
            cmpVersion: 4,
            consentLanguage: "NO",
            publisherCountryCode: "NO",
            vendorListVersion: 142,
            policyVersion: 5,
            isServiceSpecific: true,
            purposeOneTreatment: false,
            useNonStandardTexts: false,
          });
          expect(model.created).toEqual(new Date(at - (at % day)));
          expect(model.lastUpdated).toEqual(model.created);
          expect(encodeSignals(vendorList, { ...options, vendors }, { gate, get }, "nb-NO")).toEqual(told);
        },
      ),
    );
  });
  it("a language that the TCF does not know counts as English", () => {
    const consent = {
      gate: { ...gateOf([]), on: () => () => undefined },
      get: () => ({ decided: false, choices: {}, at: undefined }),
    };
    for (const [language, told] of Object.entries({ "": "EN", xx: "EN", se: "NO", nn: "NO", "sv-FI": "SV" }))
      expect(
        TCString.decode(encodeSignals(vendorList, options, consent, language).tcString).consentLanguage,
      ).toBe(told);
  });
});
