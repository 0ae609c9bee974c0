import type { Store } from "../store/types.ts";
import type { Sweeper } from "./types.ts";

/** Deletes conversations after their last contact, and has `finish` destroy their keys, so that backups are dead too. */
export function chatSweeper(
  store: Store,
  finish: (site: string, conversations: readonly string[]) => Promise<void>,
  now: () => number,
): Sweeper {
  return {
    category: "chat.content",
    what: "conversations",
    due: (site, before) => store.read.conversationsDue(site, before),
    sweep: async (site, before, limit) => {
      const { erased } = await store.write({ type: "chat.expire", site, before, limit, at: now() });
      if (erased.length > 0) await finish(site, erased);
      return erased.length;
    },
  };
}
