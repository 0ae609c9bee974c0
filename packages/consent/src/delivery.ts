import { guard } from "@nordleads/browser";
import type { ConsentDecision, ConsentReceipt } from "@nordleads/wire/types";
import { pause } from "./pause.ts";

interface Delivery {
  /** Delivers what waits, also from an earlier page, and `decision` after it. */
  readonly deliver: (decision?: ConsentDecision) => void;
  readonly receipt: () => ConsentReceipt | null;
}

/** What `nl_receipt` holds: the latest receipt, then the decisions on their way. */
type Kept = readonly [receipt: ConsentReceipt | null, ...pending: ConsentDecision[]];

/**
 * Delivers decisions to `ENDPOINT/consent` in their order, each until the server has acknowledged it (C9): tried
 * again after network errors, 429 and 5xx. Refused for good (another 4xx), a decision still stands on the device.
 */
export function delivery(
  endpoint: string | undefined,
  acknowledged: (receipt: ConsentReceipt) => void,
): Delivery {
  let memory: Kept = [null];
  let busy = false;

  // Read anew each time: another tab may be delivering too.
  const read = (): Kept => guard(() => JSON.parse(localStorage["nl_receipt"]).slice() as Kept)() ?? memory;
  const write = guard((...kept: Kept) => {
    memory = kept;
    localStorage["nl_receipt"] = JSON.stringify(kept);
  });
  const run = async (): Promise<void> => {
    if (busy) return;
    busy = true;
    for (let next, attempt = 0; (next = read()[1]);) {
      const { id } = next;
      try {
        // As `text/plain`, which saves a preflight; goes on when the page is left.
        const response = await fetch(`${endpoint}/consent`, {
          method: "POST",
          body: JSON.stringify(next),
          keepalive: true,
        });
        const { ok, status } = response;
        const receipt = ok ? ((await response.json()) as ConsentReceipt) : null;
        if (receipt ? receipt.record.id === id : status < 500 && status !== 429) {
          const [latest, ...pending] = read();
          write(receipt ?? latest, ...pending.filter((one) => one.id !== id));
          if (receipt) acknowledged(receipt);
          attempt = 0;
          continue;
        }
      } catch {
        // The browser's console tells. Tried again.
      }
      // Doubling from 1 s, up to half of it at random, so that an outage does not end in a rush.
      await pause(1000 * 2 ** attempt++ * (1 - Math.random() / 2));
    }
    busy = false;
  };
  return {
    deliver: (decision) => {
      if (!endpoint) return;
      if (decision) write(...read(), decision);
      void run();
    },
    receipt: () => read()[0],
  };
}
