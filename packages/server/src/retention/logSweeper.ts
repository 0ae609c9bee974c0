import { categories } from "@nordleads/wire";
import type { CategoryName } from "@nordleads/wire/types";
import type { Store } from "../store/types.ts";
import type { Sweeper } from "./types.ts";

/** Ends the time of a category's log events: deletes them, or leaves counts where the data map says anonymise. */
export function logSweeper(store: Store, category: CategoryName): Sweeper {
  const anonymise = categories[category].atEnd === "anonymise";
  return {
    category,
    what: "events",
    due: (site, before) => store.read.logDue(site, category, before),
    sweep: async (site, before, limit) => {
      const { gone } = await store.write({ type: "log.expire", site, category, before, limit, anonymise });
      return gone;
    },
  };
}
