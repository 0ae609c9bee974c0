import { drawBanner } from "@nordleads/consent/banner";
import { createGate, gateContent, type Consent, type Deliver } from "@nordleads/consent/core";
import type { ScriptSettings } from "@nordleads/wire/types";

type Settings = typeof import("./settings.ts");

/** Our own gate and banner. `fetched`: loads one of the script's later files. */
export function ownSide(
  settings: ScriptSettings,
  endpoint: string,
  lang: string,
  theme: string | undefined,
  fetched: <T>(file: string) => Promise<T>,
): Consent | undefined {
  const { purposes = [], services = {}, storage = {}, policyUrl, accent, load, texts } = settings;
  const words = texts[lang];
  if (!words?.consent || !words.notice) return undefined;
  const hash = words.notice;
  const otherNotices = Object.values(texts).map((other) => other.notice!);
  const notice = { hash, version: hash.slice(0, 8), lang };
  const consent = createGate({ purposes, services, storage, endpoint, notice, otherNotices }, () =>
    fetched<{ deliver: Deliver }>(load.delivery!),
  );
  const { hold } = drawBanner(consent, {
    ...{ lang, policyUrl, accent },
    texts: words.consent,
    theme: theme as "auto",
    loadSettings: async () => (await fetched<Settings>(load.settings!)).load(endpoint, notice),
  });
  gateContent(consent.gate, hold);
  return consent;
}
