import { bundle } from "./bundle.ts";

const purposes = `[{ id: "statistics", title: "Statistics", description: "", cookies: [] }]`;

const codes = {
  "vanilla-cookieconsent": `
    import * as CookieConsent from "vanilla-cookieconsent";
    const say = { title: "We use cookies", description: "For statistics.", acceptAllBtn: "Accept all",
      acceptNecessaryBtn: "Reject all", showPreferencesBtn: "Settings" };
    CookieConsent.run({ hideFromBots: false, categories: { necessary: { readOnly: true }, analytics: {} },
      language: { default: "en", translations: { en: { consentModal: say, preferencesModal: { sections: [] } } } } });`,
  klaro: `
    import * as klaro from "klaro/dist/klaro-no-css.js";
    klaro.setup({ services: [{ name: "matomo", purposes: ["analytics"] }], translations: {} });`,
  orejime: `
    globalThis.orejimeConfig = { privacyPolicyUrl: "/privacy", purposes: ${purposes} };
    void import("orejime/dist/orejime-standard-en.js");`,
} as const;

export type OtherBanner = keyof typeof codes;

export const otherBanners = Object.keys(codes) as OtherBanner[];

/** A script that shows another vendor's banner, from its own package; for the end of the body. */
export function otherBanner(name: OtherBanner): Promise<string> {
  return bundle(codes[name], "iife");
}
