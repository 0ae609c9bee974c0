import { describe, expect, it } from "vitest";
import { placeNode } from "./placeNode.ts";

describe("placeNode", () => {
  it.each([
    ["Norway", "loc:NO"],
    ["Norge", "loc:NO"],
    ["NO", "loc:NO"],
    [" usa ", "loc:US"],
    ["United States", "loc:US"],
    ["EU", "loc:EU"],
    ["EEA", "loc:EEA"],
    ["EØS", "loc:EEA"],
    ["Sverige", "loc:SE"],
    ["Deutschland", "loc:DE"],
    ["UK", "loc:GB"],
  ])("C18 %s is %s", (place, term) => {
    expect(placeNode(place)).toEqual({ "@id": term, "@type": "dpv:Location", "dct:title": place });
  });

  it.each(["Ireland, Germany", "the cloud", "XX", "Kosovo", ""])("C18 %j stays words", (place) => {
    expect(placeNode(place)).toEqual({ "@type": "dpv:Location", "dct:title": place });
  });
});
