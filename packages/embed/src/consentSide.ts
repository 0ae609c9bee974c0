import { createConsent, gateContent, type Consent } from "@nordleads/consent";
import { drawBanner } from "@nordleads/consent/banner";
import type { Choices, Gate, ScriptSettings } from "@nordleads/wire/types";
import { plainGate } from "./plainGate.ts";

/** False in the variant for sites that use another consent banner. */
declare const __BANNER__: boolean;

interface Page {
  readonly endpoint: string;
  readonly lang: string;
  /** The script tag's attributes. */
  readonly tag: DOMStringMap;
  readonly fetched: <T>(file: string) => Promise<T>;
}

interface PlainConsent {
  readonly gate: Gate;
  subject(): null;
  set(choices: Choices): void;
}

/** Our own gate and banner, or, where another banner decides (`data-consent="off"`), a gate that the page sets. */
export function consentSide(settings: ScriptSettings, { endpoint, lang, tag, fetched }: Page): Consent | PlainConsent {
  const words = settings.texts[lang];
  if (!__BANNER__ || tag["consent"] === "off" || !words?.consent || !words.notice) {
    const gate = plainGate();
    return { gate, subject: () => null, set: gate.set };
  }
  const { purposes, storage, policyUrl, accent, load } = settings;
  const consent = createConsent({ purposes, storage, endpoint, notice: words.notice });
  const { hold } = drawBanner(consent, {
    ...{ lang, policyUrl, accent, storage },
    texts: words.consent,
    theme: tag["theme"] as "auto",
    loadSettings: () => fetched(load.settings),
  });
  gateContent(consent.gate, hold);
  return consent;
}
