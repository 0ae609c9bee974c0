export type { Collector, Target } from "./collector.ts";
import { guard } from "@nordleads/browser";
import type { Gate } from "@nordleads/wire/types";
import type { Collector, Target } from "./collector.ts";

export interface CollectOptions {
  readonly logger: Target;
  readonly gate: Gate;
  /** What must be granted before anything is fetched. Default `analytics`. */
  readonly purpose?: string;
  /** Each brings a collector, such as `() => import("@nordleads/logger/vitals").then(({ vitals }) => vitals)`. */
  readonly load: readonly (() => Promise<Collector>)[];
}

/**
 * Fetches and starts collectors when their purpose is granted, and not before (L19); at a withdrawal they end.
 * Returns what ends all of it.
 */
export function collect({ logger, gate, purpose = "analytics", load }: CollectOptions): () => void {
  let ends: (() => void)[] = [];
  let term = 0;
  const change = guard((granted: boolean) => {
    const mine = ++term;
    for (const end of ends.splice(0)) guard(end)();
    if (granted)
      for (const each of load)
        void guard(async () => {
          const start = await each();
          if (mine === term) ends.push(start(logger));
        })();
  });
  const unsubscribe = gate.on(purpose, change);
  change(gate.granted(purpose));
  return () => {
    unsubscribe();
    change(false);
  };
}
