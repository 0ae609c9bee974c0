import { consentTexts } from "@nordleads/consent/texts";
import { launcherTexts } from "@nordleads/widget/texts";
import type { ConsentTexts, LauncherTexts } from "@nordleads/wire/types";

interface ScriptTexts {
  readonly consent: ConsentTexts;
  readonly launcher: LauncherTexts;
}

/** The words that go inside the script, by language; the server takes those of the site's languages. */
export const texts: Readonly<Record<string, ScriptTexts>> = Object.fromEntries(
  Object.entries(consentTexts).flatMap(([lang, consent]) => {
    const launcher = (launcherTexts as Readonly<Record<string, LauncherTexts>>)[lang];
    return launcher ? [[lang, { consent, launcher }]] : [];
  }),
);
