import { googleConsentMode } from "@nordleads/consent/google-consent-mode";
import { holdBack } from "@nordleads/consent/strict";
import type { Gate, ScriptSettings } from "@nordleads/wire/types";

/** What must be there before the page's other scripts, for sites that ask for it (C20, C21). */
export function early(gate: Gate, { google, strict }: ScriptSettings): void {
  if (google) googleConsentMode(gate);
  if (strict) holdBack(gate, strict);
}
