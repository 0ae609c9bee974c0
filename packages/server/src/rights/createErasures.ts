import type { Bus } from "../bus/types.ts";
import type { Answering } from "../chat/createAnswering.ts";
import type { Vault } from "../keys/createVault.ts";
import type { Store } from "../store/types.ts";

export interface ErasuresOptions {
  readonly store: Store;
  readonly vault: Pick<Vault, "destroy">;
  readonly bus: Bus;
  readonly answering: Pick<Answering, "stop">;
  readonly failed: (error: unknown) => void;
}

/**
 * What is left to do when conversations have been deleted from the store: open streams end, answers being written
 * stop, the keys are destroyed (C27). The store remembers them until then, so that the next start does what a crash
 * or a failure (told to `failed`) has left undone.
 */
export interface Erasures {
  finish(site: string, conversations: readonly string[]): Promise<void>;
  /** Finishes what the last run has left. */
  recover(): Promise<void>;
}

/** Erasures over the store, the vault and what goes on in this process. */
export function createErasures({ store, vault, bus, answering, failed }: ErasuresOptions): Erasures {
  const finish: Erasures["finish"] = async (site, conversations) => {
    try {
      for (const conversation of conversations) {
        bus.publish(`chat/${site}/${conversation}`, { kind: "gone", conversation });
        bus.publish(`site/${site}`, { kind: "news", conversation });
      }
      await Promise.all(conversations.map((each) => answering.stop(site, each, "stopped")));
      await vault.destroy(site, conversations);
      await store.write({ type: "keys.destroyed", site, conversations });
    } catch (error) {
      failed(error);
    }
  };
  return {
    finish,
    recover: async () => {
      const left = Map.groupBy(await store.read.erasedConversations(), ({ site }) => site);
      for (const [site, rows] of left)
        await finish(
          site,
          rows.map(({ conversation }) => conversation),
        );
    },
  };
}
