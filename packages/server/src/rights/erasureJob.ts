import { createScheduler, type Scheduler } from "../retention/createScheduler.ts";
import type { Erasures } from "./createErasures.ts";

const minute = 60_000;

/** The job of a running server: each minute it finishes erasures that were left, until it is disposed. */
export function erasureJob(
  { recover }: Pick<Erasures, "recover">,
  failed: (error: unknown) => void,
  later?: (fn: () => void, ms: number) => () => void,
): Scheduler {
  return createScheduler({ work: recover, every: minute, failed, ...(later && { later }) });
}
