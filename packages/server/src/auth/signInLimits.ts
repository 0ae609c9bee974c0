import { createHash } from "node:crypto";
import type { AttemptLimit } from "./attempts.ts";

const minute = 60_000;

/**
 * What one failed sign-in counts against: this person from this address (nobody guesses), this person from
 * anywhere (nobody guesses with many addresses, and still nobody locks a colleague out with five tries),
 * this address for any person (nobody tries a list of people).
 */
export function signInLimits(address: string, email: string): readonly AttemptLimit[] {
  const who = createHash("sha256").update(email.trim().toLowerCase()).digest("base64url");
  return [
    { key: `pair ${address} ${who}`, max: 5, windowMs: 5 * minute },
    { key: `email ${who}`, max: 50, windowMs: 60 * minute },
    { key: `address ${address}`, max: 30, windowMs: 5 * minute },
  ];
}
