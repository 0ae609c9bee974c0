export { createGate } from "./createGate.ts";
export type { Deliver, Delivery } from "./delivery/deliver.ts";
