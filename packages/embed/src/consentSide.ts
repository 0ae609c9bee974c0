import { createConsent } from "@nordleads/consent";
import { drawBanner } from "@nordleads/consent/banner";
import type { Choices, Gate, ScriptSettings } from "@nordleads/wire/types";
import { plainGate } from "./plainGate.ts";

/** False in the variant for sites that use another consent banner. */
declare const __BANNER__: boolean;

interface ConsentSide {
  readonly gate: Gate;
  readonly subject: () => string | undefined;
  readonly commands: Readonly<Record<string, (...args: never[]) => unknown>>;
}

/** Our own gate and banner, or, where another banner decides, a gate that the page sets. */
export function consentSide(settings: ScriptSettings, endpoint: string, lang: string, banner: boolean): ConsentSide {
  const words = settings.texts[lang];
  if (!__BANNER__ || !banner || !words) {
    const gate = plainGate();
    return { gate, subject: () => undefined, commands: { "consent.set": (choices: Choices) => gate.set(choices) } };
  }
  const { purposes, storage, policyUrl, accent, load } = settings;
  const consent = createConsent({ purposes, storage, endpoint, notice: words.notice });
  drawBanner(consent, {
    texts: words.consent,
    policyUrl,
    accent,
    loadSettings: () => import(/* @vite-ignore */ load.settings),
  });
  return {
    gate: consent.gate,
    subject: () => consent.subject() ?? undefined,
    commands: {
      "consent.open": consent.open,
      "consent.acceptAll": consent.acceptAll,
      "consent.rejectAll": consent.rejectAll,
      "consent.set": consent.set,
      "consent.withdraw": consent.withdraw,
    },
  };
}
