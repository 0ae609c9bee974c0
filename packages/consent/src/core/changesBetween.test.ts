import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nb } from "../i18n/nb.ts";
import { changesBetween, type Said } from "./changesBetween.ts";

const film = {
  id: "video",
  purpose: "marketing",
  name: "Filmhylla",
  recipient: { name: "Filmhylla AS", place: "USA", transfer: "EU–US DPF" },
  storage: { cookies: ["_film"], days: 30 },
};
const before: Said = {
  consent: nb,
  purposes: ["analytics", "marketing"],
  services: [film],
  storage: { analytics: { localStorage: ["stat"] } },
  controller: { name: "Butikken AS", contact: "a@shop.example" },
  policyUrl: "https://shop.example/p",
};

describe("C26 what has changed between two notices", () => {
  it("names purposes, services, recipients, storage, parties and words", () => {
    const now: Said = {
      ...before,
      consent: { ...nb, body: "Andre ord: {purposes}." },
      purposes: ["analytics", "functional"],
      services: [
        {
          ...film,
          recipient: { name: "Filmhylla AS", place: "India" },
          storage: { cookies: ["_film", "_film2"], days: 60 },
        },
        { id: "map", purpose: "functional", name: "Kartet" },
      ],
      storage: {},
      controller: { name: "Butikken AS", contact: "b@shop.example" },
    };
    expect(changesBetween(before, now)).toEqual([
      { kind: "added", what: "purpose", name: "Funksjoner" },
      { kind: "altered", what: "recipient", name: "Filmhylla AS", of: "Filmhylla" },
      { kind: "altered", what: "storage", name: "_film", of: "Filmhylla" },
      { kind: "added", what: "storage", name: "_film2", of: "Filmhylla" },
      { kind: "added", what: "service", name: "Kartet", of: "Funksjoner" },
      { kind: "altered", what: "party", name: "Butikken AS" },
      { kind: "altered", what: "words", name: "" },
      { kind: "removed", what: "purpose", name: "Markedsføring" },
      { kind: "removed", what: "storage", name: "stat", of: "Statistikk" },
    ]);
  });
  it("is nothing between a notice and itself, and what is added one way is removed the other", () => {
    const names = fc.uniqueArray(fc.constantFrom("a", "b", "c", "__proto__", "constructor"), {
      maxLength: 4,
    });
    const said = fc.record({
      purposes: names,
      storage: fc.dictionary(fc.constantFrom("a", "b"), fc.record({ cookies: names })),
      services: names.map((ids) => ids.map((id) => ({ id, purpose: "a", name: id }))),
    });
    fc.assert(
      fc.property(said, said, (one, other) => {
        expect(changesBetween(one, one)).toEqual([]);
        const there = changesBetween(one, other);
        const back = changesBetween(other, one);
        const count = (all: typeof there, kind: string) =>
          all.filter((change) => change.kind === kind).length;
        expect(count(there, "added")).toBe(count(back, "removed"));
        expect(count(there, "altered")).toBe(count(back, "altered"));
      }),
    );
  });
});
