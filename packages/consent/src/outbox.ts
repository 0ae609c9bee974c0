import { guard } from "@nordleads/browser";
import type { ConsentDecision, ConsentReceipt } from "@nordleads/wire/types";

/** A decision that waits. */
export type Waiting = ConsentDecision & {
  /** Ends something that was granted: what that has left on the device is removed, and told (C25). */
  readonly withdrawn?: boolean;
  /** After a busy answer; ms since the epoch. */
  readonly notBefore?: number;
};

/** What `nl_receipt` holds: the latest receipt, then the decisions on their way. */
type Kept = readonly [receipt: ConsentReceipt | null, ...waiting: Waiting[]];

export interface Outbox {
  /** Anew each time: another tab may be delivering too. */
  readonly read: () => Kept;
  readonly write: (...kept: Kept) => void;
}

/** Keeps what must reach the server, over reloads (C9); where storage is blocked as long as the page lives. */
export function outbox(): Outbox {
  /** What could not be stored. */
  let memory: Kept | undefined;
  return {
    read: () => memory ?? guard(() => JSON.parse(localStorage["nl_receipt"]).slice() as Kept)() ?? [null],
    write: guard((...kept: Kept): void => {
      memory = kept;
      localStorage["nl_receipt"] = JSON.stringify(kept);
      memory = undefined;
    }),
  };
}
