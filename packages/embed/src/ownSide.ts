import { drawBanner } from "@nordleads/consent/banner";
import { gateContent, type Consent } from "@nordleads/consent/core";
import type { ScriptSettings } from "@nordleads/wire/types";
import type { Fetched } from "./ownGate.ts";

type Settings = typeof import("./settings.ts");

/** The banner of our own gate, and the content that waits for it. */
export function ownSide(
  consent: Consent,
  settings: ScriptSettings,
  endpoint: string,
  lang: string,
  theme: string | undefined,
  fetched: Fetched,
): void {
  const { policyUrl, accent, load, texts } = settings;
  const { consent: words, notice } = texts[lang]!;
  const { hold } = drawBanner(consent, {
    ...{ lang, policyUrl, accent },
    texts: words!,
    theme: theme as "auto",
    loadSettings: async () =>
      (await fetched<Settings>(load.settings!)).load(endpoint, {
        hash: notice!,
        lang,
        version: notice!.slice(0, 8),
      }),
  });
  gateContent(consent.gate, hold);
}
