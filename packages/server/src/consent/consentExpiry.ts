import type { ConsentDecision } from "@nordleads/wire/types";

/** When the choice is asked again (C13): 12 months after an acceptance, 6 after a refusal. ms since the epoch. */
export function consentExpiry(
  { choices, services }: Pick<ConsentDecision, "choices" | "services">,
  from: number,
): number {
  const granted = Object.values({ ...choices, ...services }).some(Boolean);
  const date = new Date(from);
  date.setUTCMonth(date.getUTCMonth() + (granted ? 12 : 6));
  return date.getTime();
}
