import type { Consent, ConsentOptions } from "./consent.ts";
import { createGate } from "./createGate.ts";

/**
 * The consent gate of a page, without a face: remembers the choice, tells who must know, delivers it, and cleans
 * up after a withdrawal. Call it in the browser, once a page. Nothing is stored or sent before a choice (C1).
 *
 * ```ts
 * const consent = createConsent({
 *   purposes: ["analytics"],
 *   notice: { hash: "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08", version: "1", lang: "nb" },
 * });
 * consent.gate.on("analytics", (granted) => console.log(granted));
 * ```
 */
export function createConsent(options: ConsentOptions): Consent {
  return createGate(options, () => import("./delivery/deliver.ts"));
}
