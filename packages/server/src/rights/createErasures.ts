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
 * stop, the keys are destroyed (C27). The store remembers them until then: what a crash, a failure (told to `failed`)
 * or another process on the same folder has left undone, `recover` does.
 */
export interface Erasures {
  /** Never rejects: the conversations are gone, and what could not be done now is done by the next `recover`. */
  finish(site: string, conversations: readonly string[]): Promise<void>;
  /** Finishes what was left, of all sites. Called at the start and now and then after it. */
  recover(): Promise<void>;
}

/** Erasures over the store, the vault and what goes on in this process. */
export function createErasures({ store, vault, bus, answering, failed }: ErasuresOptions): Erasures {
  // One after the other: a conversation may begin again, under a new key, as soon as the old one is destroyed, and a
  // second one who still holds the note of the old key would destroy the new one.
  let last: Promise<void> = Promise.resolve();
  const inTurn = (work: () => Promise<void>): Promise<void> => (last = last.then(work).catch(failed));
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
  const recover = async (): Promise<void> => {
    const left = Map.groupBy(await store.read.erasedConversations(), ({ site }) => site);
    for (const [site, rows] of left)
      await finish(
        site,
        rows.map(({ conversation }) => conversation),
      );
  };
  return {
    finish: (site, conversations) => inTurn(() => finish(site, conversations)),
    recover: () => inTurn(recover),
  };
}
