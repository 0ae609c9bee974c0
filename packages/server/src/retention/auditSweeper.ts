import type { Store } from "../store/types.ts";
import type { Sweeper } from "./types.ts";

/** Deletes what is noted of the staff's doings when its time is over. */
export function auditSweeper(store: Store): Sweeper {
  return {
    category: "audit",
    what: "entries",
    due: (site, before) => store.read.auditDue(site, before),
    sweep: async (site, before, limit) => {
      const { gone } = await store.write({ type: "audit.expire", site, before, limit });
      return gone;
    },
  };
}
