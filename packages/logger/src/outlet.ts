import { encode } from "./encode.ts";
import type { Emitter } from "./emitter.ts";
import { post } from "./post.ts";
import type { Send, Settled } from "./sender.ts";
import type { LoggerEvents } from "./types.ts";

/** The way to the collector, and the count of what never gets there. */
export interface Outlet {
  readonly send: Send;
  readonly settled: Settled;
  drop(this: void, count: number, reason: LoggerEvents["dropped"]["reason"]): void;
  /** Ends what is on its way. */
  abort(this: void): void;
}

export function createOutlet(
  endpoint: string,
  now: () => number,
  emit: Emitter<LoggerEvents>["emit"],
): Outlet {
  let lost = 0;
  let ways = new AbortController();
  const drop: Outlet["drop"] = (count, reason) => {
    lost += count;
    emit("dropped", { count, reason });
  };
  return {
    drop,
    send: async (batch, leaving) => {
      const told = lost;
      const outcome = await post(endpoint, encode(batch, now(), told), leaving, ways.signal);
      if (outcome.ack) lost -= told;
      return outcome;
    },
    settled: ({ events }, outcome) => {
      const ack = outcome?.ack;
      if (ack) {
        emit("sent", ack);
        for (const each of ack.rejected) emit("rejected", each);
      } else if (events[0]) drop(events.length, outcome ? "refused" : "old");
    },
    abort: () => {
      ways.abort();
      ways = new AbortController();
    },
  };
}
