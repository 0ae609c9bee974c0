import * as c15t from "c15t";
// @ts-expect-error -- it has no types
import klaro from "klaro/dist/cm-no-css.js";
import "../testing/orejimeConfig.ts";
import "orejime/dist/orejime-standard-en.js";
import * as CookieConsent from "vanilla-cookieconsent";
import { afterEach, describe, expect, it, vi } from "vitest";
import {
  c15tGate,
  cookiebotGate,
  klaroGate,
  oneTrustGate,
  orejimeGate,
  usercentricsGate,
  vanillaCookieConsentGate,
  type C15tStore,
  type KlaroManager,
  type OrejimeManager,
} from "./adapters.ts";
import type { Gate } from "@nordleads/wire/types";

const page = globalThis as unknown as Record<string, unknown>;
const patience = { timeout: 10_000 };

afterEach(() => {
  for (const cookie of document.cookie.split("; "))
    document.cookie = `${cookie.split("=")[0]}=;Max-Age=0;Path=/`;
  localStorage.clear();
  for (const name of ["Cookiebot", "OneTrust", "OnetrustActiveGroups"]) delete page[name];
});

/** What a listener hears of it: each change once, and nothing after its end. */
const road = [true, false];

/** The road of every adapter: no answer, a yes, a withdrawal, and a yes when nobody listens any more. Gives what was heard. */
async function walk(gate: Gate, allow: () => unknown, refuse: () => unknown): Promise<boolean[]> {
  const heard: boolean[] = [];
  const end = gate.on("analytics", (granted) => heard.push(granted));
  expect([gate.granted("necessary"), gate.granted("analytics"), gate.refused?.("analytics")]).toEqual([
    true,
    false,
    false,
  ]);
  await allow();
  await expect.poll(() => heard, patience).toEqual([true]);
  expect([gate.granted("analytics"), gate.granted("unknown-to-it"), gate.refused?.("analytics")]).toEqual([
    true,
    false,
    false,
  ]);
  await refuse();
  await expect.poll(() => heard, patience).toEqual([true, false]);
  expect([gate.granted("analytics"), gate.refused?.("analytics")]).toEqual([false, true]);
  end();
  await allow();
  await expect.poll(() => gate.granted("analytics"), patience).toBe(true);
  return heard;
}

describe("C19 a gate over another vendor's banner, with the vendor's own package", () => {
  it("vanilla-cookieconsent", async () => {
    await CookieConsent.run({
      categories: { necessary: { readOnly: true }, analytics: {} },
      language: {
        default: "en",
        translations: { en: { consentModal: {}, preferencesModal: { sections: [] } } },
      },
    });
    expect(
      await walk(
        vanillaCookieConsentGate(CookieConsent),
        () => CookieConsent.acceptCategory(["necessary", "analytics"]),
        () => CookieConsent.acceptCategory(["necessary"]),
      ),
    ).toEqual(road);
    CookieConsent.reset(true);
  });

  it("Klaro", async () => {
    type Manager = KlaroManager & {
      updateConsent(name: string, value: boolean): void;
      saveAndApplyConsents(): void;
    };
    const manager = new (klaro as { readonly default: new (config: object) => Manager }).default({
      services: [{ name: "matomo", purposes: ["analytics"] }],
      translations: {},
    });
    const gate = klaroGate(manager, { analytics: ["matomo"] });
    const answer = (value: boolean) => (): void => {
      const before = gate.granted("analytics");
      manager.updateConsent("matomo", value);
      expect(gate.granted("analytics")).toBe(before);
      manager.saveAndApplyConsents();
    };
    expect(await walk(gate, answer(true), answer(false))).toEqual(road);
  });

  it("orejime", async () => {
    await expect.poll(() => page["orejime"], patience).toBeTruthy();
    type Manager = OrejimeManager & { acceptAll(): void; declineAll(): void };
    const { manager } = page["orejime"] as { readonly manager: Manager };
    expect(
      await walk(
        orejimeGate(manager, { analytics: "statistics" }),
        () => manager.acceptAll(),
        () => manager.declineAll(),
      ),
    ).toEqual(road);
  });

  it("c15t", async () => {
    // Its declarations import without extensions, so half of what it exports is not in its types.
    const { configureConsentManager, createConsentManagerStore } = c15t as unknown as {
      configureConsentManager(options: { readonly mode: "offline" }): object;
      createConsentManagerStore(client: object, options: object): C15tStore;
    };
    // Its offline client: no server of theirs.
    const store = createConsentManagerStore(configureConsentManager({ mode: "offline" }), {
      initialConsentCategories: ["necessary", "measurement"],
      reloadOnConsentRevoked: false,
    });
    const save = (type: "all" | "necessary") => () =>
      (store.getState() as { saveConsents?(type: string): Promise<void> }).saveConsents?.(type);
    expect(await walk(c15tGate(store), save("all"), save("necessary"))).toEqual(road);
  });
});

describe("C19 a gate over a vendor's documented globals (not on npm)", () => {
  it("Cookiebot", async () => {
    const answer = (statistics: boolean) => (): void => {
      page["Cookiebot"] = { hasResponse: true, consent: { statistics } };
      dispatchEvent(new Event(statistics ? "CookiebotOnAccept" : "CookiebotOnDecline"));
    };
    page["Cookiebot"] = { hasResponse: false, consent: { statistics: true } };
    expect(await walk(cookiebotGate(), answer(true), answer(false))).toEqual(road);
  });

  it("OneTrust", async () => {
    const answer = (groups: string) => (): void => {
      page["OneTrust"] = { IsAlertBoxClosed: () => true };
      page["OnetrustActiveGroups"] = groups;
      dispatchEvent(new CustomEvent("OneTrustGroupsUpdated"));
    };
    page["OneTrust"] = { IsAlertBoxClosed: () => false };
    page["OnetrustActiveGroups"] = ",C0001,C0002,";
    expect(await walk(oneTrustGate(), answer(",C0001,C0002,"), answer(",C0001,"))).toEqual(road);
  });

  it("Usercentrics, an answer of an earlier page too", async () => {
    const details = (state: string) => ({
      consent: { type: "EXPLICIT" },
      categories: { statistics: { state } },
    });
    const answer = (state: string) => (): void => {
      dispatchEvent(new CustomEvent("UC_CONSENT", { detail: details(state) }));
    };
    expect(await walk(usercentricsGate(), answer("ALL_ACCEPTED"), answer("ALL_DENIED"))).toEqual(road);
    const later = usercentricsGate({ getConsentDetails: async () => details("ALL_ACCEPTED") });
    await expect.poll(() => later.granted("analytics"), patience).toBe(true);
    const implied = usercentricsGate({
      getConsentDetails: async () => ({ ...details("ALL_ACCEPTED"), consent: { type: "IMPLICIT" } }),
    });
    const heard = vi.fn<(granted: boolean) => void>();
    implied.on("analytics", heard);
    await Promise.resolve();
    expect(implied.granted("analytics")).toBe(false);
    expect(heard).not.toHaveBeenCalled();
  });

  it("a banner that is not there, or throws, has no answer", () => {
    page["OneTrust"] = {
      IsAlertBoxClosed: () => {
        throw new Error("not ready");
      },
    };
    for (const gate of [cookiebotGate(), oneTrustGate(), usercentricsGate()])
      expect([gate.granted("analytics"), gate.refused?.("analytics"), gate.granted("necessary")]).toEqual([
        false,
        false,
        true,
      ]);
  });
});
