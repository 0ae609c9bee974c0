import { answers } from "./answers.ts";
import { isDue } from "./isDue.ts";
import type { ConsentStatus } from "../consentStatus.ts";
import type { KeptChoice } from "./keptChoice.ts";

/** What a kept choice means now: one that is due counts as none, so everything optional is closed until it is made. */
export function statusOf(
  kept: KeptChoice | undefined,
  notice: string,
  purposes: readonly string[],
  now: number,
): ConsentStatus {
  const decided = !isDue(kept, notice, purposes, now);
  const choices = answers(purposes, (purpose) => decided && kept!.choices[purpose]);
  return { decided, choices, at: kept?.at };
}
