import { createConsent, gateContent, type Consent } from "@nordleads/consent";
import { drawBanner } from "@nordleads/consent/banner";
import type { ConsentTexts, ScriptSettings } from "@nordleads/wire/types";

type Settings = typeof import("./settings.ts");

/** Our own gate and banner. `fetched`: loads one of the script's later files. */
export function ownSide(
  settings: ScriptSettings,
  endpoint: string,
  lang: string,
  theme: string | undefined,
  fetched: <T>(file: string) => Promise<T>,
): Consent | undefined {
  const { purposes = [], storage = {}, policyUrl, accent, load, texts } = settings;
  const words = texts[lang];
  if (!words?.consent || !words.notice) return undefined;
  const { notice } = words;
  const consent = createConsent({ purposes, storage, endpoint, notice });
  const { hold } = drawBanner(consent, {
    ...{ lang, policyUrl, accent, storage },
    // The words of layer one; layer two brings the rest.
    texts: words.consent as ConsentTexts,
    theme: theme as "auto",
    loadSettings: async () => (await fetched<Settings>(load.settings!)).load(endpoint, notice.hash),
  });
  gateContent(consent.gate, hold);
  return consent;
}
