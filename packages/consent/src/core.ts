export type { Consent, ConsentOptions } from "./consent.ts";
export { createGate } from "./createGate.ts";
export type { Deliver, Delivery } from "./delivery/deliver.ts";
export { gateContent } from "./gateContent.ts";
