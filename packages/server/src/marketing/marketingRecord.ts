import type { MarketingStep } from "@nordleads/wire/types";
import type { Site } from "../site/types.ts";
import type { UnchainedRecord } from "../store/commands.ts";
import { tokenLife } from "./limits.ts";

/** What a record says beside its step. */
export interface RecordFacts {
  /** 8 to 64 of letters, digits, `_` and `-`. */
  readonly id: string;
  readonly address: string;
  readonly channel: MarketingStep["channel"];
  readonly words: string;
  readonly version: string;
  readonly lang: string;
  /** ms since the epoch. */
  readonly at: number;
}

/** Marketing holds until it is withdrawn; the record needs a time. */
const never = "9999-12-31T23:59:59.000Z";

/**
 * The record of a step (M4). Its subject is the keyed hash of the address, so that one question finds all of an
 * address. `choices.marketing` is true from the record on by which it takes effect: an e-mail address that was
 * only asked for has granted nothing yet.
 */
export function marketingRecord(
  site: Site,
  processor: string,
  step: MarketingStep["step"],
  { id, address, channel, words, version, lang, at }: RecordFacts,
): UnchainedRecord {
  const time = new Date(at).toISOString();
  const waits = step === "asked" && channel === "email";
  return {
    v: 1,
    id,
    subject: address,
    action: step === "withdrawn" ? "withdraw" : "save",
    layer: 0,
    choices: { marketing: step !== "withdrawn" && !waits },
    notice: { hash: words, version, lang },
    gpc: false,
    marketing: { channel, step, address, words },
    site: site.key,
    recordedAt: time,
    decidedAt: time,
    expiresAt: waits ? new Date(at + tokenLife).toISOString() : step === "withdrawn" ? time : never,
    controller: site.controller.name,
    processor,
  };
}
