import fc from "fast-check";
import { expect, it } from "vitest";
import { encodeChoice, parseChoice } from "./core/keptChoice.ts";
import { renewChoice } from "./renewChoice.ts";

const at = Date.UTC(2026, 0, 1);
const day = 864e5;
const kept = (granted: boolean) =>
  encodeChoice({ subject: "subject-1", at, notice: "0123456789abcdef", choices: { analytics: granted } });

it("C4 C13 the page's own server keeps the same choice for the rest of its time, and no longer", () => {
  const header = renewChoice(`a=b; ${kept(true)}`, { now: at + 30 * day });
  expect(header).toBe(`${kept(true)}; Path=/; Max-Age=${335 * 86_400}; SameSite=Lax; Secure`);
  expect(renewChoice(kept(false), { now: at + 30 * day })).toContain(`Max-Age=${151 * 86_400}`);
  expect(renewChoice(kept(false), { now: at + 182 * day })).toBeUndefined();
});

it("C4 for a whole domain, and on http", () => {
  expect(renewChoice(kept(true), { now: at, domain: "shop.example", secure: false })).toMatch(
    /; Domain=shop\.example; SameSite=Lax$/,
  );
});

it("C4 what is no choice is never written back, whatever a browser sends", () => {
  expect(renewChoice(undefined)).toBeUndefined();
  expect(renewChoice(null)).toBeUndefined();
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(renewChoice(`nl_consent=1.${text}`, { now: at })).toBeUndefined();
    }),
  );
  fc.assert(
    fc.property(fc.string(), (text) => {
      const renewed = renewChoice(`${kept(true)}; x=${text.replaceAll("nl_consent", "")}`, { now: at });
      expect(parseChoice(renewed?.split("; ")[0] ?? "", at)).toEqual(parseChoice(kept(true), at));
    }),
  );
});
