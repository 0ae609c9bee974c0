export { c15tGate, type C15tStore } from "./adapters/c15tGate.ts";
export { cookiebotGate } from "./adapters/cookiebotGate.ts";
export { gateOf, type Names, type OtherBanner } from "./adapters/gateOf.ts";
export { klaroGate, type KlaroManager } from "./adapters/klaroGate.ts";
export { oneTrustGate } from "./adapters/oneTrustGate.ts";
export { orejimeGate, type OrejimeManager } from "./adapters/orejimeGate.ts";
export { usercentricsGate, type Usercentrics } from "./adapters/usercentricsGate.ts";
export { vanillaCookieConsentGate, type VanillaCookieConsent } from "./adapters/vanillaCookieConsentGate.ts";
