import type { StoredItem } from "../types.ts";

/** Names under which the usual banners keep the answer itself: that is necessary by its nature. */
const names =
  /^(nl_consent|nl_receipt|cc_cookie|cookieconsent_status|klaro|orejime|eu-consent|tarteaucitron|c15t.*|CookieConsent|CookieScriptConsent|OptanonConsent|OptanonAlertBoxClosed|euconsent-v2|uc_settings|uc_user_interaction|ucData|ucString|borlabs-cookie|cmplz_.*|cookieyes-consent|didomi_token)$/;

/** Whether a cookie or key is where a banner remembers the choice. */
export function keepsTheChoice({ kind, name }: Pick<StoredItem, "kind" | "name">): boolean {
  return (kind === "cookie" || kind === "localStorage") && names.test(name);
}
