import { createConsent, gateContent, type Consent } from "@nordleads/consent";
import { drawBanner } from "@nordleads/consent/banner";
import type { Choices, ConsentTexts, Gate, ScriptSettings } from "@nordleads/wire/types";
import { plainGate } from "./plainGate.ts";

/** False in the variant for sites that use another consent banner. */
declare const __BANNER__: boolean;

type Settings = typeof import("./settings.ts");

interface PlainConsent {
  readonly gate: Gate;
  set(choices: Choices): void;
  readonly subject?: never;
}

/** Our own gate and banner. `fetched`: loads one of the script's later files. */
function ownSide(
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

/** Who decides: we, or (`data-consent="off"`, or a site of that kind) another banner on the page. */
export function consentSide(tag: DOMStringMap, ...page: Parameters<typeof ownSide>): Consent | PlainConsent {
  return (__BANNER__ && tag["consent"] !== "off" && ownSide(...page)) || plainGate();
}
