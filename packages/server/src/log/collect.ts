import type { LogAck } from "@nordleads/wire/types";
import { problem } from "../http/problem.ts";
import type { LogRow } from "../store/rows.ts";
import type { Store } from "../store/types.ts";
import type { Shares } from "./createShares.ts";
import type { RejectCode } from "./sortEvents.ts";

/** One session's events of a batch, sorted. */
export interface Collected {
  readonly site: string;
  readonly session: string;
  /** JSON of what describes the browser, null when there is nothing or nothing may be kept. */
  readonly about: string | null;
  readonly events: readonly LogRow[];
  readonly note?: LogRow | undefined;
  readonly rejected: readonly { readonly id: string; readonly code: RejectCode }[];
}

export interface CollectOptions {
  readonly store: Pick<Store, "write">;
  readonly shares: Shares;
  readonly now: () => number;
  readonly counted: (outcome: "accepted" | "duplicate" | "rejected", by: number) => void;
  /** Has new events exported; absent where there is no export. */
  readonly forward?: (() => void) | undefined;
}

/** What a batch came to, and whether its note was new. */
export type Collection = LogAck & { readonly noted: boolean };

/**
 * Keeps events; answers after their durable commit (L5). Throws `rate_limited` when the site has too much on its way,
 * `busy`, `storage_full`.
 */
export async function collect(options: CollectOptions, collected: Collected): Promise<Collection> {
  const { store, shares, counted, forward } = options;
  const { site, session, about, events, note } = collected;
  const written = shares.hold(site, () =>
    store.write({
      type: "log.append",
      site,
      session,
      sessionAttributes: about,
      events,
      ...(note && { note }),
      ...(forward && { forward: true }),
    }),
  );
  if (!written) throw tooMuch(1);
  const { duplicates, erased, over, noted } = await written;
  const rejected = [
    ...collected.rejected,
    ...erased.map((id) => ({ id, code: "erased" })),
    ...over.map((id) => ({ id, code: "session_over" })),
  ];
  const accepted = events.length - duplicates.length - erased.length - over.length;
  counted("accepted", accepted);
  counted("duplicate", duplicates.length);
  counted("rejected", rejected.length);
  if (forward && (accepted > 0 || noted)) forward();
  return { accepted, duplicates: duplicates.length, rejected, noted };
}

/** Refuses before anything is read when the site has used up its share. Throws `rate_limited`. */
export function checkShare({ shares, now }: Pick<CollectOptions, "shares" | "now">, site: string): void {
  const wait = shares.wait(site, now());
  if (wait > 0) throw tooMuch(wait);
}

/** The refusal of a site that has used up its share; `wait` in seconds. */
export function tooMuch(wait: number): Error {
  return problem("rate_limited", `The site sends too many events. Try again in ${wait} s.`, {
    retryAfter: wait,
  });
}
