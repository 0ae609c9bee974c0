import { answers } from "./answers.ts";
import { isDue } from "./isDue.ts";
import type { ConsentStatus } from "../consentStatus.ts";
import type { KeptChoice } from "./keptChoice.ts";

/**
 * What is asked: the notice's first 16 hex digits and those of the same notice in other languages, the optional
 * purposes, and service → its purpose.
 */
export interface Asked {
  readonly notices: readonly string[];
  readonly purposes: readonly string[];
  readonly services: Readonly<Record<string, string>>;
}

/**
 * What a kept choice means now: one that is due counts as none, so everything optional is closed until it is made.
 * A service without an answer of its own has its purpose's (C24).
 */
export function statusOf(kept: KeptChoice | undefined, asked: Asked, now: number): ConsentStatus {
  const { notices, purposes, services } = asked;
  const decided = !isDue(kept, notices, purposes, now);
  const given = decided ? kept!.choices : {};
  return {
    decided,
    choices: answers(purposes, (purpose) => given[purpose]),
    services: answers(Object.keys(services), (service) => given[service] ?? given[services[service]!]),
    at: kept?.at,
    changedFrom: kept && !notices.includes(kept.notice) ? kept.notice : undefined,
  };
}
