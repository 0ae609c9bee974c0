export type { Consent, ConsentEvents, ConsentOptions, Layer } from "./consent.ts";
export type { ConsentStatus } from "./consentStatus.ts";
export { cookieStore, localChoices, type ChoiceStore } from "./choiceStore.ts";
export { createConsent } from "./createConsent.ts";
export { gateContent, type Hold } from "./gateContent.ts";
