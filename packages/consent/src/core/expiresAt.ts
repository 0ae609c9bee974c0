import type { KeptChoice } from "./keptChoice.ts";

/**
 * When a choice must be asked again, in ms since the epoch (C13): 12 months after an acceptance, even of one
 * purpose; 6 months after a refusal of all. Calendar months in UTC.
 */
export function expiresAt({ at, choices }: Pick<KeptChoice, "at" | "choices">): number {
  const date = new Date(at);
  return date.setUTCMonth(date.getUTCMonth() + (Object.values(choices).includes(true) ? 12 : 6));
}
