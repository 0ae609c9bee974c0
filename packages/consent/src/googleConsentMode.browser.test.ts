import { afterEach, expect, it } from "vitest";
import { createConsent, type Consent } from "./index.ts";
import { googleConsentMode } from "./googleConsentMode.ts";

const page = globalThis as { dataLayer?: IArguments[] };
const commands = () => (page.dataLayer ?? []).map((command) => [...command] as unknown[]);
const ends: (() => void)[] = [];

afterEach(() => {
  for (const end of ends.splice(0)) end();
  delete page.dataLayer;
  document.cookie = "nl_consent=;Max-Age=0;Path=/";
  localStorage.clear();
});

function start(): Consent {
  const purposes = ["functional", "analytics", "marketing"];
  const consent = createConsent({ purposes, notice: { hash: "a".repeat(64), version: "1", lang: "en" } });
  ends.push(consent.destroy, googleConsentMode(consent.gate));
  return consent;
}

const all = (answer: string) => ({
  ad_storage: answer,
  ad_user_data: answer,
  ad_personalization: answer,
  analytics_storage: answer,
  functionality_storage: answer,
  personalization_storage: answer,
  security_storage: "granted",
});

it("C20 the default comes at once, with all seven signals denied but security", () => {
  start();
  expect(commands()).toEqual([["consent", "default", { ...all("denied"), wait_for_update: 500 }]]);
  expect(Object.prototype.toString.call(page.dataLayer?.[0])).toBe("[object Arguments]");
});

it("C20 one update a choice, with every signal after its purpose; the withdrawal too", async () => {
  const consent = start();
  consent.acceptAll();
  await expect.poll(() => commands().length).toBe(2);
  expect(commands()[1]).toEqual(["consent", "update", all("granted")]);
  consent.withdraw("marketing");
  await expect.poll(() => commands().length).toBe(3);
  const denied = { ad_storage: "denied", ad_user_data: "denied", ad_personalization: "denied" };
  expect(commands()[2]).toEqual(["consent", "update", { ...all("granted"), ...denied }]);
});

it("C20 a kept choice is in the default", () => {
  start().acceptAll();
  delete page.dataLayer;
  start();
  expect(commands()[0]).toEqual(["consent", "default", { ...all("granted"), wait_for_update: 500 }]);
});
